//! `/verwaltung/einstellungen/aussehen`: logo and colour of a Kommune.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::{LOOK, tabs};
use crate::app::App;
use crate::files::is_name;
use crate::identity::{Visit, Visitor};
use crate::organisation::{
    Accent, Colour, Logo, Look, Reading, StoredLogo, store_accent, store_logo,
};
use crate::problem::{FieldMistake, Problem};
use crate::start::dress::stylesheet;
use crate::start::permissions::{may_edit_look, may_see_settings};
use crate::web::{Delivery, Frame, NavEntry, Posted, Reply, Upload, Wish};

/// The house's own colour, where the choice begins.
const HOUSE: Colour = Colour::new(0x20, 0x44, 0xaa);

#[derive(Template)]
#[template(path = "start/settings_look.html")]
struct LookPage {
    frame: Frame,
    tabs: Vec<NavEntry>,
    may_edit: bool,
    logo_mistake: Option<String>,
    /// What the colour field shows.
    colour: String,
    typed: String,
    colour_mistake: Option<String>,
    report: Option<Report>,
    has_own_colour: bool,
    is_preview: bool,
}

/// How readable a colour is, and what could be used instead.
struct Report {
    colour: String,
    /// Kind of the message, `success` or `danger`.
    kind: &'static str,
    verdict: String,
    rows: Vec<Row>,
    /// The nearest readable shade, where the colour itself is not.
    instead: Option<String>,
}

struct Row {
    label: String,
    ratio: String,
    needed: String,
    is_enough: bool,
}

#[derive(Deserialize, Default)]
pub struct Choice {
    /// Typed as a number; wins over the picker, which cannot be empty.
    #[serde(default)]
    farbe: String,
    #[serde(default)]
    farbwahl: String,
}

impl Choice {
    fn text(&self) -> &str {
        if self.farbe.trim().is_empty() {
            &self.farbwahl
        } else {
            &self.farbe
        }
    }
}

/// A colour in the query is tried on: the page wears it, and nothing is stored.
pub async fn show(visit: Visit, choice: Query<Choice>) -> HttpResponse {
    visit
        .read(move |_, visitor| {
            if !may_see_settings(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            let page = page(visitor);
            if choice.text().is_empty() {
                return Reply::page(200, &page);
            }
            match Colour::parse(choice.text()) {
                Some(colour) => Reply::page(200, &page.trying(visitor, Accent::of(colour))),
                None => Reply::page(422, &page.misunderstanding(visitor, &choice)),
            }
        })
        .await
}

/// `POST …/farbe`: takes a readable colour, or with an empty field the house's own.
pub async fn save_colour(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            if !may_edit_look(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            let choice: Choice = posted.parse()?;
            let accent = match choice.text() {
                "" => None,
                text => match Colour::parse(text).map(Accent::of) {
                    Some(accent) if accent.is_readable() => Some(accent),
                    Some(accent) => {
                        return Reply::page(422, &page(visitor).trying(visitor, accent));
                    }
                    None => {
                        return Reply::page(422, &page(visitor).misunderstanding(visitor, &choice));
                    }
                },
            };
            store_accent(conn, visitor.kommune_id(), accent)?;
            Ok(Reply::see_other_saying(
                format!("{LOOK}#farbe"),
                "gespeichert",
            ))
        })
        .await
}

/// `POST …/logo`
pub async fn save_logo(visit: Visit, upload: Upload, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    visit
        .receive(
            upload,
            may_edit_look,
            move |bytes| StoredLogo::keep(&files, &Logo::draw(bytes)?),
            |conn, visitor, drawn| match drawn {
                Ok(logo) => {
                    store_logo(conn, visitor.kommune_id(), Some(&logo))?;
                    Ok(Reply::see_other_saying(
                        format!("{LOOK}#logo"),
                        "gespeichert",
                    ))
                }
                Err(Problem::Invalid(mistakes)) => {
                    Reply::page(422, &page(visitor).without_logo(visitor, &mistakes))
                }
                Err(problem) => Err(problem),
            },
        )
        .await
}

/// `POST …/logo/entfernen`
pub async fn remove_logo(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, _| {
            if !may_edit_look(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            store_logo(conn, visitor.kommune_id(), None)?;
            Ok(Reply::see_other_saying(
                format!("{LOOK}#logo"),
                "gespeichert",
            ))
        })
        .await
}

/// `GET /logo/{file}`: the logo of some Kommune.
pub async fn logo(
    visit: Visit,
    file: Path<String>,
    app: Data<App>,
    request: HttpRequest,
) -> HttpResponse {
    let files = app.files.clone();
    let wish = Wish::of(&request);
    visit
        .look(move |conn, _| {
            let name = file.strip_suffix(".png").filter(|name| is_name(name));
            let name = name.ok_or(Problem::NotFound)?;
            if !Look::has_logo(conn, name)? {
                return Err(Problem::NotFound);
            }
            let stored = files.open_file(name)?;
            let delivery = Delivery::new(stored, name, "image/png".into(), None, &wish);
            Ok(Reply::Delivery(delivery))
        })
        .await
}

/// `GET /aussehen/{file}`: the stylesheet with a colour.
pub async fn colours(visit: Visit, file: Path<String>) -> HttpResponse {
    visit
        .look(move |_, _| {
            let accent = Accent::from_file_name(&file).ok_or(Problem::NotFound)?;
            Ok(Reply::File {
                content_type: "text/css; charset=utf-8".into(),
                bytes: accent.stylesheet().into_bytes(),
                name: None,
                immutable: true,
            })
        })
        .await
}

fn page(visitor: &Visitor) -> LookPage {
    let own = visitor.kommune.look.accent();
    LookPage {
        frame: visitor.frame(visitor.t("aussehen-titel")),
        tabs: tabs(visitor, LOOK),
        may_edit: may_edit_look(visitor),
        logo_mistake: None,
        colour: own.map_or(HOUSE, |accent| accent.light).hex(),
        typed: String::new(),
        colour_mistake: None,
        report: own.map(|accent| report(visitor, accent)),
        has_own_colour: own.is_some(),
        is_preview: false,
    }
}

impl LookPage {
    /// Wears the colour, or the nearest that can be read.
    fn trying(mut self, visitor: &Visitor, accent: Accent) -> Self {
        self.colour = accent.light.hex();
        self.report = Some(report(visitor, accent));
        self.is_preview = true;
        self.frame.dress.stylesheet = Some(stylesheet(accent.nearest_readable()));
        self
    }

    fn misunderstanding(mut self, visitor: &Visitor, choice: &Choice) -> Self {
        self.typed = choice.text().chars().take(40).collect();
        self.colour_mistake = Some(visitor.t("aussehen-keine-farbe"));
        self
    }

    fn without_logo(mut self, visitor: &Visitor, mistakes: &[FieldMistake]) -> Self {
        self.logo_mistake = mistakes.first().map(|mistake| visitor.t(mistake.text));
        self
    }
}

fn report(visitor: &Visitor, accent: Accent) -> Report {
    let is_readable = accent.is_readable();
    let instead = accent.nearest_readable().light.hex();
    let (kind, verdict) = if is_readable {
        ("success", "aussehen-lesbar")
    } else {
        ("danger", "aussehen-unlesbar")
    };
    let row = |reading: Reading| Row {
        label: visitor.t(reading.key),
        ratio: ratio(visitor, reading.ratio),
        needed: ratio(visitor, reading.needed),
        is_enough: reading.is_enough(),
    };
    Report {
        colour: accent.light.hex(),
        kind,
        verdict: visitor.t(verdict),
        rows: accent.readings().map(row).into(),
        instead: (!is_readable).then_some(instead),
    }
}

/// `4,48:1`, never rounded up to what it is not.
fn ratio(visitor: &Visitor, ratio: f64) -> String {
    let text = format!("{:.2}:1", (ratio * 100.0).floor() / 100.0);
    match visitor.language.code() {
        "de" => text.replace('.', ","),
        _ => text,
    }
}

//! `/betrieb/kommunen/neu`: founds a Kommune and shows the slip of its first person.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::kommunen::first_slip;
use crate::app::App;
use crate::db::Conn;
use crate::identity::found_kommune::{FirstPerson, check_founding, found_kommune, slug_of};
use crate::identity::invite::invite_first;
use crate::identity::permissions::may_found_kommunen;
use crate::identity::{Visit, Visitor};
use crate::organisation::{Kommune, KommuneId, KommuneKind, NewKommune};
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "identity/found.html")]
struct FoundPage {
    frame: Frame,
    key: String,
    kommune: Vec<Field>,
    person: Vec<Field>,
    kinds: Vec<(&'static str, String)>,
    kind: String,
    kind_mistake: Option<String>,
    has_mistakes: bool,
}

struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    is_required: bool,
    is_number: bool,
    value: String,
    mistake: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Typed {
    /// The id of the Kommune to be: whoever sends the form twice founds it once.
    schluessel: String,
    name: String,
    kurzname: String,
    adresse: String,
    art: String,
    ags: String,
    einwohner: String,
    vorname: String,
    nachname: String,
    anmeldename: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|_, visitor| {
            if !may_found_kommunen(visitor) {
                return Err(Problem::Forbidden("fehler-nur-betrieb"));
            }
            Ok(page(visitor, Typed::default(), &[]))
        })
        .await
}

pub async fn submit(visit: Visit, posted: Posted, app: Data<App>) -> HttpResponse {
    let origin = app.config.origin();
    visit
        .post(posted, move |conn, visitor, posted| {
            if !may_found_kommunen(visitor) {
                return Err(Problem::Forbidden("fehler-nur-betrieb"));
            }
            let typed: Typed = posted.parse()?;
            let id = KommuneId::read(&typed.schluessel).unwrap_or_else(KommuneId::new);
            let by = Some(&visitor.membership);
            if let Ok(founded) = Kommune::get(conn, &id) {
                let invited = invite_first(conn, &id, by, visitor.now)?;
                let slip = first_slip(visitor, &founded.name, &origin, invited);
                return Reply::page(200, &slip);
            }
            match typed.check(conn) {
                Ok((kommune, first)) => {
                    let name = kommune.name.clone();
                    found_kommune(conn, &id, kommune, &first, None, visitor.now)?;
                    let invited = invite_first(conn, &id, by, visitor.now)?;
                    Reply::page(200, &first_slip(visitor, &name, &origin, invited))
                }
                Err(Problem::Invalid(mistakes)) => {
                    Reply::page(422, &page(visitor, typed, &mistakes))
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

impl Typed {
    /// Every mistake at once, the choice of the kind among them.
    fn check(&self, conn: &mut Conn) -> Outcome<(NewKommune, FirstPerson)> {
        let kind = KommuneKind::from_word(&self.art);
        let (kommune, first) = self.read(kind.unwrap_or(KommuneKind::Zweckverband));
        let mut mistakes = match check_founding(conn, &kommune, &first) {
            Ok(()) => Vec::new(),
            Err(Problem::Invalid(mistakes)) => mistakes,
            Err(problem) => return Err(problem),
        };
        if kind.is_none() {
            mistakes.push(FieldMistake {
                field: "art",
                text: "gruenden-art-waehlen",
            });
        }
        if mistakes.is_empty() {
            Ok((kommune, first))
        } else {
            Err(Problem::Invalid(mistakes))
        }
    }

    fn read(&self, kind: KommuneKind) -> (NewKommune, FirstPerson) {
        let word = |text: &str| text.trim().to_owned();
        let or = |text: &str, other: &str| match text.trim() {
            "" => other.to_owned(),
            text => text.to_owned(),
        };
        let some = |text: &str| Some(word(text)).filter(|text| !text.is_empty());
        let short_name = or(&self.kurzname, self.name.trim());
        let digits = self.einwohner.replace(['.', ' '], "");
        let inhabitants = some(&digits).map(|number| number.parse().unwrap_or(0));
        let kommune = NewKommune {
            ags: some(&self.ags),
            inhabitants,
            ..NewKommune::plain(
                or(&self.adresse, &slug_of(&short_name)),
                word(&self.name),
                kind,
            )
        };
        let kommune = NewKommune {
            short_name,
            ..kommune
        };
        let first = FirstPerson {
            login: word(&self.anmeldename),
            given_name: word(&self.vorname),
            family_name: word(&self.nachname),
            password: None,
        };
        (kommune, first)
    }
}

fn page(visitor: &Visitor, typed: Typed, mistakes: &[FieldMistake]) -> FoundPage {
    let mistake = |name: &str| {
        let mistake = mistakes.iter().find(|mistake| mistake.field == name)?;
        Some(visitor.t(mistake.text))
    };
    let field = |name: &'static str, is_required, value: String| Field {
        name,
        label: visitor.t(&format!("gruenden-feld-{name}")),
        hint: visitor.language.find(&format!("gruenden-hinweis-{name}")),
        is_required,
        is_number: name == "ags" || name == "einwohner",
        value,
        mistake: mistake(name),
    };
    let kinds = KommuneKind::ALL.iter().map(|kind| {
        let word = kind.word();
        (word, visitor.t(&format!("art-{word}")))
    });
    FoundPage {
        frame: visitor.frame(visitor.t("gruenden-titel")),
        key: KommuneId::read(&typed.schluessel)
            .unwrap_or_else(KommuneId::new)
            .to_string(),
        kommune: vec![
            field("name", true, typed.name),
            field("kurzname", false, typed.kurzname),
            field("ags", false, typed.ags),
            field("einwohner", false, typed.einwohner),
            field("adresse", false, typed.adresse),
        ],
        person: vec![
            field("vorname", true, typed.vorname),
            field("nachname", true, typed.nachname),
            field("anmeldename", true, typed.anmeldename),
        ],
        kinds: kinds.collect(),
        kind: typed.art,
        kind_mistake: mistake("art"),
        has_mistakes: !mistakes.is_empty(),
    }
}

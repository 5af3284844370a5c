//! `/verwaltung/einstellungen`: what a Kommune tells its own staff in courses.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::{BOXES, tabs};
use crate::catalog::{Waiting, list_waiting};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::organisation::{BoxKind, LocalBox, store_local_box};
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::start::box_rules::{check_box, courses_that_need};
use crate::start::permissions::{may_edit_boxes, may_see_settings};
use crate::web::{Frame, NavEntry, Posted, Reply};

#[derive(Template)]
#[template(path = "start/settings_boxes.html")]
struct SettingsPage {
    frame: Frame,
    tabs: Vec<NavEntry>,
    waiting: Vec<WaitingRow>,
    boxes: Vec<BoxForm>,
    has_mistakes: bool,
}

struct WaitingRow {
    /// "„Phishing erkennen“ wartet auf: …"
    sentence: String,
    /// The first box to fill in.
    href: String,
}

struct BoxForm {
    word: &'static str,
    title: String,
    help: String,
    is_filled: bool,
    /// "Gebraucht von …", where a course demands it.
    needed_by: Option<String>,
    text: String,
    phone: String,
    mail: String,
    text_mistake: Option<String>,
    phone_mistake: Option<String>,
    mail_mistake: Option<String>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    text: String,
    #[serde(default)]
    telefon: String,
    #[serde(default)]
    mail: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            if !may_see_settings(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            page(conn, visitor)
        })
        .await
}

/// `POST /verwaltung/einstellungen/ortskaesten/{art}`
pub async fn save_box(visit: Visit, word: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            if !may_edit_boxes(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            let kind = BoxKind::from_word(&word).ok_or(Problem::NotFound)?;
            let entry: Entry = posted.parse()?;
            let Entry {
                text,
                telefon,
                mail,
            } = &entry;
            match check_box(conn, visitor, kind, text, telefon, mail) {
                Ok(checked) => {
                    let kommune = visitor.kommune_id();
                    store_local_box(conn, kommune, kind, checked.as_ref(), visitor.now)?;
                    let to = format!("{BOXES}#{}", kind.word());
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page(conn, visitor)?;
                    page.show_mistakes(visitor, kind, entry, &mistakes);
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

fn page(conn: &mut Conn, visitor: &Visitor) -> Outcome<SettingsPage> {
    let filled = LocalBox::list(conn, visitor.kommune_id())?;
    let mut boxes = Vec::new();
    for kind in BoxKind::ALL {
        let entry = filled.iter().find(|entry| entry.kind == *kind);
        let titles = courses_that_need(conn, visitor, *kind)?;
        let needed_by = (!titles.is_empty()).then(|| {
            visitor
                .frame("")
                .tx("einstellungen-gebraucht", &titles.join(", "))
        });
        let some = |text: Option<&String>| text.cloned().unwrap_or_default();
        boxes.push(BoxForm {
            word: kind.word(),
            title: visitor.t(&format!("kasten-{}", kind.word())),
            help: visitor.t(&format!("kasten-hilfe-{}", kind.word())),
            is_filled: entry.is_some(),
            needed_by,
            text: entry.map(|entry| entry.text.clone()).unwrap_or_default(),
            phone: some(entry.and_then(|entry| entry.phone.as_ref())),
            mail: some(entry.and_then(|entry| entry.mail.as_ref())),
            text_mistake: None,
            phone_mistake: None,
            mail_mistake: None,
        });
    }
    Ok(SettingsPage {
        frame: visitor.frame(visitor.t("einstellungen-titel")),
        tabs: tabs(visitor, BOXES),
        waiting: list_waiting(conn, visitor.kommune_id())?
            .iter()
            .filter_map(|waiting| row(visitor, waiting))
            .collect(),
        boxes,
        has_mistakes: false,
    })
}

fn row(visitor: &Visitor, waiting: &Waiting) -> Option<WaitingRow> {
    let first = waiting.missing.first()?;
    Some(WaitingRow {
        sentence: waiting.sentence(visitor.language),
        href: format!("#{}", first.word()),
    })
}

impl SettingsPage {
    /// Shows what was typed with what is wrong about it.
    fn show_mistakes(
        &mut self,
        visitor: &Visitor,
        kind: BoxKind,
        entry: Entry,
        mistakes: &[FieldMistake],
    ) {
        self.has_mistakes = true;
        let Some(form) = self.boxes.iter_mut().find(|form| form.word == kind.word()) else {
            return;
        };
        let text_of = |field: &str| {
            let mistake = mistakes.iter().find(|mistake| mistake.field == field)?;
            Some(visitor.t(mistake.text))
        };
        form.text_mistake = text_of("text");
        form.phone_mistake = text_of("telefon");
        form.mail_mistake = text_of("mail");
        (form.text, form.phone, form.mail) = (entry.text, entry.telefon, entry.mail);
    }
}

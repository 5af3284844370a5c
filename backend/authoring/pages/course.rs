//! `/redaktion/kurse/{id}`: the structure of a draft.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::bar::{Bar, draft_href};
use super::course_rows::{Kind, Row, kinds, rows};
use super::team::{Team, team};
use super::words::{changed, field_of, names};
use crate::authoring::add_to_course::{Addition, add_to_course};
use crate::authoring::draft::{Draft, DraftId, authors_of};
use crate::authoring::findings::{Report, inspect};
use crate::authoring::folder::{Folder, NOTES};
use crate::catalog::get_version;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "authoring/course.html")]
struct CoursePage {
    frame: Frame,
    feld: String,
    bar: Bar,
    /// "Zuletzt geändert heute um 10:42 Uhr von …"
    facts: String,
    /// "6 Lektionen · 43 Minuten"
    length: String,
    rows: Vec<Row>,
    revision: i32,
    kinds: Vec<Kind>,
    typed: String,
    mistake: Option<String>,
    state: Vec<Fact>,
    notes: String,
    notes_revision: i32,
    discard_text: String,
    team: Team,
}

struct Fact {
    icon: &'static str,
    key: String,
    value: String,
    /// Where to read more, or nothing.
    href: String,
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            page(conn, visitor, &draft)
        })
        .await
}

fn page(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<CoursePage> {
    let folder = Folder::load(conn, draft)?;
    let report = inspect(conn, &folder)?;
    let outline = folder.outline();
    let href = draft_href(draft);
    let lessons: Vec<_> = outline.chapters.iter().flat_map(|it| &it.lessons).collect();
    let minutes: u32 = lessons.iter().map(|lesson| lesson.minutes).sum();
    let frame = visitor.frame(draft.title.clone());
    let published = match &draft.version_id {
        Some(version) => Some(get_version(conn, version)?),
        None => None,
    };
    let label = published.as_ref().map(|version| version.label.clone());
    let bar = Bar::of(conn, visitor, draft, &report, "")?;
    let mut rows = rows(visitor, &href, &folder, &outline, &report);
    if bar.is_locked {
        rows.iter_mut().for_each(Row::stay);
    }
    Ok(CoursePage {
        feld: field_of(conn, &folder)?,
        bar,
        facts: changed(conn, visitor, draft)?,
        length: format!(
            "{} · {}",
            frame.tn("redaktion-lektionen-zahl", lessons.len()),
            frame.tn("redaktion-minuten", minutes)
        ),
        rows,
        revision: draft.revision,
        notes: folder
            .text(NOTES)
            .map(|notes| notes.text.clone())
            .unwrap_or_default(),
        notes_revision: folder.text(NOTES).map_or(0, |notes| notes.revision),
        kinds: kinds(visitor, &outline),
        typed: String::new(),
        mistake: None,
        team: team(conn, visitor, draft)?,
        state: state(conn, visitor, draft, &folder, &report, label.as_deref())?,
        discard_text: match &label {
            Some(label) => frame.tx("redaktion-entwurf-verwerfen-text", label),
            None => frame.t("redaktion-entwurf-verwerfen-text-neu"),
        },
        frame,
    })
}

/// The page with a title for a module that was not stored, and why.
pub fn page_after_rename(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    typed: &str,
    mistake: &str,
) -> Outcome<impl Template + use<>> {
    let mut page = page(conn, visitor, draft)?;
    let mut modules = page.rows.iter_mut().filter(|row| row.is_module);
    let row = modules.find(|row| row.key == key);
    let row = row.ok_or(Problem::NotFound)?;
    typed.clone_into(&mut row.typed);
    row.mistake = visitor.t(mistake);
    Ok(page)
}

fn state(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    folder: &Folder,
    report: &Report,
    label: Option<&str>,
) -> Outcome<Vec<Fact>> {
    let frame = visitor.frame("");
    let href = draft_href(draft);
    let fact = |icon, key: &str, value: String, href: String| Fact {
        icon,
        key: visitor.t(key),
        value,
        href,
    };
    let (errors, all) = (report.errors(), report.findings.len());
    let findings = match (errors, all - errors) {
        (0, 0) => visitor.t("redaktion-alles-in-ordnung"),
        (0, advice) => frame.tn("redaktion-empfehlungen-zahl", advice),
        (errors, 0) => frame.tn("redaktion-fehler-zahl", errors),
        (errors, advice) => format!(
            "{}, {}",
            frame.tn("redaktion-fehler-zahl", errors),
            frame.tn("redaktion-empfehlungen-zahl", advice)
        ),
    };
    let icon = if errors > 0 { "danger" } else { "success" };
    let as_of = folder.settings().as_of.parse();
    let authors: Vec<_> = authors_of(conn, &draft.id)?
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    let mut facts = vec![
        fact(
            icon,
            "redaktion-pruefbericht",
            findings,
            format!("{href}/pruefbericht"),
        ),
        fact(
            "layers",
            "redaktion-stand-fassung",
            match label {
                Some(label) => frame.tx("redaktion-stand-fassung-wert", label),
                None => visitor.t("redaktion-stand-noch-nie"),
            },
            String::new(),
        ),
    ];
    if let Ok(date) = as_of {
        let value = texts::date(date);
        facts.push(fact(
            "calendar",
            "redaktion-stand-rechtsstand",
            value,
            format!("{href}/einstellungen"),
        ));
    }
    facts.push(fact(
        "people",
        "redaktion-stand-dabei",
        names(conn, &authors)?,
        String::new(),
    ));
    Ok(facts)
}

#[derive(Deserialize)]
struct NewPart {
    #[serde(default)]
    titel: String,
    art: String,
}

/// `POST …/teile`: adds a part and opens its page.
pub async fn add(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let part: NewPart = posted.parse()?;
            let what =
                Addition::from_word(&part.art).ok_or(Problem::Malformed("fehler-formular"))?;
            match add_to_course(conn, visitor, &draft, what, &part.titel) {
                Ok(key) => {
                    let href = draft_href(&draft);
                    let to = match what {
                        Addition::Module => format!("{href}#teil-{key}"),
                        _ => format!("{href}/lektion/{key}"),
                    };
                    Ok(Reply::see_other(to))
                }
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page(conn, visitor, &draft)?;
                    page.mistake = mistakes.first().map(|mistake| visitor.t(mistake.text));
                    page.typed = part.titel;
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

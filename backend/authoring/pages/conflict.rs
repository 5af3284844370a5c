//! When two people have changed the same blocks: both stand side by side, and nothing is lost.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use course_package::Section;

use super::bar::draft_href;
use super::words::{field_of, names, title_of};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::draft_text::DraftText;
use crate::authoring::folder::Folder;
use crate::authoring::save_sheet::Clash;
use crate::authoring::save_text::{Saved, save_text};
use crate::authoring::sheet::{Sheet, parse_revision};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, LongPosted, Reply};

const LONGEST_CONTEXT: usize = 160;

/// The parts of a sheet, as the fields of the page name them.
const TEXT: &str = "text";
const QUIZ: &str = "quiz";

/// Where a page goes on that stood still until something was stored: it may forget its own copy.
pub const STORED: &str = "#gespeichert";

#[derive(Template)]
#[template(path = "authoring/merge.html")]
struct ConflictPage {
    frame: Frame,
    feld: String,
    course_title: String,
    course_href: String,
    lesson_title: String,
    href: String,
    /// Who saved in between, perhaps the same person in another window.
    intro: String,
    /// The revision that is merged with.
    revision: String,
    /// What the form brings back.
    kept: Vec<Kept>,
    places: Vec<PlaceView>,
}

struct Kept {
    name: String,
    value: String,
}

/// Where a decision is needed.
struct PlaceView {
    /// `text-3`: the part and the number of the section.
    key: String,
    /// "Stelle 1 von 2"
    title: String,
    /// What stands before it.
    before: String,
    mine: String,
    theirs: String,
}

/// The page with every block of the text and the quiz that needs a decision.
pub fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    clash: Clash,
) -> Outcome<Reply> {
    let sheet = Sheet::get(conn, draft, key)?;
    let parts = [
        (TEXT, sheet.text.as_ref(), clash.text),
        (QUIZ, sheet.quiz.as_ref(), clash.quiz),
    ];
    let mut who = Vec::new();
    let mut sections = Vec::new();
    for (part, text, of_part) in parts {
        let (Some(text), Some(of_part)) = (text, of_part) else {
            continue;
        };
        who.push(text.changed_by.clone());
        for (number, section) in of_part.into_iter().enumerate() {
            sections.push((format!("{part}-{number}"), section));
        }
    }
    who.dedup();
    let is_own = who.iter().all(|who| *who == visitor.membership);
    let who = names(conn, &who)?;
    let course_href = draft_href(draft);
    let folder = Folder::load(conn, draft)?;
    let (title, intro) = match is_own {
        true => (
            "redaktion-abgleich-titel-selbst",
            visitor.t("redaktion-abgleich-text-selbst"),
        ),
        false => (
            "redaktion-abgleich-titel",
            visitor.frame("").tx("redaktion-abgleich-text", &who),
        ),
    };
    let frame = visitor.frame(visitor.t(title));
    let page = ConflictPage {
        feld: field_of(conn, &folder)?,
        course_title: draft.title.clone(),
        lesson_title: title_of(visitor, &folder.outline(), key),
        href: format!("{course_href}/lektion/{key}"),
        course_href,
        intro,
        revision: sheet.revision(),
        kept: kept(&sections),
        places: places(&frame, &sections),
        frame,
    };
    Reply::page(409, &page)
}

fn kept(sections: &[(String, Section)]) -> Vec<Kept> {
    let mut kept = Vec::new();
    for (key, section) in sections {
        let mut keep = |word: &str, value: &str| {
            kept.push(Kept {
                name: format!("{word}-{key}"),
                value: value.to_owned(),
            });
        };
        match section {
            Section::Agreed(text) => keep("gleich", text),
            Section::Both { mine, theirs } => {
                keep("meine", mine);
                keep("gespeicherte", theirs);
            }
        }
    }
    kept
}

fn places(frame: &Frame, sections: &[(String, Section)]) -> Vec<PlaceView> {
    let is_open = |(_, section): &&(String, Section)| matches!(section, Section::Both { .. });
    let all = sections.iter().filter(is_open).count();
    let shown = |text: &str| match text.trim() {
        "" => frame.t("redaktion-abgleich-leer"),
        text => text.to_owned(),
    };
    let mut places = Vec::new();
    let mut before = String::new();
    for (key, section) in sections {
        match section {
            Section::Agreed(text) => {
                // The head of the file is no text that anybody has typed.
                let last = text.trim().lines().next_back().unwrap_or_default();
                let last = last.trim_start_matches("+++");
                before = last.chars().take(LONGEST_CONTEXT).collect();
            }
            Section::Both { mine, theirs } => places.push(PlaceView {
                key: key.clone(),
                title: frame.tof("redaktion-abgleich-stelle", places.len() + 1, all),
                before: std::mem::take(&mut before),
                mine: shown(mine),
                theirs: shown(theirs),
            }),
        }
    }
    places
}

/// `POST …/abgleich`: the decisions, block by block; whatever is not decided keeps both.
pub async fn settle(
    visit: Visit,
    path: Path<(String, String)>,
    posted: LongPosted,
) -> HttpResponse {
    visit
        .post(posted.0, move |conn, visitor, posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            let pairs = posted.pairs()?;
            let base = parse_revision(&posted.field("revision")?);
            if chosen(&pairs, TEXT).is_none() && chosen(&pairs, QUIZ).is_none() {
                return Err(Problem::Malformed("fehler-formular"));
            }
            let mut settle = |part, text: Option<&DraftText>, base| -> Outcome<_> {
                let Some(chosen) = chosen(&pairs, part) else {
                    return Ok(None);
                };
                let text = text.ok_or(Problem::NotFound)?;
                match save_text(conn, visitor, &draft, text, base, &chosen)? {
                    Saved::Stored => Ok(None),
                    Saved::Conflict(sections) => Ok(Some(sections)),
                }
            };
            let clash = Clash {
                text: settle(TEXT, sheet.text.as_ref(), base.0)?,
                quiz: settle(QUIZ, sheet.quiz.as_ref(), base.1)?,
            };
            if clash.text.is_some() || clash.quiz.is_some() {
                return page(conn, visitor, &draft, &key, clash);
            }
            let to = format!("{}/lektion/{key}{STORED}", draft_href(&draft));
            Ok(Reply::see_other_saying(to, "gespeichert"))
        })
        .await
}

/// The text that the decisions make, in the order of the page; nothing where the page had none
/// of this part.
fn chosen(pairs: &[(String, String)], part: &str) -> Option<String> {
    let value = |word: &str, number: usize| {
        let name = format!("{word}-{part}-{number}");
        let pair = pairs.iter().find(|(key, _)| *key == name);
        pair.map(|(_, value)| course_package::tidy_text(value))
    };
    let mut chosen = String::new();
    for number in 0.. {
        if let Some(agreed) = value("gleich", number) {
            chosen.push_str(&agreed);
            continue;
        }
        let Some(mine) = value("meine", number) else {
            break;
        };
        let theirs = value("gespeicherte", number).unwrap_or_default();
        match value("stelle", number).as_deref() {
            Some("meine") => chosen.push_str(&mine),
            Some("gespeicherte") => chosen.push_str(&theirs),
            _ => {
                chosen.push_str(&mine);
                if !mine.ends_with("\n\n") {
                    chosen.push('\n');
                }
                chosen.push_str(&theirs);
            }
        }
    }
    Some(chosen).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(choice: &str) -> Vec<(String, String)> {
        let pairs = [
            ("gleich-text-0", "Anfang.\r\n\r\n"),
            ("meine-text-1", "Von mir.\n\n"),
            ("gespeicherte-text-1", "Von dir.\n\n"),
            ("stelle-text-1", choice),
            ("gleich-text-2", "Ende.\n"),
        ];
        let owned = |(key, value): (&str, &str)| (key.to_owned(), value.to_owned());
        pairs.map(owned).into()
    }

    #[test]
    fn decisions_make_one_text_and_without_one_both_stay() {
        for (choice, text) in [
            ("meine", "Anfang.\n\nVon mir.\n\nEnde.\n"),
            ("gespeicherte", "Anfang.\n\nVon dir.\n\nEnde.\n"),
            ("", "Anfang.\n\nVon mir.\n\nVon dir.\n\nEnde.\n"),
        ] {
            assert_eq!(chosen(&decided(choice), TEXT).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_part_that_was_not_asked_for_stays_as_it_is() {
        assert_eq!(chosen(&decided("meine"), QUIZ), None);
    }
}

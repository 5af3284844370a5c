//! When two people have changed the same blocks: both stand side by side, and nothing is lost.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use course_package::Section;

use super::bar::draft_href;
use super::words::{field_of, names};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::folder::Folder;
use crate::authoring::save_sheet::Clash;
use crate::authoring::save_text::{Saved, save_text};
use crate::authoring::sheet::Sheet;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, LongPosted, Reply};

const LONGEST_CONTEXT: usize = 160;

#[derive(Template)]
#[template(path = "authoring/merge.html")]
struct ConflictPage {
    frame: Frame,
    feld: String,
    course_title: String,
    course_href: String,
    lesson_title: String,
    href: String,
    /// Who saved in between.
    intro: String,
    /// The revision that is merged with.
    revision: i32,
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
    number: usize,
    /// "Stelle 1 von 2"
    title: String,
    /// What stands before it.
    before: String,
    mine: String,
    theirs: String,
}

/// The page with the first part that needs a decision; the second one is asked for afterwards.
pub fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    clash: Clash,
) -> Outcome<Reply> {
    let sheet = Sheet::get(conn, draft, key)?;
    let (part, text, sections) = match (clash.text, clash.quiz, &sheet.text, &sheet.quiz) {
        (Some(sections), _, Some(text), _) => ("text", text, sections),
        (_, Some(sections), _, Some(quiz)) => ("quiz", quiz, sections),
        _ => return Err(Problem::NotFound),
    };
    let who = names(conn, std::slice::from_ref(&text.changed_by))?;
    let course_href = draft_href(draft);
    let folder = Folder::load(conn, draft)?;
    let frame = visitor.frame(visitor.t("redaktion-abgleich-titel"));
    let (head, ..) = course_package::split_lesson(&text.text);
    let mut kept = kept(&sections);
    kept.push(Kept {
        name: "teil".to_owned(),
        value: part.to_owned(),
    });
    let page = ConflictPage {
        feld: field_of(conn, &folder)?,
        course_title: draft.title.clone(),
        lesson_title: head.title,
        href: format!("{course_href}/lektion/{key}"),
        course_href,
        intro: frame.tx("redaktion-abgleich-text", &who),
        revision: text.revision,
        kept,
        places: places(&frame, &sections),
        frame,
    };
    Reply::page(409, &page)
}

fn kept(sections: &[Section]) -> Vec<Kept> {
    let mut kept = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        let mut keep = |word: &str, value: &str| {
            kept.push(Kept {
                name: format!("{word}-{number}"),
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

fn places(frame: &Frame, sections: &[Section]) -> Vec<PlaceView> {
    let is_open = |section: &&Section| matches!(section, Section::Both { .. });
    let all = sections.iter().filter(is_open).count();
    let shown = |text: &str| match text.trim() {
        "" => frame.t("redaktion-abgleich-leer"),
        text => text.to_owned(),
    };
    let mut places = Vec::new();
    let mut before = String::new();
    for (number, section) in sections.iter().enumerate() {
        match section {
            Section::Agreed(text) => {
                // The head of the file is no text that anybody has typed.
                let last = text.trim().lines().next_back().unwrap_or_default();
                let last = last.trim_start_matches("+++");
                before = last.chars().take(LONGEST_CONTEXT).collect();
            }
            Section::Both { mine, theirs } => places.push(PlaceView {
                number,
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
            let draft = Draft::get(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            let pairs = posted.pairs()?;
            let one = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, it)| it);
            let text = match one("teil").map(String::as_str) {
                Some("text") => sheet.text.as_ref(),
                Some("quiz") => sheet.quiz.as_ref(),
                _ => return Err(Problem::Malformed("fehler-formular")),
            };
            let text = text.ok_or(Problem::NotFound)?;
            let base = one("revision")
                .and_then(|it| it.parse().ok())
                .unwrap_or_default();
            match save_text(conn, visitor, &draft, text, base, &chosen(&pairs))? {
                Saved::Stored => {
                    let to = format!("{}/lektion/{key}", draft_href(&draft));
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Saved::Conflict(sections) => {
                    let clash = match one("teil").map(String::as_str) {
                        Some("quiz") => Clash {
                            quiz: Some(sections),
                            ..Clash::default()
                        },
                        _ => Clash {
                            text: Some(sections),
                            ..Clash::default()
                        },
                    };
                    page(conn, visitor, &draft, &key, clash)
                }
            }
        })
        .await
}

/// The text that the decisions make, in the order of the page.
fn chosen(pairs: &[(String, String)]) -> String {
    let value = |name: String| {
        let pair = pairs.iter().find(|(key, _)| *key == name);
        pair.map(|(_, value)| course_package::tidy_text(value))
    };
    let mut text = String::new();
    for number in 0.. {
        if let Some(agreed) = value(format!("gleich-{number}")) {
            text.push_str(&agreed);
            continue;
        }
        let Some(mine) = value(format!("meine-{number}")) else {
            break;
        };
        let theirs = value(format!("gespeicherte-{number}")).unwrap_or_default();
        match value(format!("stelle-{number}")).as_deref() {
            Some("meine") => text.push_str(&mine),
            Some("gespeicherte") => text.push_str(&theirs),
            _ => {
                text.push_str(&mine);
                if !mine.ends_with("\n\n") {
                    text.push('\n');
                }
                text.push_str(&theirs);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_make_one_text_and_without_one_both_stay() {
        let pairs = |wahl: &str| -> Vec<(String, String)> {
            let pairs = [
                ("gleich-0", "Anfang.\r\n\r\n"),
                ("meine-1", "Von mir.\n\n"),
                ("gespeicherte-1", "Von dir.\n\n"),
                ("stelle-1", wahl),
                ("gleich-2", "Ende.\n"),
            ];
            pairs
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into()
        };
        assert_eq!(chosen(&pairs("meine")), "Anfang.\n\nVon mir.\n\nEnde.\n");
        assert_eq!(
            chosen(&pairs("gespeicherte")),
            "Anfang.\n\nVon dir.\n\nEnde.\n"
        );
        assert_eq!(
            chosen(&pairs("")),
            "Anfang.\n\nVon mir.\n\nVon dir.\n\nEnde.\n"
        );
    }
}

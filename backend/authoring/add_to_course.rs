//! Adds a lesson, an exercise, a module, a test or a handout to a draft.

use std::collections::BTreeSet;

use course_package::{Kind, NewPart, Outline, key_for, key_of, kind_of, path_for, write_settings};

use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::{Folder, MANIFEST};
use super::modules::add_module;
use super::starters::starter;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

const LONGEST_TITLE: usize = 120;

/// What passes a final test until somebody says otherwise.
const PASS_PERCENT: u8 = 80;

crate::word_enum!(
    /// What can be put into a course.
    pub enum Addition {
        Lesson = "lektion",
        Exercise = "uebung",
        Module = "modul",
        Precheck = "vorab",
        FinalTest = "abschluss",
        Handout = "handzettel",
    }
);

/// Adds it at the end of the course, or in front of it; returns the key of its page.
pub fn add_to_course(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    what: Addition,
    title: &str,
) -> Outcome<String> {
    let title = match what {
        Addition::Precheck if title.trim().is_empty() => "Ich kann das schon",
        Addition::FinalTest if title.trim().is_empty() => "Abschlusstest",
        _ => checked(title)?,
    };
    let folder = Folder::load(conn, draft)?;
    let key = key_for(title, &taken_keys(&folder.outline()));
    let part = match what {
        Addition::Module => return add_module(conn, visitor, draft, title, &key),
        Addition::Lesson => NewPart::Lesson(&key),
        Addition::Exercise => NewPart::Exercise(&key),
        Addition::Precheck => NewPart::Precheck(&key),
        Addition::FinalTest => NewPart::FinalTest,
        Addition::Handout => NewPart::Handout(&key),
    };
    let path = place_for(&folder, part)?;
    let page = key_of(&path).unwrap_or(key);
    if folder.text(&path).is_some() {
        return Err(Problem::Conflict("redaktion-gibt-es-schon"));
    }
    let text = starter(what, title, &page)?;
    DraftText::add(conn, visitor, draft, &path, &text)?;
    if what == Addition::FinalTest {
        demand_passing(conn, visitor, &folder)?;
    }
    draft.note_change(conn, visitor)?;
    Ok(page)
}

/// A title as it may stand in a head.
pub(super) fn checked(title: &str) -> Outcome<&str> {
    let title = title.trim();
    if title.is_empty() {
        return Err(Problem::field("titel", "redaktion-neu-titel-fehlt"));
    }
    if title.chars().count() > LONGEST_TITLE || title.chars().any(char::is_control) {
        return Err(Problem::field("titel", "redaktion-titel-lang"));
    }
    Ok(title)
}

/// The path of the file of a new part.
pub(super) fn place_for(folder: &Folder, part: NewPart<'_>) -> Outcome<String> {
    path_for(folder.paths(), part).map_err(|_| Problem::Conflict("redaktion-kurs-voll"))
}

pub(super) fn taken_keys(outline: &Outline) -> BTreeSet<String> {
    let chapters = outline.chapters.iter();
    let modules = chapters.clone().filter_map(|chapter| chapter.key.clone());
    let lessons = chapters.flat_map(|chapter| &chapter.lessons);
    let handouts = outline.handouts.iter();
    let handouts = handouts.filter_map(|path| match kind_of(path) {
        Kind::Handout(name) => Some(name),
        _ => None,
    });
    lessons
        .map(|lesson| lesson.key.clone())
        .chain(modules)
        .chain(handouts)
        .collect()
}

/// A course with a final test says what passes it.
fn demand_passing(conn: &mut Conn, visitor: &Visitor, folder: &Folder) -> Outcome<()> {
    let mut settings = folder.settings();
    if let (None, Some(manifest)) = (settings.pass_percent, folder.text(MANIFEST)) {
        settings.pass_percent = Some(PASS_PERCENT);
        manifest.replace(conn, visitor, &write_settings(&manifest.text, &settings))?;
    }
    Ok(())
}

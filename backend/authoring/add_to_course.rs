//! Adds a lesson, an exercise, a module, a test or a handout to a draft.

use std::collections::BTreeSet;

use course_package::{Outline, key_for, write_settings};

use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::{FINAL_TEST, Folder, MANIFEST};
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
    let outline = folder.outline();
    let key = key_for(title, &taken_keys(&outline));
    let (path, page) = match what {
        Addition::Module => return add_module(conn, visitor, draft, title, &key),
        Addition::Lesson => (format!("{}-{key}.md", last_place(&folder, &outline)), key),
        Addition::Exercise => {
            let place = last_place(&folder, &outline);
            (format!("{place}-{key}.quiz.md"), key)
        }
        Addition::Precheck => (format!("0-{key}.quiz.md"), key),
        Addition::FinalTest => (format!("{FINAL_TEST}.quiz.md"), FINAL_TEST.to_owned()),
        Addition::Handout => (format!("handzettel-{key}.md"), format!("handzettel-{key}")),
    };
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

pub(super) fn taken_keys(outline: &Outline) -> BTreeSet<String> {
    let chapters = outline.chapters.iter();
    let modules = chapters.clone().filter_map(|chapter| chapter.key.clone());
    let lessons = chapters.flat_map(|chapter| &chapter.lessons);
    let handouts = outline
        .handouts
        .iter()
        .filter_map(|path| path.strip_prefix("handzettel-")?.strip_suffix(".md"));
    lessons
        .map(|lesson| lesson.key.clone())
        .chain(modules)
        .chain(handouts.map(str::to_owned))
        .collect()
}

/// The folder of the last module, if there are any, and the number after its last lesson.
fn last_place(folder: &Folder, outline: &Outline) -> String {
    let module = outline.chapters.iter().rev().find_map(|it| it.key.as_ref());
    let parent = module.and_then(|key| module_folder(folder, key));
    let parent = parent
        .map(|parent| format!("{parent}/"))
        .unwrap_or_default();
    let numbers = folder.texts.iter().filter_map(|text| {
        let name = text.path.strip_prefix(&parent)?;
        let (number, _) = name.split_once('-')?;
        (!name.contains('/')).then(|| number.parse::<u32>().ok())?
    });
    format!("{parent}{}", numbers.max().unwrap_or_default() + 1)
}

/// `2-grundlagen` for `grundlagen`.
fn module_folder(folder: &Folder, key: &str) -> Option<String> {
    folder.texts.iter().find_map(|text| {
        let (parent, _) = text.path.split_once('/')?;
        let (_, name) = parent.split_once('-')?;
        (name == key).then(|| parent.to_owned())
    })
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

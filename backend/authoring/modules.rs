//! Modules of a draft: headings over lessons, which go without taking the lessons along.

use course_package::{Kind, NewPart, key_for, kind_of, lesson_path, write_module};

use super::add_to_course::{Addition, checked, place_for, taken_keys};
use super::arrange_course::arrange_course;
use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::Folder;
use super::order::order_of;
use super::starters::starter;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// A module with a first lesson; the first module of a course takes in the lessons there are.
pub(super) fn add_module(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    title: &str,
    key: &str,
) -> Outcome<String> {
    let folder = Folder::load(conn, draft)?;
    let outline = folder.outline();
    let path = place_for(&folder, NewPart::Module(key))?;
    let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    DraftText::add(conn, visitor, draft, &path, &write_module("", title))?;
    let loose = outline
        .chapters
        .iter()
        .filter(|chapter| chapter.key.is_none());
    let loose: Vec<&String> = loose
        .flat_map(|chapter| &chapter.lessons)
        .enumerate()
        // The precheck stays in front.
        .filter(|(place, lesson)| *place > 0 || lesson.text.is_some())
        .flat_map(|(_, lesson)| lesson.files())
        .collect();
    for path in &loose {
        if let Some(text) = folder.text(path) {
            text.move_to(conn, &format!("{parent}/{path}"))?;
        }
    }
    if loose.is_empty() {
        let mut taken = taken_keys(&outline);
        taken.insert(key.to_owned());
        let lesson = key_for(title, &taken);
        let text = starter(Addition::Lesson, title, &lesson)?;
        let path = lesson_path(parent, 1, &lesson);
        DraftText::add(conn, visitor, draft, &path, &text)?;
    }
    draft.note_change(conn, visitor)?;
    Ok(key.to_owned())
}

/// What somebody else has called it in the meantime; the form is shown again then.
pub const RENAMED: &str = "redaktion-modul-geaendert";

/// `base` is the revision of the title that the form was filled with.
pub fn rename_module(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    base: i32,
    title: &str,
) -> Outcome<()> {
    let title = checked(title)?;
    let folder = Folder::load(conn, draft)?;
    let manifest = manifest_of(&folder, key).ok_or(Problem::NotFound)?;
    let text = write_module(&manifest.text, title);
    if text == manifest.text {
        return Ok(());
    }
    if base != manifest.revision {
        return Err(Problem::Conflict(RENAMED));
    }
    manifest.replace(conn, visitor, &text)?;
    draft.note_change(conn, visitor)
}

/// Takes the heading away; its lessons go to the module before, or stand without modules.
pub fn delete_module(conn: &mut Conn, visitor: &Visitor, draft: &Draft, key: &str) -> Outcome<()> {
    let folder = Folder::load(conn, draft)?;
    let mut order = order_of(&folder.outline());
    let heading = format!("#{key}");
    let place = order.iter().position(|other| *other == heading);
    let place = place.ok_or(Problem::NotFound)?;
    order.remove(place);
    // Where it was the first, its lessons go to the one after it.
    let first_module = order.iter().position(|other| other.starts_with('#'));
    if let Some(next) = first_module.filter(|next| *next > place) {
        let heading = order.remove(next);
        order.insert(place, heading);
    }
    arrange_course(conn, visitor, draft, &order)?;
    let folder = Folder::load(conn, draft)?;
    let manifest = manifest_of(&folder, key).ok_or(Problem::NotFound)?;
    manifest.delete(conn)
}

/// The file that makes a heading of a module.
pub fn manifest_of<'a>(folder: &'a Folder, key: &str) -> Option<&'a DraftText> {
    let is_manifest = |path: &str| match kind_of(path) {
        Kind::ModuleManifest(name) => name.key == key,
        _ => false,
    };
    folder.texts.iter().find(|text| is_manifest(&text.path))
}

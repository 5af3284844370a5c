//! Modules of a draft: headings over lessons, which go without taking the lessons along.

use course_package::key_for;

use super::add_to_course::{Addition, checked, taken_keys};
use super::arrange_course::arrange_course;
use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::Folder;
use super::order::order_of;
use super::starters::{quoted, starter};
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
    let numbers = folder.texts.iter().filter_map(|text| {
        let (number, _) = text.path.split_once('-')?;
        number.parse::<u32>().ok()
    });
    let parent = format!("{}-{key}", numbers.max().unwrap_or_default() + 1);
    let manifest = format!("titel = {}\n", quoted(title));
    DraftText::add(
        conn,
        visitor,
        draft,
        &format!("{parent}/modul.toml"),
        &manifest,
    )?;
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
        DraftText::add(
            conn,
            visitor,
            draft,
            &format!("{parent}/1-{lesson}.md"),
            &text,
        )?;
    }
    draft.note_change(conn, visitor)?;
    Ok(key.to_owned())
}

pub fn rename_module(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    title: &str,
) -> Outcome<()> {
    let title = checked(title)?;
    let folder = Folder::load(conn, draft)?;
    let manifest = manifest_of(&folder, key)?;
    manifest.replace(conn, visitor, &format!("titel = {}\n", quoted(title)))?;
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
    manifest_of(&folder, key)?.delete(conn)
}

fn manifest_of<'a>(folder: &'a Folder, key: &str) -> Outcome<&'a DraftText> {
    let is_manifest = |text: &&DraftText| {
        let parent = text.path.strip_suffix("/modul.toml");
        let name = parent.and_then(|parent| parent.split_once('-'));
        name.is_some_and(|(_, name)| name == key)
    };
    folder
        .texts
        .iter()
        .find(is_manifest)
        .ok_or(Problem::NotFound)
}

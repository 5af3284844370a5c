//! Takes a lesson, a twin of one, an exercise or a handout out of a draft. Whoever has learned it keeps what they
//! have: versions and progress are untouched.

use super::draft::Draft;
use super::folder::{FINAL_TEST, Folder, MANIFEST, lesson_of};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};
use course_package::{split_twin, write_settings};

/// `key` names the page: that of a lesson, which goes with its twins, or as `melden.kurz` that of
/// one twin, `abschluss`, or `handzettel-…`.
pub fn remove_from_course(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
) -> Outcome<()> {
    let folder = Folder::load(conn, draft)?;
    let outline = folder.outline();
    let paths: Vec<String> = match key {
        FINAL_TEST => vec![format!("{FINAL_TEST}.quiz.md")],
        key if key.starts_with("handzettel-") => vec![format!("{key}.md")],
        key if let Some((lesson, kind)) = split_twin(key) => {
            let twins = &lesson_of(&outline, lesson)?.twins;
            let twins = twins.iter().filter(|(other, _)| *other == kind);
            twins.map(|(_, path)| path.clone()).collect()
        }
        key => {
            let lesson = lesson_of(&outline, key)?;
            let mut paths: Vec<String> = lesson.files().cloned().collect();
            let chapter = outline
                .chapters
                .iter()
                .find(|chapter| chapter.lessons.iter().any(|lesson| lesson.key == key));
            let is_last = chapter.is_some_and(|chapter| chapter.lessons.len() == 1);
            let parent = paths.first().and_then(|path| path.split_once('/'));
            if let Some((parent, _)) = parent.filter(|_| is_last) {
                paths.push(format!("{parent}/modul.toml"));
            }
            paths
        }
    };
    let mut found = false;
    for path in &paths {
        if let Some(text) = folder.text(path) {
            text.delete(conn)?;
            found = true;
        }
    }
    if !found {
        return Err(Problem::NotFound);
    }
    if key == FINAL_TEST
        && let Some(manifest) = folder.text(MANIFEST)
    {
        let mut settings = folder.settings();
        settings.pass_percent = None;
        manifest.replace(conn, visitor, &write_settings(&manifest.text, &settings))?;
    }
    draft.note_change(conn, visitor)
}

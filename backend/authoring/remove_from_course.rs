//! Takes a lesson, a twin of one, an exercise or a handout out of a draft. Whoever has learned it keeps what they
//! have: versions and progress are untouched.

use course_package::write_settings;

use super::draft::Draft;
use super::folder::{FINAL_TEST, Folder, MANIFEST, lesson_of};
use super::modules::manifest_of;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// `key` names the page: that of a lesson, which goes with its twins and, as the last one, with
/// the heading of its module, or that of something else.
pub fn remove_from_course(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
) -> Outcome<()> {
    let folder = Folder::load(conn, draft)?;
    let outline = folder.outline();
    let paths: Vec<String> = match lesson_of(&outline, key) {
        Ok(lesson) => {
            let mut paths: Vec<String> = lesson.files().cloned().collect();
            let chapter = outline
                .chapters
                .iter()
                .find(|chapter| chapter.lessons.iter().any(|lesson| lesson.key == key));
            let last = chapter.filter(|chapter| chapter.lessons.len() == 1);
            let module = last.and_then(|chapter| chapter.key.as_deref());
            let heading = module.and_then(|module| manifest_of(&folder, module));
            paths.extend(heading.map(|heading| heading.path.clone()));
            paths
        }
        Err(_) => folder.paths_of(key),
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

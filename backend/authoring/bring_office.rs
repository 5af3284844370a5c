//! Makes a course folder of a presentation or a document that somebody brings along. No database.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::sync::{Mutex, PoisonError};

use course_package::{
    LessonHead, Media, Package, check_media, join_lesson, key_for, lesson_path, media_path,
};
use office_import::{ImportError, Imported, ImportedPicture, read_docx, read_pptx};

use super::folder::NOTES;
use super::starters::{Template, template};
use crate::files::Files;
use crate::pictures::redraw;
use crate::problem::{Outcome, Problem};
use crate::web::Spooled;

/// A course as it was brought along, before anybody has worked on it.
pub struct BroughtCourse {
    pub title: String,
    pub package: Package,
}

/// One file is taken apart at a time, for it may be large; others wait for their turn.
static AT_WORK: Mutex<()> = Mutex::new(());

/// The folder, or a sentence that says why there is none.
pub fn convert(files: &Files, sent: &Spooled) -> Outcome<Result<BroughtCourse, ImportError>> {
    if sent.length == 0 {
        return Err(Problem::field("datei", "redaktion-datei-fehlt"));
    }
    let failed = |error: std::io::Error| Problem::Internal(format!("an upload was lost: {error}"));
    let file = File::open(sent.file.path()).map_err(failed)?;
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    let mut shelf = Shelf::of(files);
    let read = if sent.name.to_lowercase().ends_with(".docx") {
        read_docx(file, &sent.name, |picture| shelf.take(picture))
    } else {
        read_pptx(file, &sent.name, |picture| shelf.take(picture))
    };
    match read {
        Ok(imported) => folder_of(imported, shelf).map(Ok),
        Err(Refusal::File(error)) => Ok(Err(error)),
        Err(Refusal::House(problem)) => Err(problem),
    }
}

/// Why a file was not taken apart.
enum Refusal {
    File(ImportError),
    House(Problem),
}

impl From<ImportError> for Refusal {
    fn from(error: ImportError) -> Self {
        Self::File(error)
    }
}

/// The pictures of a file as they come, one by one.
struct Shelf<'f> {
    files: &'f Files,
    media: BTreeMap<String, Media>,
    /// Old and new names.
    renamed: Vec<(String, String)>,
    remarks: Vec<String>,
}

impl<'f> Shelf<'f> {
    fn of(files: &'f Files) -> Self {
        Self {
            files,
            media: BTreeMap::new(),
            renamed: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Draws a picture anew and stores it; one that cannot be shown is left out.
    fn take(&mut self, picture: ImportedPicture) -> Result<(), Refusal> {
        let ImportedPicture { name: old, bytes } = picture;
        let Ok((bytes, ending)) = redraw(&bytes) else {
            let remark = format!("Das Bild {old} ist beschädigt und fehlt.");
            self.remarks.push(remark);
            return Ok(());
        };
        let stem = old.rsplit_once('.').map_or(old.as_str(), |(stem, _)| stem);
        let name = format!("{stem}.{ending}");
        let Ok(media) = check_media(&name, &bytes) else {
            let remark = format!("Das Bild {old} ist zu groß und fehlt.");
            self.remarks.push(remark);
            return Ok(());
        };
        self.files.put(&bytes).map_err(Refusal::House)?;
        self.media.insert(name.clone(), media);
        if name != old {
            self.renamed.push((old, name));
        }
        Ok(())
    }
}

fn folder_of(imported: Imported, shelf: Shelf<'_>) -> Outcome<BroughtCourse> {
    let mut package = template(Template::Blank)?;
    package
        .texts
        .retain(|path, _| path == super::folder::MANIFEST);
    package.media = shelf.media;
    let Imported {
        title,
        mut lessons,
        mut remarks,
        ..
    } = imported;
    remarks.extend(shelf.remarks);
    for (old, new) in &shelf.renamed {
        let [old, new] = [old, new].map(|name| format!("({}", media_path(name)));
        for lesson in &mut lessons {
            lesson.body = lesson.body.replace(&old, &new);
        }
    }
    let mut taken = BTreeSet::new();
    let mut notes = String::new();
    for (place, lesson) in lessons.iter().enumerate() {
        let key = key_for(&lesson.title, &taken);
        let head = LessonHead {
            title: lesson.title.chars().take(120).collect(),
            minutes: Some(lesson.minutes),
            summary: None,
        };
        let path = lesson_path("", place + 1, &key);
        package
            .texts
            .insert(path, join_lesson(None, &head, &lesson.body));
        taken.insert(key);
        if let Some(script) = &lesson.script {
            notes.push_str(&format!("## Sprechtext: {}\n\n{script}\n\n", lesson.title));
        }
    }
    if !remarks.is_empty() {
        let list: String = remarks
            .iter()
            .map(|remark| format!("- {remark}\n"))
            .collect();
        notes = format!("## Beim Einlesen weggelassen oder geändert\n\n{list}\n{notes}");
    }
    package.texts.insert(NOTES.to_owned(), notes);
    let title = title.chars().take(120).collect();
    Ok(BroughtCourse { title, package })
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn one_file_is_taken_apart_at_a_time_and_the_next_one_waits() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().to_owned()).unwrap();
        let bytes = include_bytes!("../kit/office-import/tests/fixtures/sicher-mailen.pptx");
        let mut file = tempfile::NamedTempFile::new_in(folder.path()).unwrap();
        file.write_all(bytes).unwrap();
        let sent = Spooled {
            file,
            name: "Folien.pptx".to_owned(),
            length: bytes.len() as u64,
        };
        let at_work = AT_WORK.lock().unwrap();
        let (tell, told) = mpsc::channel();
        thread::scope(|scope| {
            scope.spawn(|| {
                let made = convert(&files, &sent).unwrap().unwrap();
                tell.send(made.package.media.len()).unwrap();
            });
            assert!(told.recv_timeout(Duration::from_millis(400)).is_err());
            drop(at_work);
            assert_eq!(told.recv_timeout(Duration::from_secs(60)), Ok(2));
        });
    }
}

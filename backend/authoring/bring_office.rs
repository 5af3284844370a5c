//! Makes a course folder of a presentation or a document that somebody brings along. No database.

use std::collections::BTreeSet;
use std::fs::File;

use course_package::{LessonHead, Package, check_media, join_lesson, key_for};
use office_import::{ImportError, Imported, read_docx, read_pptx};

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

/// The folder, or a sentence that says why there is none.
pub fn convert(files: &Files, sent: &Spooled) -> Outcome<Result<BroughtCourse, ImportError>> {
    if sent.length == 0 {
        return Err(Problem::field("datei", "redaktion-datei-fehlt"));
    }
    let failed = |error: std::io::Error| Problem::Internal(format!("an upload was lost: {error}"));
    let file = File::open(sent.file.path()).map_err(failed)?;
    let read = if sent.name.to_lowercase().ends_with(".docx") {
        read_docx(file, &sent.name)
    } else {
        read_pptx(file, &sent.name)
    };
    match read {
        Ok(imported) => folder_of(files, imported).map(Ok),
        Err(error) => Ok(Err(error)),
    }
}

fn folder_of(files: &Files, imported: Imported) -> Outcome<BroughtCourse> {
    let mut package = template(Template::Blank)?;
    package
        .texts
        .retain(|path, _| path == super::folder::MANIFEST);
    let Imported {
        title,
        mut lessons,
        pictures,
        mut remarks,
    } = imported;
    for picture in pictures {
        let Ok((bytes, ending)) = redraw(&picture.bytes) else {
            remarks.push(format!(
                "Das Bild {} ist beschädigt und fehlt.",
                picture.name
            ));
            continue;
        };
        let stem = picture
            .name
            .rsplit_once('.')
            .map_or(picture.name.as_str(), |(stem, _)| stem);
        let name = format!("{stem}.{ending}");
        let Ok(media) = check_media(&name, &bytes) else {
            remarks.push(format!("Das Bild {} ist zu groß und fehlt.", picture.name));
            continue;
        };
        files.put(&bytes)?;
        package.media.insert(name.clone(), media);
        if name != picture.name {
            let (old, new) = (
                format!("(medien/{}", picture.name),
                format!("(medien/{name}"),
            );
            for lesson in &mut lessons {
                lesson.body = lesson.body.replace(&old, &new);
            }
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
        let path = format!("{}-{key}.md", place + 1);
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

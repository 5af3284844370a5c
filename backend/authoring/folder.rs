//! The folder of a draft: its rows put together as the course they will be.

use std::collections::BTreeMap;
use std::sync::Arc;

pub use course_package::{FINAL_TEST_KEY as FINAL_TEST, MANIFEST, NOTES};
use course_package::{
    MEDIA_FOLDER, Media, Outline, OutlineLesson, Package, Settings, key_of, outline, read_settings,
    split_twin,
};

use super::draft::Draft;
use super::draft_file::DraftFile;
use super::draft_text::DraftText;
use super::sheet::Sheet;
use crate::db::Conn;
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};

/// All of a draft, as it stands.
pub struct Folder {
    pub texts: Vec<DraftText>,
    pub package: Package,
    /// Who will publish it; whoever reads it may be of another one.
    pub kommune: Arc<Kommune>,
}

impl Folder {
    pub fn load(conn: &mut Conn, draft: &Draft) -> Outcome<Self> {
        let texts = DraftText::list(conn, &draft.id)?;
        let package = Package {
            slug: draft.slug.clone(),
            texts: texts
                .iter()
                .map(|text| (text.path.clone(), text.text.clone()))
                .collect(),
            media: media_of(conn, draft)?,
        };
        Ok(Self {
            texts,
            package,
            kommune: Kommune::get(conn, &draft.kommune_id)?,
        })
    }

    pub fn outline(&self) -> Outline {
        outline(&self.package)
    }

    pub fn settings(&self) -> Settings {
        let manifest = self.package.texts.get(MANIFEST);
        read_settings(manifest.map(String::as_str).unwrap_or_default())
    }

    pub fn text(&self, path: &str) -> Option<&DraftText> {
        self.texts.iter().find(|text| text.path == path)
    }

    /// The paths of all texts.
    pub fn paths(&self) -> impl Iterator<Item = &str> + Clone {
        self.texts.iter().map(|text| text.path.as_str())
    }

    /// The paths of what is edited on the page with this key.
    pub fn paths_of(&self, key: &str) -> Vec<String> {
        let paths = self.paths();
        paths
            .filter(|path| key_of(path).as_deref() == Some(key))
            .map(str::to_owned)
            .collect()
    }
}

/// What it takes to show one sheet: its own texts, of a twin those of its lesson, and the captions
/// of films; all others are there by name, for links, and empty.
pub fn surroundings(conn: &mut Conn, draft: &Draft, sheet: &Sheet) -> Outcome<Package> {
    let mut texts: BTreeMap<String, String> = DraftText::list_paths(conn, &draft.id)?
        .into_iter()
        .map(|path| (path, String::new()))
        .collect();
    if let Some((lesson, _)) = split_twin(&sheet.key) {
        let near = DraftText::list_named(conn, &draft.id, lesson)?;
        texts.extend(near.into_iter().map(|text| (text.path, text.text)));
    }
    let own = sheet.text.iter().chain(&sheet.quiz);
    texts.extend(own.map(|text| (text.path.clone(), text.text.clone())));
    let captions = DraftText::list_below(conn, &draft.id, MEDIA_FOLDER)?;
    texts.extend(captions.into_iter().map(|text| (text.path, text.text)));
    Ok(Package {
        slug: draft.slug.clone(),
        texts,
        media: media_of(conn, draft)?,
    })
}

/// What stands in its kurs.toml.
pub fn settings_of(conn: &mut Conn, draft: &Draft) -> Outcome<Settings> {
    let manifest = DraftText::list_below(conn, &draft.id, MANIFEST)?;
    let text = manifest.first().map(|manifest| manifest.text.as_str());
    Ok(read_settings(text.unwrap_or_default()))
}

fn media_of(conn: &mut Conn, draft: &Draft) -> Outcome<BTreeMap<String, Media>> {
    let files = DraftFile::list(conn, &draft.id)?.into_iter();
    Ok(files
        .map(|file| (file.name.clone(), Media::from(file)))
        .collect())
}

/// The files of a lesson, found by its key.
pub fn lesson_of<'a>(outline: &'a Outline, key: &str) -> Outcome<&'a OutlineLesson> {
    let lessons = outline.chapters.iter().flat_map(|chapter| &chapter.lessons);
    lessons
        .into_iter()
        .find(|lesson| lesson.key == key)
        .ok_or(Problem::NotFound)
}

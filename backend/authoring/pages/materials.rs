//! What the toolbar of the editor offers: lessons to link to, pictures, files, local boxes.

use course_package::{LocalBoxKind, Outline, Package, media_path};

use crate::authoring::folder::Folder;
use crate::identity::Visitor;

/// Something a link can lead to.
pub struct Target {
    /// As a lesson names it: the name of the file.
    pub address: String,
    pub title: String,
    pub kind: String,
}

pub struct Picture {
    pub name: String,
    pub address: String,
    pub markdown: String,
}

pub struct File {
    pub name: String,
    pub icon: &'static str,
    pub kind: String,
    pub markdown: String,
    /// What of it is to be written anew.
    pub placeholder: String,
}

pub struct LocalBoxChoice {
    pub kind: &'static str,
    pub title: String,
}

pub fn targets(visitor: &Visitor, outline: &Outline, folder: &Folder, here: &str) -> Vec<Target> {
    let lessons = outline.chapters.iter().flat_map(|chapter| &chapter.lessons);
    let name_of = |path: &str| {
        path.rsplit_once('/')
            .map_or(path, |(_, name)| name)
            .to_owned()
    };
    let lessons = lessons
        .filter(|lesson| lesson.key != here)
        .filter_map(|lesson| {
            Some(Target {
                address: name_of(lesson.text.as_deref()?),
                title: lesson.title.clone(),
                kind: visitor.t("redaktion-art-lektion"),
            })
        });
    let handouts = outline.handouts.iter().filter_map(|path| {
        let (head, ..) = course_package::split_lesson(&folder.text(path)?.text);
        Some(Target {
            address: path.clone(),
            title: head.title,
            kind: visitor.t("redaktion-art-handzettel"),
        })
    });
    lessons.chain(handouts).collect()
}

pub fn pictures(visitor: &Visitor, href: &str, package: &Package) -> Vec<Picture> {
    let alternative = visitor.t("redaktion-leiste-alternativtext");
    let media = package.media.values();
    media
        .filter(|media| media.content_type.starts_with("image/"))
        .map(|media| Picture {
            name: media.name.clone(),
            address: format!("{href}/medien/{}", media.name),
            markdown: format!("![{alternative}]({})", media_path(&media.name)),
        })
        .collect()
}

pub fn files(visitor: &Visitor, package: &Package) -> Vec<File> {
    let media = package.media.values();
    media
        .filter_map(|media| {
            let (icon, word) = kind_of(&media.content_type)?;
            let placeholder = visitor.t(&format!("redaktion-leiste-{word}-text"));
            let mark = if word == "dokument" { "" } else { "!" };
            Some(File {
                markdown: format!("{mark}[{placeholder}]({})", media_path(&media.name)),
                name: media.name.clone(),
                icon,
                kind: visitor.t(&format!("redaktion-medium-{word}")),
                placeholder,
            })
        })
        .collect()
}

/// Icon and word of what is no picture.
pub fn kind_of(content_type: &str) -> Option<(&'static str, &'static str)> {
    match content_type {
        "application/pdf" => Some(("document", "dokument")),
        film if film.starts_with("video/") => Some(("film", "film")),
        audio if audio.starts_with("audio/") => Some(("audio", "audio")),
        _ => None,
    }
}

pub fn local_boxes(visitor: &Visitor) -> Vec<LocalBoxChoice> {
    LocalBoxKind::ALL
        .into_iter()
        .map(|kind| LocalBoxChoice {
            kind: kind.as_str(),
            title: visitor.t(&format!("kasten-{}", kind.as_str())),
        })
        .collect()
}

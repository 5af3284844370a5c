//! The files of a draft as its media page lists them.

use course_package::{Media, Outline, Package, media_path, split_lesson};

use super::bar::{draft_href, sheets_of};
use super::materials::kind_of;
use super::twins::lesson_key;
use super::words::title_of;
use crate::authoring::draft::Draft;
use crate::authoring::findings::{Place, place_of};
use crate::authoring::folder::Folder;
use crate::identity::Visitor;

pub struct FileView {
    pub id: String,
    pub name: String,
    pub href: String,
    /// Address of the picture, where it is one.
    pub picture: Option<String>,
    pub icon: &'static str,
    /// "Bild · 1200 × 750 · 48 KB"
    pub meta: String,
    /// The pages it stands on.
    pub places: Vec<Use>,
    /// Of a film or a recording.
    pub captions: Option<CaptionsView>,
    pub captions_href: String,
    pub markdown: String,
    pub delete_text: String,
}

pub struct Use {
    pub href: String,
    pub title: String,
}

pub struct CaptionsView {
    path: String,
    pub kind: &'static str,
    pub icon: &'static str,
    pub word: String,
    pub hint: String,
    /// WebVTT, where there are some.
    pub text: String,
    pub revision: i32,
    /// Why what was written is not stored.
    pub mistake: Option<String>,
    /// What stands instead, where others have written.
    pub stored: String,
}

/// Captions that somebody wrote and that were not stored.
pub struct Unstored {
    pub path: String,
    pub text: String,
    /// With which they may be sent again.
    pub revision: i32,
    pub mistake: String,
    pub stored: String,
}

impl FileView {
    pub fn has_mistake(&self) -> bool {
        let captions = self.captions.as_ref();
        captions.is_some_and(|captions| captions.mistake.is_some())
    }
}

pub fn file_views(
    visitor: &Visitor,
    draft: &Draft,
    folder: &Folder,
    unstored: Option<&Unstored>,
) -> Vec<FileView> {
    let href = draft_href(draft);
    let sheets = sheets_of(visitor, draft);
    let outline = folder.outline();
    let media = folder.package.media.values();
    let views = media.map(|media| {
        let mut view = view(visitor, (&href, sheets), (folder, &outline), media);
        if let (Some(captions), Some(unstored)) = (&mut view.captions, unstored)
            && captions.path == unstored.path
        {
            captions.text.clone_from(&unstored.text);
            captions.revision = unstored.revision;
            captions.mistake = Some(unstored.mistake.clone());
            captions.stored.clone_from(&unstored.stored);
        }
        view
    });
    views.collect()
}

/// Where the page shows a file.
pub fn anchor(name: &str) -> String {
    name.replace('.', "-")
}

fn view(
    visitor: &Visitor,
    (href, sheets): (&str, &str),
    (folder, outline): (&Folder, &Outline),
    media: &Media,
) -> FileView {
    let name = media.name.as_str();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_picture = media.content_type.starts_with("image/");
    let address = format!("{href}/medien/{name}");
    let (icon, word, mark) = match kind_of(&media.content_type) {
        Some((icon, "dokument")) => (icon, "dokument", ""),
        Some((icon, word)) => (icon, word, "!"),
        None => ("picture", "bild", "!"),
    };
    let words = match word {
        "bild" => visitor.t("redaktion-leiste-alternativtext"),
        word => visitor.t(&format!("redaktion-leiste-{word}-text")),
    };
    let below = format!("{href}{sheets}");
    let places = places(visitor, &below, (&folder.package, outline), name);
    let delete = if places.is_empty() {
        "redaktion-medien-loeschen-text"
    } else {
        "redaktion-medien-loeschen-benutzt"
    };
    FileView {
        id: anchor(name),
        name: name.to_owned(),
        picture: is_picture.then(|| address.clone()),
        icon,
        meta: meta(visitor, word, media),
        captions: matches!(word, "film" | "audio").then(|| captions(visitor, folder, stem)),
        captions_href: format!("{href}/medien/{stem}.vtt/untertitel"),
        markdown: format!("{mark}[{words}]({})", media_path(name)),
        delete_text: visitor.t(delete),
        places,
        href: address,
    }
}

fn captions(visitor: &Visitor, folder: &Folder, stem: &str) -> CaptionsView {
    let name = format!("{stem}.vtt");
    let path = media_path(&name);
    let frame = visitor.frame("");
    let known = folder.text(&path);
    let (kind, icon, word, hint) = match known {
        Some(known) => {
            let lines = known.text.matches("-->").count();
            let word = frame.tn("redaktion-medien-untertitel-da", lines);
            ("success", "success", word, String::new())
        }
        None => (
            "danger",
            "warning",
            visitor.t("redaktion-medien-untertitel-fehlen"),
            frame.tx("redaktion-medien-untertitel-fehlen-text", &name),
        ),
    };
    CaptionsView {
        path,
        kind,
        icon,
        word,
        hint,
        text: known.map(|known| known.text.clone()).unwrap_or_default(),
        revision: known.map_or(0, |known| known.revision),
        mistake: None,
        stored: String::new(),
    }
}

fn meta(visitor: &Visitor, word: &str, media: &Media) -> String {
    let mut facts = vec![visitor.t(&format!("redaktion-medium-{word}"))];
    if media.width > 0 {
        facts.push(format!("{} × {}", media.width, media.height));
    }
    if let Some(seconds) = media.seconds {
        facts.push(format!("{}:{:02}", seconds / 60, seconds % 60));
    }
    facts.push(match media.bytes_len / 1024 {
        kilobytes @ 0..1024 => format!("{} KB", kilobytes.max(1)),
        kilobytes => format!("{},{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024),
    });
    facts.join(" · ")
}

/// The pages whose texts name a file; `href` is what they lie below.
fn places(
    visitor: &Visitor,
    href: &str,
    (package, outline): (&Package, &Outline),
    name: &str,
) -> Vec<Use> {
    let named = media_path(name);
    let texts = package
        .texts
        .iter()
        .filter(|(_, text)| text.contains(&named));
    texts
        .filter_map(|(path, text)| match place_of(path) {
            Place::Sheet(key) => Some(Use {
                href: format!("{href}/{key}"),
                title: match lesson_key(&key) {
                    (_, Some(_)) => title_of(visitor, outline, &key),
                    (_, None) => split_lesson(text).0.title,
                },
            }),
            _ => None,
        })
        .collect()
}

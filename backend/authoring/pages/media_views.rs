//! The files of a draft as its media page lists them.

use course_package::{Media, Outline, Package, outline, split_lesson};

use super::bar::{draft_href, sheets_of};
use super::materials::kind_of;
use super::twins::lesson_key;
use super::words::title_of;
use crate::authoring::draft::Draft;
use crate::authoring::findings::{Place, place_of};
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
    pub kind: &'static str,
    pub icon: &'static str,
    pub word: String,
    pub hint: String,
    /// WebVTT, where there are some.
    pub text: String,
    /// What is wrong with what was typed.
    pub mistake: Option<String>,
}

impl FileView {
    /// Shows captions again that were not stored, and why.
    pub fn refuse_captions(&mut self, typed: &str, mistake: &str) {
        if let Some(captions) = &mut self.captions {
            typed.clone_into(&mut captions.text);
            captions.mistake = Some(mistake.to_owned());
        }
    }
}

pub fn file_views(visitor: &Visitor, draft: &Draft, package: &Package) -> Vec<FileView> {
    let href = draft_href(draft);
    let sheets = sheets_of(visitor, draft);
    let media = package.media.values();
    let outline = outline(package);
    media
        .map(|media| view(visitor, (&href, sheets), (package, &outline), media))
        .collect()
}

/// Where the page shows a file.
pub fn anchor(name: &str) -> String {
    name.replace('.', "-")
}

fn view(
    visitor: &Visitor,
    (href, sheets): (&str, &str),
    (package, outline): (&Package, &Outline),
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
    let places = places(visitor, &below, (package, outline), name);
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
        captions: matches!(word, "film" | "audio").then(|| captions(visitor, package, stem)),
        captions_href: format!("{href}/medien/{stem}.vtt/untertitel"),
        markdown: format!("{mark}[{words}](medien/{name})"),
        delete_text: visitor.t(delete),
        places,
        href: address,
    }
}

fn captions(visitor: &Visitor, package: &Package, stem: &str) -> CaptionsView {
    let name = format!("{stem}.vtt");
    let frame = visitor.frame("");
    match package.texts.get(&format!("medien/{name}")) {
        Some(text) => CaptionsView {
            kind: "success",
            icon: "success",
            word: frame.tn(
                "redaktion-medien-untertitel-da",
                text.matches("-->").count(),
            ),
            hint: String::new(),
            text: text.clone(),
            mistake: None,
        },
        None => CaptionsView {
            kind: "danger",
            icon: "warning",
            word: visitor.t("redaktion-medien-untertitel-fehlen"),
            hint: frame.tx("redaktion-medien-untertitel-fehlen-text", &name),
            text: String::new(),
            mistake: None,
        },
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
    let named = format!("medien/{name}");
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

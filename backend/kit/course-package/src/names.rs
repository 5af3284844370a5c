//! Names: what a slug is, and what a file in a course folder is by its path alone.

use crate::media::MediaKind;
use crate::twin::{TwinKind, split_twin};

/// Parts of addresses of the course itself, which a lesson may not take.
const RESERVED_KEYS: [&str; 3] = ["abschluss", "ergebnis", "test"];

/// The path of the settings of a course.
pub const MANIFEST: &str = "kurs.toml";
/// The path of the notes for those who write; learners never see them.
pub const NOTES: &str = "LIESMICH.md";
/// Where pictures, films, captions and documents lie.
pub const MEDIA_FOLDER: &str = "medien/";

/// What a path inside the course folder stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Manifest,
    Notes,
    FinalTest,
    /// By the name of its folder.
    ModuleManifest(Numbered),
    Text(Numbered),
    Quiz(Numbered),
    /// A text of a lesson once more, named as the lesson.
    Twin(Numbered, TwinKind),
    /// Something in `medien/`.
    Media(MediaKind),
    /// By its name without `handzettel-` and ending.
    Handout(String),
    Unknown,
}

/// The name `2-fuenf-blicke` taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// At most three digits.
    pub number: u32,
    pub key: String,
}

/// Tells what a file is, from its path with `/` as separator.
pub fn kind_of(path: &str) -> Kind {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if folder == "medien" {
        return if name == NOTES {
            Kind::Notes
        } else {
            MediaKind::of(name)
                .filter(|_| is_media_name(name))
                .map_or(Kind::Unknown, Kind::Media)
        };
    }
    let module = numbered(folder);
    if !folder.is_empty() && module.is_none() {
        return Kind::Unknown;
    }
    match (folder, name) {
        (_, NOTES) => Kind::Notes,
        ("", MANIFEST) => Kind::Manifest,
        ("", "abschluss.quiz.md") => Kind::FinalTest,
        (_, "modul.toml") => module.map_or(Kind::Unknown, Kind::ModuleManifest),
        ("", _) => handout_name(name).map_or_else(|| lesson_kind(name), Kind::Handout),
        _ => lesson_kind(name),
    }
}

/// The path of a file in `medien/`, as texts name it.
pub fn media_path(name: &str) -> String {
    format!("{MEDIA_FOLDER}{name}")
}

/// The name in `medien/` of the file with this path; nothing for one that lies elsewhere.
pub fn media_name(path: &str) -> Option<&str> {
    path.strip_prefix(MEDIA_FOLDER)
}

fn handout_name(name: &str) -> Option<String> {
    let stem = name.strip_prefix("handzettel-")?.strip_suffix(".md")?;
    is_slug(stem).then(|| stem.to_owned())
}

fn lesson_kind(name: &str) -> Kind {
    let Some(stem) = name.strip_suffix(".md") else {
        return Kind::Unknown;
    };
    if let Some((stem, twin)) = split_twin(stem) {
        return numbered(stem).map_or(Kind::Unknown, |name| Kind::Twin(name, twin));
    }
    match stem.strip_suffix(".quiz") {
        Some(stem) => numbered(stem).map_or(Kind::Unknown, Kind::Quiz),
        None => numbered(stem).map_or(Kind::Unknown, Kind::Text),
    }
}

/// Takes `12-name` apart; nothing when it is not of this form.
pub(crate) fn numbered(stem: &str) -> Option<Numbered> {
    let (number, key) = stem.split_once('-')?;
    if number.is_empty() || number.len() > 3 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    is_slug(key).then_some(Numbered {
        number: number.parse().ok()?,
        key: key.to_owned(),
    })
}

/// Lower-case ASCII letters, digits and single hyphens, at most 80 characters.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 80
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

pub(crate) fn is_reserved_key(key: &str) -> bool {
    RESERVED_KEYS.contains(&key)
}

fn is_media_name(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    !stem.is_empty()
        && stem.len() <= 100
        && !stem.starts_with(['-', '_'])
        && stem
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

/// Makes a slug from a German text, for anchors and for suggestions: `Fünf Blicke` gives `fuenf-blicke`.
pub(crate) fn slugify(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            'é' | 'è' | 'ê' => slug.push('e'),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "abschnitt".to_owned()
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_what_a_file_is() {
        let lesson = Numbered {
            number: 2,
            key: "fuenf-blicke".to_owned(),
        };
        assert_eq!(kind_of("2-fuenf-blicke.md"), Kind::Text(lesson.clone()));
        assert_eq!(
            kind_of("2-fuenf-blicke.quiz.md"),
            Kind::Quiz(lesson.clone())
        );
        assert_eq!(
            kind_of("1-grundlagen/2-fuenf-blicke.md"),
            Kind::Text(lesson.clone())
        );
        assert_eq!(
            kind_of("1-grundlagen/2-fuenf-blicke.kurz.md"),
            Kind::Twin(lesson.clone(), TwinKind::Kurz)
        );
        assert_eq!(
            kind_of("2-fuenf-blicke.leicht.md"),
            Kind::Twin(lesson, TwinKind::Leicht)
        );
        assert_eq!(kind_of("2-fuenf-blicke.lang.md"), Kind::Unknown);
        assert_eq!(kind_of("2-fuenf-blicke.kurz.quiz.md"), Kind::Unknown);
        assert_eq!(kind_of("abschluss.kurz.md"), Kind::Unknown);
        assert_eq!(kind_of("handzettel-melden.leicht.md"), Kind::Unknown);
        assert_eq!(kind_of("abschluss.quiz.md"), Kind::FinalTest);
        assert_eq!(kind_of("1-grundlagen/abschluss.quiz.md"), Kind::Unknown);
        assert_eq!(
            kind_of("medien/mail-1.webp"),
            Kind::Media(MediaKind::Picture)
        );
        assert_eq!(kind_of("medien/montag.mp4"), Kind::Media(MediaKind::Film));
        assert_eq!(
            kind_of("medien/montag.vtt"),
            Kind::Media(MediaKind::Captions)
        );
        assert_eq!(
            kind_of("handzettel-melden.md"),
            Kind::Handout("melden".to_owned())
        );
        assert_eq!(kind_of("handzettel-Melden.md"), Kind::Unknown);
        assert_eq!(kind_of("1-a/handzettel-melden.md"), Kind::Unknown);
        assert_eq!(kind_of("medien/Mail 1.webp"), Kind::Unknown);
        assert_eq!(kind_of("medien/film.svg"), Kind::Unknown);
        assert_eq!(kind_of("fuenf-blicke.md"), Kind::Unknown);
        assert_eq!(kind_of(".DS_Store"), Kind::Unknown);
        assert_eq!(kind_of("1-a/2-b/3-c.md"), Kind::Unknown);
        assert_eq!(kind_of("1000-zu-viel.md"), Kind::Unknown);
        let module = Numbered {
            number: 1,
            key: "a".to_owned(),
        };
        assert_eq!(kind_of("1-a/modul.toml"), Kind::ModuleManifest(module));
        assert_eq!(kind_of("modul.toml"), Kind::Unknown);
        assert_eq!(kind_of("a/modul.toml"), Kind::Unknown);
    }

    #[test]
    fn a_german_heading_becomes_a_slug() {
        assert_eq!(
            slugify("Fünf Blicke auf eine Mail!"),
            "fuenf-blicke-auf-eine-mail"
        );
        assert_eq!(slugify("„Größe“"), "groesse");
        assert_eq!(slugify("…"), "abschnitt");
    }
}

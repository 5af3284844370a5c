//! Reads `content/themen.toml`: the fields of the subject and the topics in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::MAX_TEXT_BYTES;
use crate::fields::Fields;
use crate::mistakes::{Mistake, Mistakes};
use crate::source::{Source, parse};

/// Hues closer than this look alike, in degrees.
const LEAST_HUE_DISTANCE: u32 = 25;

/// All Themenfelder with their Unterthemen, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Themen {
    pub version: String,
    /// Where the order of the subject comes from, one sentence.
    pub source: String,
    pub fields: Vec<Feld>,
}

impl Themen {
    /// The slugs of all Unterthemen, as [`crate::check_topics`] wants them.
    pub fn topic_slugs(&self) -> impl Iterator<Item = &str> {
        self.fields
            .iter()
            .flat_map(|field| &field.topics)
            .map(|topic| topic.slug.as_str())
    }
}

/// A Themenfeld.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Feld {
    pub slug: String,
    pub title: String,
    pub sentence: String,
    /// Name of an icon.
    pub icon: String,
    /// Hue in degrees, 0 to 359.
    pub hue: u16,
    pub topics: Vec<Unterthema>,
}

/// An Unterthema.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unterthema {
    pub slug: String,
    pub title: String,
    pub sentence: String,
}

/// Reads the file.
///
/// # Errors
/// All mistakes in order of their lines; the file is named without its folder.
pub fn read_themen(path: &Path) -> Result<Themen, Vec<Mistake>> {
    let file = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mistakes = Mistakes::default();
    let is_small = fs::metadata(path).is_ok_and(|meta| meta.len() <= MAX_TEXT_BYTES);
    let themen = match fs::read_to_string(path) {
        Ok(text) if is_small => read(&file, &text, &mistakes),
        _ => {
            let hint = "Sie ist in UTF-8 geschrieben und höchstens 1 MiB groß.";
            mistakes.error(&file, 0, "Die Datei lässt sich nicht lesen.", hint);
            None
        }
    };
    match themen {
        Some(themen) if !mistakes.has_errors() => Ok(themen),
        _ => Err(mistakes.into_sorted()),
    }
}

fn read(file: &str, text: &str, mistakes: &Mistakes) -> Option<Themen> {
    let source = Source {
        file,
        text,
        first_line: 1,
    };
    let table = parse(source, mistakes)?;
    let mut fields = Fields::new(source, &table, mistakes);
    let mut taken = Taken::default();
    let themen = Themen {
        version: fields.text("fassung", 20, "\"2021\"").unwrap_or_default(),
        source: fields
            .text("quelle", 400, "\"Studie …\"")
            .unwrap_or_default(),
        fields: fields
            .tables("feld")
            .into_iter()
            .map(|field| read_field(field, &mut taken))
            .collect(),
    };
    fields.finish();
    Some(themen)
}

/// What may not occur twice, with the place where it did first.
#[derive(Default)]
struct Taken {
    slugs: BTreeMap<String, usize>,
    icons: BTreeMap<String, usize>,
    hues: Vec<u32>,
}

fn read_field(mut fields: Fields, taken: &mut Taken) -> Feld {
    let (slug, title, sentence) = read_names(&mut fields, taken);
    let icon = fields.slug("symbol", "\"kompass\"").unwrap_or_default();
    let line = fields.line_of("symbol");
    report_twin(&fields, &mut taken.icons, "Das Symbol", &icon, line);
    let hue = fields.number("ton", 0..=359).unwrap_or_default();
    let is_close = |other: &u32| {
        let distance = hue.abs_diff(*other);
        distance.min(360 - distance) < LEAST_HUE_DISTANCE
    };
    if taken.hues.iter().any(is_close) {
        let hint = format!("Halten Sie mindestens {LEAST_HUE_DISTANCE} Grad Abstand.");
        fields.error(
            fields.line_of("ton"),
            "Der Farbton ist einem anderen zu ähnlich.",
            hint,
        );
    }
    taken.hues.push(hue);
    let topics = fields.tables("unterthema").into_iter().map(|mut topic| {
        let (slug, title, sentence) = read_names(&mut topic, taken);
        topic.finish();
        Unterthema {
            slug,
            title,
            sentence,
        }
    });
    let topics = topics.collect();
    fields.finish();
    Feld {
        slug,
        title,
        sentence,
        icon,
        hue: u16::try_from(hue).unwrap_or_default(),
        topics,
    }
}

fn read_names(fields: &mut Fields, taken: &mut Taken) -> (String, String, String) {
    let slug = fields
        .slug("slug", "\"digitalstrategien\"")
        .unwrap_or_default();
    let line = fields.line_of("slug");
    report_twin(fields, &mut taken.slugs, "Den Kurznamen", &slug, line);
    let title = fields
        .text("titel", 120, "\"Digitalstrategien\"")
        .unwrap_or_default();
    let sentence = fields
        .text("satz", 300, "\"Wozu es dient.\"")
        .unwrap_or_default();
    (slug, title, sentence)
}

fn report_twin(
    fields: &Fields,
    taken: &mut BTreeMap<String, usize>,
    what: &str,
    name: &str,
    line: usize,
) {
    if name.is_empty() {
        return;
    }
    if let Some(earlier) = taken.insert(name.to_owned(), line) {
        let hint = format!("Er steht auch in Zeile {earlier}.");
        fields.error(line, format!("{what} „{name}“ gibt es schon."), hint);
    }
}

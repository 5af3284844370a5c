//! Reads `kurs.toml` and `modul.toml`.

use crate::book::Book;
use crate::course::{CompletionRule, Level};
use crate::fields::Fields;
use crate::pieces::{self, LocalBoxKind};
use crate::source::{Source, parse};

/// What `kurs.toml` says. Entries that are wrong are reported and hold an empty value here.
#[derive(Debug)]
pub(crate) struct Manifest {
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) topics: Vec<String>,
    pub(crate) topics_line: usize,
    pub(crate) level: Level,
    pub(crate) minutes: u32,
    pub(crate) minutes_line: usize,
    pub(crate) audience: String,
    pub(crate) publisher: String,
    pub(crate) publisher_line: usize,
    pub(crate) licence: String,
    pub(crate) version: String,
    pub(crate) lang: String,
    pub(crate) pass_percent: Option<u8>,
    pub(crate) pass_percent_line: usize,
    pub(crate) goals: Vec<String>,
    pub(crate) as_of: String,
    pub(crate) changelog: String,
    pub(crate) required_boxes: Vec<LocalBoxKind>,
    pub(crate) prerequisites: Vec<String>,
    pub(crate) prerequisites_line: usize,
    pub(crate) prerequisites_bind: bool,
    /// Nothing where the usual rule holds.
    pub(crate) completion: Option<CompletionRule>,
    pub(crate) completion_line: usize,
    pub(crate) completion_share: Option<u8>,
    pub(crate) completion_share_line: usize,
}

/// More than this nobody takes before another course.
const MOST_PREREQUISITES: usize = 10;

/// Nothing when the file is no valid TOML. `has_final` says whether there is a final test.
pub(crate) fn read_manifest(text: &str, has_final: bool, book: &Book) -> Option<Manifest> {
    let source = Source {
        file: "kurs.toml",
        text,
        first_line: 1,
    };
    let table = parse(source, &book.mistakes)?;
    let mut fields = Fields::new(source, &table, &book.mistakes);
    let manifest = Manifest {
        title: fields
            .text("titel", 120, "\"Phishing erkennen\"")
            .unwrap_or_default(),
        summary: fields
            .text("kurz", 200, "\"Was man davon hat.\"")
            .unwrap_or_default(),
        topics: fields.slugs("themen", "[\"it-sicherheit\"]"),
        topics_line: fields.line_of("themen"),
        level: read_level(&mut fields),
        minutes: fields.number("dauer", 1..=6000).unwrap_or_default(),
        minutes_line: fields.line_of("dauer"),
        audience: fields
            .text("zielgruppe", 200, "\"Alle Beschäftigten\"")
            .unwrap_or_default(),
        publisher: fields
            .slug("herausgeber", "\"musterstadt\"")
            .unwrap_or_default(),
        publisher_line: fields.line_of("herausgeber"),
        licence: read_licence(&mut fields),
        version: read_version(&mut fields),
        lang: read_lang(&mut fields),
        pass_percent: read_pass_percent(&mut fields, has_final),
        pass_percent_line: fields.line_of("bestehen_ab"),
        goals: fields.texts("lernziele", 300, "[\"Sie erkennen …\"]"),
        as_of: fields.date("stand", "\"2026-11-01\"").unwrap_or_default(),
        changelog: fields
            .text("aenderungen", 500, "\"Erste Fassung.\"")
            .unwrap_or_default(),
        required_boxes: read_required_boxes(&mut fields),
        prerequisites: read_prerequisites(&mut fields),
        prerequisites_line: fields.line_of("voraussetzungen"),
        prerequisites_bind: fields.flag("voraussetzungen_bindend"),
        completion: read_completion(&mut fields),
        completion_line: fields.line_of("abschluss"),
        completion_share: fields
            .optional_number("abschluss_anteil", 1..=100)
            .and_then(|share| u8::try_from(share).ok()),
        completion_share_line: fields.line_of("abschluss_anteil"),
    };
    fields.finish();
    Some(manifest)
}

fn read_level(fields: &mut Fields) -> Level {
    match fields.text("stufe", 40, "\"einstieg\"").as_deref() {
        None | Some("einstieg") => Level::Einstieg,
        Some("aufbau") => Level::Aufbau,
        Some("vertiefung") => Level::Vertiefung,
        Some(other) => {
            fields.error(
                fields.line_of("stufe"),
                format!("Die Stufe „{other}“ gibt es nicht."),
                "Möglich sind einstieg, aufbau und vertiefung.",
            );
            Level::Einstieg
        }
    }
}

fn read_licence(fields: &mut Fields) -> String {
    let text = fields
        .text("lizenz", 60, "\"CC-BY-SA-4.0\"")
        .unwrap_or_default();
    let is_spdx = text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b".-+".contains(&b));
    if !is_spdx {
        fields.error(
            fields.line_of("lizenz"),
            format!("„{text}“ ist keine Kennung einer Lizenz."),
            "Nehmen Sie die SPDX-Kennung, zum Beispiel CC-BY-SA-4.0.",
        );
    }
    text
}

fn read_version(fields: &mut Fields) -> String {
    let text = fields.text("fassung", 20, "\"2026.1\"").unwrap_or_default();
    if !text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
    {
        fields.error(
            fields.line_of("fassung"),
            format!("„{text}“ ist keine Fassung."),
            "Erlaubt sind Buchstaben, Ziffern, Punkt und Bindestrich, zum Beispiel 2026.1.",
        );
    }
    text
}

fn read_lang(fields: &mut Fields) -> String {
    let Some(text) = fields.optional_text("sprache", 10) else {
        return "de".to_owned();
    };
    let (language, region) = text.split_once('-').unwrap_or((&text, "DE"));
    let is_tag = (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && region.len() == 2
        && region.bytes().all(|b| b.is_ascii_uppercase());
    if !is_tag {
        fields.error(
            fields.line_of("sprache"),
            format!("„{text}“ ist kein Sprachkürzel."),
            "Nehmen Sie zum Beispiel de oder en.",
        );
    }
    text
}

fn read_pass_percent(fields: &mut Fields, has_final: bool) -> Option<u8> {
    let percent = if has_final {
        fields.number("bestehen_ab", 1..=100)
    } else {
        fields.optional_number("bestehen_ab", 1..=100)
    };
    percent.and_then(|percent| u8::try_from(percent).ok())
}

fn read_required_boxes(fields: &mut Fields) -> Vec<LocalBoxKind> {
    let words = fields.optional_texts("ortskaesten_pflicht", 40, "[\"it-hotline\"]");
    let line = fields.line_of("ortskaesten_pflicht");
    let mut kinds = Vec::new();
    for word in words {
        match LocalBoxKind::from_word(&word) {
            Some(kind) => kinds.push(kind),
            None => fields.error(
                line,
                format!("Den Ortskasten „{word}“ gibt es nicht."),
                pieces::KINDS,
            ),
        }
    }
    kinds
}

fn read_prerequisites(fields: &mut Fields) -> Vec<String> {
    let slugs = fields.optional_slugs("voraussetzungen", "[\"phishing-erkennen\"]");
    if slugs.len() > MOST_PREREQUISITES {
        fields.error(
            fields.line_of("voraussetzungen"),
            format!("{} Kurse vorher sind zu viele.", slugs.len()),
            format!("Nennen Sie höchstens {MOST_PREREQUISITES}, die wichtigsten zuerst."),
        );
    }
    slugs
}

fn read_completion(fields: &mut Fields) -> Option<CompletionRule> {
    let word = fields.optional_text("abschluss", 40)?;
    let rule = CompletionRule::from_word(&word);
    if rule.is_none() {
        fields.error(
            fields.line_of("abschluss"),
            format!("Die Regel „{word}“ für den Abschluss gibt es nicht."),
            "Möglich sind alles, test und lektionen.",
        );
    }
    rule
}

/// The title of a module.
pub(crate) fn read_module(file: &str, text: &str, book: &Book) -> Option<String> {
    let source = Source {
        file,
        text,
        first_line: 1,
    };
    let table = parse(source, &book.mistakes)?;
    let mut fields = Fields::new(source, &table, &book.mistakes);
    let title = fields.text("titel", 120, "\"Grundlagen\"");
    fields.finish();
    title
}

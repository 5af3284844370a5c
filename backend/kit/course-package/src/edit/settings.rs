//! Reads and writes `kurs.toml` and `modul.toml` for an editor.

use super::entries::Entries;

/// The entries of `kurs.toml` as they stand there. What is missing or of the wrong kind is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    pub title: String,
    pub summary: String,
    /// Slugs of Unterthemen, the main one first.
    pub topics: Vec<String>,
    /// `einstieg`, `aufbau` or `vertiefung`.
    pub level: String,
    pub minutes: Option<u32>,
    pub audience: String,
    pub publisher: String,
    /// SPDX id.
    pub licence: String,
    pub version: String,
    /// Language tag; empty means `de`.
    pub lang: String,
    /// From 1 to 100.
    pub pass_percent: Option<u8>,
    pub goals: Vec<String>,
    /// `YYYY-MM-DD`.
    pub as_of: String,
    pub changelog: String,
    /// Words of [`crate::LocalBoxKind`].
    pub required_boxes: Vec<String>,
    /// Slugs of courses.
    pub prerequisites: Vec<String>,
    pub prerequisites_bind: bool,
    /// A word of [`crate::CompletionRule`]; empty for the usual one.
    pub completion: String,
    /// Percent of the lessons; absent for all of them.
    pub completion_share: Option<u8>,
}

pub fn read_settings(text: &str) -> Settings {
    let entries = Entries::read(text);
    Settings {
        title: entries.text("titel"),
        summary: entries.text("kurz"),
        topics: entries.texts("themen"),
        level: entries.text("stufe"),
        minutes: entries.number("dauer"),
        audience: entries.text("zielgruppe"),
        publisher: entries.text("herausgeber"),
        licence: entries.text("lizenz"),
        version: entries.text("fassung"),
        lang: entries.text("sprache"),
        pass_percent: entries
            .number("bestehen_ab")
            .and_then(|percent| u8::try_from(percent).ok()),
        goals: entries.texts("lernziele"),
        as_of: entries.text("stand"),
        changelog: entries.text("aenderungen"),
        required_boxes: entries.texts("ortskaesten_pflicht"),
        prerequisites: entries.texts("voraussetzungen"),
        prerequisites_bind: entries.flag("voraussetzungen_bindend"),
        completion: entries.text("abschluss"),
        completion_share: entries
            .number("abschluss_anteil")
            .and_then(|share| u8::try_from(share).ok()),
    }
}

/// The text of `kurs.toml` with these settings; comments and unknown entries of `before` stay.
/// What is empty is left out.
pub fn write_settings(before: &str, settings: &Settings) -> String {
    let mut entries = Entries::read(before);
    entries.set_text("titel", &settings.title);
    entries.set_text("kurz", &settings.summary);
    entries.set_texts("themen", &settings.topics);
    entries.set_text("stufe", &settings.level);
    entries.set_number("dauer", settings.minutes);
    entries.set_text("zielgruppe", &settings.audience);
    entries.set_text("herausgeber", &settings.publisher);
    entries.set_text("lizenz", &settings.licence);
    entries.set_text("fassung", &settings.version);
    entries.set_text("sprache", &settings.lang);
    entries.set_number("bestehen_ab", settings.pass_percent.map(u32::from));
    entries.set_text("abschluss", &settings.completion);
    entries.set_number("abschluss_anteil", settings.completion_share.map(u32::from));
    entries.set_texts("voraussetzungen", &settings.prerequisites);
    entries.set_flag("voraussetzungen_bindend", settings.prerequisites_bind);
    entries.set_texts("ortskaesten_pflicht", &settings.required_boxes);
    entries.set_texts("lernziele", &settings.goals);
    entries.set_text("stand", &settings.as_of);
    entries.set_text("aenderungen", &settings.changelog);
    entries.to_string()
}

/// The text of `modul.toml` with this title; comments and unknown entries of `before` stay.
pub fn write_module(before: &str, title: &str) -> String {
    let mut entries = Entries::read(before);
    entries.set_text("titel", title);
    let written = entries.to_string();
    if written.ends_with('\n') || written.is_empty() {
        written
    } else {
        format!("{written}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_gets_another_title_and_keeps_its_comments() {
        let before = "# Mit dem Bauamt besprochen\ntitel = \"Alt\" # vorläufig\nfarbe = 1\n";
        assert_eq!(
            write_module(before, "Neu"),
            "# Mit dem Bauamt besprochen\ntitel = \"Neu\" # vorläufig\nfarbe = 1\n"
        );
        assert_eq!(write_module("", "Erste"), "titel = \"Erste\"\n");
    }
}

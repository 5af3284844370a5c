//! Reads values from TOML one by one, so that every wrong, missing or unknown entry is reported with its line.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::dates::is_date;
use crate::mistakes::Mistakes;
use crate::names::is_slug;
use crate::source::Source;

/// A table whose entries are asked for one after the other.
pub(crate) struct Fields<'a> {
    source: Source<'a>,
    table: &'a DeTable<'a>,
    mistakes: &'a Mistakes,
    /// Where a missing entry is reported.
    line: usize,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(
        source: Source<'a>,
        table: &'a Spanned<DeTable<'a>>,
        mistakes: &'a Mistakes,
    ) -> Self {
        let line = source.first_line;
        Fields {
            source,
            table: table.get_ref(),
            mistakes,
            line,
            asked: Vec::new(),
        }
    }

    pub(crate) fn error(&self, line: usize, message: impl Into<String>, hint: impl Into<String>) {
        self.mistakes.error(self.source.file, line, message, hint);
    }

    /// The line of an entry, or of the table when the entry is missing.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        self.table
            .iter()
            .find(|(name, _)| name.get_ref().as_ref() == key)
            .map_or(self.line, |(name, _)| {
                self.source.line_of(name.span().start)
            })
    }

    fn find(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table
            .iter()
            .find(|(name, _)| name.get_ref().as_ref() == key)
            .map(|(_, value)| value)
    }

    fn require(&mut self, key: &'static str, example: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.find(key);
        if value.is_none() {
            self.error(
                self.line,
                format!("Der Eintrag `{key}` fehlt."),
                format!("Ergänzen Sie zum Beispiel: {key} = {example}"),
            );
        }
        value
    }

    /// A text of one line with 1 to `max` characters.
    pub(crate) fn text(&mut self, key: &'static str, max: usize, example: &str) -> Option<String> {
        let value = self.require(key, example)?;
        self.check_text(key, value, max)
    }

    pub(crate) fn optional_text(&mut self, key: &'static str, max: usize) -> Option<String> {
        let value = self.find(key)?;
        self.check_text(key, value, max)
    }

    fn check_text(&self, key: &str, value: &Spanned<DeValue>, max: usize) -> Option<String> {
        let line = self.source.line_of(value.span().start);
        let Some(text) = value.get_ref().as_str().map(str::trim) else {
            self.error(
                line,
                format!("`{key}` ist kein Text."),
                "Setzen Sie den Wert in gerade Anführungszeichen.",
            );
            return None;
        };
        if text.is_empty() {
            self.error(
                line,
                format!("`{key}` ist leer."),
                "Schreiben Sie einen Text hinein.",
            );
            return None;
        }
        if text.contains(char::is_control) {
            self.error(
                line,
                format!("`{key}` hat mehrere Zeilen oder Steuerzeichen."),
                "Eine Zeile genügt.",
            );
            return None;
        }
        let length = text.chars().count();
        if length > max {
            self.error(
                line,
                format!("`{key}` ist mit {length} Zeichen zu lang."),
                format!("Kürzen Sie auf höchstens {max} Zeichen."),
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// A text that is a slug.
    pub(crate) fn slug(&mut self, key: &'static str, example: &str) -> Option<String> {
        let text = self.text(key, 80, example)?;
        self.check_slug(key, text)
    }

    fn check_slug(&self, key: &str, text: String) -> Option<String> {
        if is_slug(&text) {
            return Some(text);
        }
        self.error(
            self.line_of(key),
            format!("„{text}“ in `{key}` ist kein Kurzname."),
            "Erlaubt sind kleine Buchstaben ohne Umlaute, Ziffern und einzelne Bindestriche.",
        );
        None
    }

    pub(crate) fn number(&mut self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let value = self.require(key, &range.start().to_string())?;
        self.check_number(key, value, range)
    }

    pub(crate) fn optional_number(
        &mut self,
        key: &'static str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let value = self.find(key)?;
        self.check_number(key, value, range)
    }

    /// `true` or `false`; missing means no.
    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else {
            return false;
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.error(
                self.source.line_of(value.span().start),
                format!("`{key}` ist weder ja noch nein."),
                format!("Schreiben Sie ohne Anführungszeichen: {key} = true"),
            );
        }
        flag.unwrap_or_default()
    }

    fn check_number(
        &self,
        key: &str,
        value: &Spanned<DeValue>,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|integer| u32::from_str_radix(integer.as_str(), integer.radix()).ok());
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            self.error(
                self.source.line_of(value.span().start),
                format!(
                    "`{key}` ist keine Zahl von {} bis {}.",
                    range.start(),
                    range.end()
                ),
                "Schreiben Sie eine ganze Zahl ohne Anführungszeichen und ohne Einheit.",
            );
        }
        number
    }

    /// A list of at least one text.
    pub(crate) fn texts(&mut self, key: &'static str, max: usize, example: &str) -> Vec<String> {
        let Some(value) = self.require(key, example) else {
            return Vec::new();
        };
        let line = self.source.line_of(value.span().start);
        let Some(list) = value.get_ref().as_array() else {
            self.error(
                line,
                format!("`{key}` ist keine Liste."),
                format!("Listen stehen in eckigen Klammern: {key} = {example}"),
            );
            return Vec::new();
        };
        if list.is_empty() {
            self.error(
                line,
                format!("`{key}` ist leer."),
                "Hier gehört mindestens ein Eintrag hin.",
            );
        }
        let mut texts = Vec::new();
        for value in list.iter() {
            let Some(text) = self.check_text(key, value, max) else {
                continue;
            };
            if texts.contains(&text) {
                let line = self.source.line_of(value.span().start);
                self.error(
                    line,
                    format!("„{text}“ steht zweimal in `{key}`."),
                    "Einmal genügt.",
                );
            }
            texts.push(text);
        }
        texts
    }

    /// The same for a list that may be missing.
    pub(crate) fn optional_texts(
        &mut self,
        key: &'static str,
        max: usize,
        example: &str,
    ) -> Vec<String> {
        if self
            .table
            .iter()
            .all(|(name, _)| name.get_ref().as_ref() != key)
        {
            self.asked.push(key);
            return Vec::new();
        }
        self.texts(key, max, example)
    }

    pub(crate) fn slugs(&mut self, key: &'static str, example: &str) -> Vec<String> {
        let texts = self.texts(key, 80, example);
        texts
            .into_iter()
            .filter_map(|text| self.check_slug(key, text))
            .collect()
    }

    /// The same for a list that may be missing.
    pub(crate) fn optional_slugs(&mut self, key: &'static str, example: &str) -> Vec<String> {
        let texts = self.optional_texts(key, 80, example);
        texts
            .into_iter()
            .filter_map(|text| self.check_slug(key, text))
            .collect()
    }

    /// A calendar date, as text or as TOML date; `YYYY-MM-DD`.
    pub(crate) fn date(&mut self, key: &'static str, example: &str) -> Option<String> {
        let value = self.require(key, example)?;
        let text = match value.get_ref() {
            DeValue::String(text) => text.trim().to_owned(),
            DeValue::Datetime(date) => date.to_string(),
            _ => String::new(),
        };
        if is_date(&text) {
            return Some(text);
        }
        self.error(
            self.source.line_of(value.span().start),
            format!("`{key}` ist kein Datum."),
            format!("Schreiben Sie Jahr-Monat-Tag: {key} = {example}"),
        );
        None
    }

    /// The tables under `[[key]]`.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.find(key) else {
            self.error(
                self.line,
                format!("Es gibt kein `[[{key}]]`."),
                format!("Ergänzen Sie mindestens einen Abschnitt `[[{key}]]`."),
            );
            return Vec::new();
        };
        let items = value
            .get_ref()
            .as_array()
            .map(|list| list.iter())
            .into_iter()
            .flatten();
        let mut tables = Vec::new();
        for item in items {
            let line = self.source.line_of(item.span().start);
            if let Some(table) = item.get_ref().as_table() {
                let (source, mistakes) = (self.source, self.mistakes);
                tables.push(Fields {
                    source,
                    table,
                    mistakes,
                    line,
                    asked: Vec::new(),
                });
            }
        }
        if tables.is_empty() {
            let hint = format!("Schreiben Sie `[[{key}]]` in eine eigene Zeile.");
            self.error(
                self.line_of(key),
                format!("`{key}` ist kein Abschnitt."),
                hint,
            );
        }
        tables
    }

    /// Reports every entry nobody asked for. Call it last.
    pub(crate) fn finish(self) {
        for (name, _) in self.table {
            let name_text = name.get_ref().as_ref();
            if !self.asked.contains(&name_text) {
                self.error(
                    self.source.line_of(name.span().start),
                    format!("Den Eintrag `{name_text}` gibt es hier nicht."),
                    format!("Erlaubt sind: {}.", self.asked.join(", ")),
                );
            }
        }
    }
}

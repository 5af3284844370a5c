//! Entries of a TOML text that are read and changed one by one, while comments, order and
//! whatever is unknown stay as they are.

use std::collections::BTreeSet;

use toml_edit::{Array, DocumentMut, Item, Value};

/// A list longer than this stands on several lines.
const LINE_LENGTH: usize = 60;

/// The entries of `kurs.toml` or of the head of a lesson.
#[derive(Debug, Default)]
pub(crate) struct Entries(DocumentMut);

impl Entries {
    /// Reads whatever can be read; entries that are no valid TOML become comments.
    pub(crate) fn read(text: &str) -> Self {
        let document = text
            .parse()
            .or_else(|_| salvage(&format!("{text}\n")).parse())
            .or_else(|_| commented(text).parse());
        Entries(document.unwrap_or_default())
    }

    pub(crate) fn text(&self, key: &str) -> String {
        let value = self.0.get(key).and_then(Item::as_value);
        value.map(text_of).unwrap_or_default()
    }

    pub(crate) fn number(&self, key: &str) -> Option<u32> {
        u32::try_from(self.0.get(key)?.as_integer()?).ok()
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        let value = self.0.get(key).and_then(Item::as_bool);
        value.unwrap_or_default()
    }

    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let list = self.0.get(key).and_then(Item::as_array);
        list.map(|list| list.iter().map(text_of).collect())
            .unwrap_or_default()
    }

    /// Names of all entries, in order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The value for people, one line for each item of a list; nothing when there is no such entry.
    pub(crate) fn shown(&self, key: &str) -> Option<String> {
        let item = self.0.get(key)?;
        Some(match item.as_value() {
            Some(Value::Array(_)) => self.texts(key).join("\n"),
            Some(value @ (Value::String(_) | Value::Datetime(_) | Value::Integer(_))) => {
                text_of(value)
            }
            _ => item.to_string().trim().to_owned(),
        })
    }

    /// An empty text removes the entry.
    pub(crate) fn set_text(&mut self, key: &str, text: &str) {
        let text = one_line(text);
        if self.text(key) != text {
            let value = (!text.is_empty()).then(|| Value::from(text));
            self.set(key, value);
        }
    }

    pub(crate) fn set_number(&mut self, key: &str, number: Option<u32>) {
        if self.number(key) != number {
            self.set(key, number.map(|number| Value::from(i64::from(number))));
        }
    }

    /// A no removes the entry.
    pub(crate) fn set_flag(&mut self, key: &str, flag: bool) {
        if self.flag(key) != flag {
            self.set(key, flag.then(|| Value::from(true)));
        }
    }

    /// An empty list removes the entry.
    pub(crate) fn set_texts(&mut self, key: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| one_line(text)).collect();
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        if self.texts(key) != texts {
            let value = (!texts.is_empty()).then(|| list(&texts));
            self.set(key, value);
        }
    }

    fn set(&mut self, key: &str, value: Option<Value>) {
        let Some(mut value) = value else {
            return self.remove(key);
        };
        match self.0.get_mut(key) {
            Some(item) => {
                if let Some(old) = item.as_value() {
                    *value.decor_mut() = old.decor().clone();
                }
                *item = Item::Value(value);
            }
            None => {
                self.0.insert(key, Item::Value(value));
            }
        }
    }

    /// A comment above the entry stays and then stands above the next one.
    fn remove(&mut self, key: &str) {
        let mut after = self.0.iter().map(|(name, _)| name.to_owned());
        let next = after.find(|name| name == key).and_then(|_| after.next());
        drop(after);
        let Some((entry, _)) = self.0.remove_entry(key) else {
            return;
        };
        let comment = entry
            .leaf_decor()
            .prefix()
            .and_then(|prefix| prefix.as_str());
        let Some(comment) = comment.filter(|comment| comment.contains('#')) else {
            return;
        };
        match next.and_then(|next| self.0.key_mut(&next)) {
            Some(mut next) => {
                let decor = next.leaf_decor_mut();
                let own = decor.prefix().and_then(|prefix| prefix.as_str());
                decor.set_prefix(format!("{comment}{}", own.unwrap_or_default()));
            }
            None => {
                let own = self.0.trailing().as_str().unwrap_or_default();
                self.0.set_trailing(format!("{comment}{own}"));
            }
        }
    }
}

impl std::fmt::Display for Entries {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.value().trim().to_owned(),
        Value::Datetime(date) => date.value().to_string(),
        Value::Integer(number) => number.value().to_string(),
        _ => String::new(),
    }
}

fn list(texts: &[String]) -> Value {
    let mut array: Array = texts.iter().collect();
    let length: usize = texts.iter().map(|text| text.len() + 4).sum();
    if length > LINE_LENGTH {
        for value in array.iter_mut() {
            value.decor_mut().set_prefix("\n  ");
        }
        array.set_trailing("\n");
        array.set_trailing_comma(true);
    }
    Value::Array(array)
}

fn one_line(text: &str) -> String {
    let words = text.replace(char::is_control, " ");
    words.trim().to_owned()
}

/// Keeps every entry that is valid on its own, and the rest as comments.
fn salvage(text: &str) -> String {
    let mut entries: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        let starts = line.trim_start().starts_with(['[', '#']) || key_of(line).is_some();
        match entries.last_mut() {
            Some(entry) if !starts => entry.push_str(line),
            _ => entries.push(line.to_owned()),
        }
    }
    let mut seen = BTreeSet::new();
    let mut kept = String::new();
    for entry in &entries {
        if entry.starts_with('[') {
            seen.clear();
        }
        let is_new = key_of(entry).is_none_or(|key| seen.insert(key));
        let (valid, rest) = if is_new {
            split_valid(entry)
        } else {
            ("", entry.as_str())
        };
        kept.push_str(valid);
        kept.push_str(&commented(rest));
    }
    kept
}

fn commented(text: &str) -> String {
    let lines = text.lines();
    lines
        .map(|line| format!("# {}\n", line.replace(char::is_control, " ")))
        .collect()
}

/// The lines of the entry that are valid TOML together, and those after them.
fn split_valid(entry: &str) -> (&str, &str) {
    let lines = || entry.split_inclusive('\n');
    let is_end = |line: &str| line.trim_end().ends_with([']', '"']);
    let first = lines().next().map_or(0, str::len);
    let last = lines()
        .rev()
        .skip_while(|line| !is_end(line))
        .map(str::len)
        .sum();
    for length in [entry.len(), last, first] {
        let (valid, rest) = entry.split_at(length);
        if valid.parse::<DocumentMut>().is_ok() {
            return (valid, rest);
        }
    }
    ("", entry)
}

/// What stands before the `=`, when it looks like the name of an entry.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    let is_key = |key: &str| {
        key.bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    };
    (!key.is_empty() && is_key(key)).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_leaves_everything_else_as_it_was() {
        let before = "# Kopf\ntitel  = 'Alt' # so\n\n# wie lang\nminuten = 4\nfarbe = [1,\n 2]\n";
        let mut entries = Entries::read(before);
        entries.set_text("titel", "Neu \"hier\"");
        entries.set_number("minuten", Some(4));
        entries.set_text("kurz", "Ein Satz.");
        let after = entries.to_string();
        assert_eq!(
            after,
            "# Kopf\ntitel  = 'Neu \"hier\"' # so\n\n# wie lang\nminuten = 4\nfarbe = [1,\n 2]\nkurz = \"Ein Satz.\"\n"
        );
        let mut entries = Entries::read(&after);
        entries.set_number("minuten", None);
        assert!(
            entries.to_string().contains("\n# wie lang\nfarbe"),
            "{entries}"
        );
        entries.set_text("kurz", "");
        assert!(!entries.to_string().contains("kurz"));
    }

    #[test]
    fn what_is_no_entry_becomes_a_comment() {
        let mut entries = Entries::read(
            "titel = \"A\"\ntitel = \"B\"\nminuten = vier\nziele = [\n  \"x\",\n]\nunsinn\n",
        );
        assert_eq!(entries.text("titel"), "A");
        assert_eq!(entries.texts("ziele"), ["x"]);
        entries.set_number("minuten", Some(4));
        let written = entries.to_string();
        for line in [
            "# titel = \"B\"",
            "# minuten = vier",
            "unsinn",
            "\nminuten = 4\n",
        ] {
            assert!(written.contains(line), "{written}");
        }
        assert!(written.parse::<DocumentMut>().is_ok());
    }

    #[test]
    fn entries_that_contradict_each_other_are_kept_as_comments() {
        let entries = Entries::read("a = 1\n[a]\nb = 2\ntitel = = 3\n");
        let written = entries.to_string();
        assert!(
            written.contains("a = 1") && written.contains("b = 2"),
            "{written}"
        );
    }

    #[test]
    fn a_long_list_stands_on_several_lines() {
        let mut entries = Entries::default();
        let short = ["it-sicherheit".to_owned()];
        entries.set_texts("themen", &short);
        let long = [
            "Sie prüfen eine Mail mit fünf Blicken.".to_owned(),
            "Sie melden einen Verdacht.".to_owned(),
        ];
        entries.set_texts("lernziele", &long);
        assert_eq!(
            entries.to_string(),
            "themen = [\"it-sicherheit\"]\nlernziele = [\n  \"Sie prüfen eine Mail mit fünf Blicken.\",\n  \
             \"Sie melden einen Verdacht.\",\n]\n"
        );
    }
}

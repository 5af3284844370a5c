//! Entries of heads and settings that differ, in the words of the editor.

use course_package::{Change, CompletionRule};

use super::licences::written;
use crate::catalog::{Level, Taxonomy};
use crate::texts;
use crate::web::Frame;

/// An entry with what it was and what it is; of long lists only the lines that differ.
pub struct Told {
    pub label: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

impl Told {
    /// As it stands in the file.
    pub fn plain(change: &Change) -> Self {
        Self {
            label: change.key.clone(),
            old: change.old.clone(),
            new: change.new.clone(),
        }
    }
}

/// `label` gives the text for an entry of the file, if the editor has a field for it.
pub fn told(
    frame: &Frame,
    taxonomy: &Taxonomy,
    change: &Change,
    label: fn(&str) -> Option<&'static str>,
) -> Told {
    let shown = |value: String| shown(frame, taxonomy, &change.key, &value);
    let (old, new) = only_what_differs(change);
    Told {
        label: label(&change.key).map_or_else(|| change.key.clone(), |key| frame.t(key)),
        old: old.map(shown),
        new: new.map(shown),
    }
}

pub fn settings_label(key: &str) -> Option<&'static str> {
    Some(match key {
        "titel" => "redaktion-kurs-titel",
        "kurz" => "redaktion-kurs-kurz",
        "themen" => "redaktion-kurs-themen",
        "stufe" => "redaktion-kurs-stufe",
        "dauer" => "redaktion-kurs-dauer",
        "zielgruppe" => "redaktion-kurs-zielgruppe",
        "lernziele" => "redaktion-kurs-lernziele",
        "lizenz" => "redaktion-kurs-lizenz",
        "bestehen_ab" => "redaktion-kurs-bestehen",
        "voraussetzungen" => "redaktion-vorher",
        "voraussetzungen_bindend" => "redaktion-vorher-bindend",
        "abschluss" => "redaktion-abschluss",
        "abschluss_anteil" => "redaktion-abschluss-anteil",
        "stand" => "redaktion-kurs-stand",
        "ortskaesten_pflicht" => "redaktion-kurs-ortskaesten",
        "fassung" => "redaktion-fassung",
        "aenderungen" => "redaktion-aenderungen",
        "herausgeber" => "redaktion-kurs-herausgeber",
        _ => return None,
    })
}

pub fn head_label(key: &str) -> Option<&'static str> {
    Some(match key {
        "titel" => "redaktion-feld-titel",
        "minuten" => "redaktion-feld-minuten",
        "kurz" => "redaktion-feld-kurz",
        "ziehen" => "redaktion-feld-ziehen",
        "bestehen_ab" => "redaktion-feld-bestehen-ab",
        _ => return None,
    })
}

/// Of lists the items that only one of them has; the whole lists where only the order differs.
fn only_what_differs(change: &Change) -> (Option<String>, Option<String>) {
    let (Some(old), Some(new)) = (&change.old, &change.new) else {
        return (change.old.clone(), change.new.clone());
    };
    let without = |text: &str, other: &str| {
        let others: Vec<&str> = other.lines().collect();
        let own = text.lines().filter(|line| !others.contains(line));
        let own = own.collect::<Vec<_>>().join("\n");
        (!own.is_empty()).then_some(own)
    };
    match (without(old, new), without(new, old)) {
        (None, None) => (change.old.clone(), change.new.clone()),
        differing => differing,
    }
}

fn shown(frame: &Frame, taxonomy: &Taxonomy, key: &str, value: &str) -> String {
    let line = |line: &str| match key {
        "themen" => taxonomy.topic(line).map(|topic| topic.title.clone()),
        "stufe" => Level::from_word(line).map(|level| frame.t(&format!("stufe-{}", level.word()))),
        "stand" => line.parse().ok().map(texts::date),
        "voraussetzungen_bindend" => match line {
            "true" => Some(frame.t("redaktion-ja")),
            _ => Some(frame.t("redaktion-nein")),
        },
        "abschluss" => CompletionRule::from_word(line)
            .map(|rule| frame.t(&format!("redaktion-abschluss-{}", rule.as_str()))),
        "lizenz" => Some(written(line)),
        "ortskaesten_pflicht" => frame.language().find(&format!("kasten-{line}")),
        _ => None,
    };
    let lines = value.lines();
    let lines = lines.map(|text| line(text).unwrap_or_else(|| text.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(old: &str, new: &str) -> (Option<String>, Option<String>) {
        only_what_differs(&Change {
            key: "lernziele".to_owned(),
            old: Some(old.to_owned()),
            new: Some(new.to_owned()),
        })
    }

    #[test]
    fn of_a_list_only_the_lines_that_differ_are_told() {
        let told = |text: &str| Some(text.to_owned());
        assert_eq!(change("a\nb\nc", "a\nx\nc"), (told("b"), told("x")));
        assert_eq!(change("a\nb", "a\nb\nc"), (None, told("c")));
        assert_eq!(change("a\nb", "b\na"), (told("a\nb"), told("b\na")));
        assert_eq!(change("39", "43"), (told("39"), told("43")));
    }
}

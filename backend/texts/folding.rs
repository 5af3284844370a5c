//! Folding: what a name is compared and sorted by.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents; ä is a and ß is ss, as in a German telephone book's DIN 5007-1.
pub fn fold(text: &str) -> String {
    text.trim()
        .to_lowercase()
        .replace('ß', "ss")
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect()
}

/// Sorts apfel, Äpfel, Öl, Zebra on every database that compares bytes.
pub fn sort_key(text: &str) -> String {
    format!("{}\u{1}{}", fold(text), text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_names_sort_as_people_expect() {
        let mut names = vec!["Zebra", "Öl", "Äpfel", "apfel"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["apfel", "Äpfel", "Öl", "Zebra"]);
        assert_eq!(fold(" Straße "), "strasse");
    }
}

//! Makes the key of a new lesson or module from its title.

use std::collections::BTreeSet;

use crate::names::{is_reserved_key, slugify};

/// A key that says what the title says, and that nobody has yet.
pub fn key_for(title: &str, taken: &BTreeSet<String>) -> String {
    let has_words = title.chars().any(char::is_alphanumeric);
    let slug = slugify(if has_words { title } else { "Lektion" });
    let is_free = |key: &String| !taken.contains(key) && !is_reserved_key(key);
    if is_free(&slug) {
        return slug;
    }
    let mut number = 2_usize;
    loop {
        let key = format!("{slug}-{number}");
        if is_free(&key) {
            return key;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_follows_from_the_title_and_is_new() {
        let taken = BTreeSet::from(["fuenf-blicke".to_owned(), "fuenf-blicke-2".to_owned()]);
        for (title, key) in [
            ("Melden!", "melden"),
            ("Fünf Blicke", "fuenf-blicke-3"),
            ("Test", "test-2"),
            ("…", "lektion"),
            ("", "lektion"),
        ] {
            assert_eq!(key_for(title, &taken), key, "{title}");
        }
        assert!(key_for(&"ä".repeat(200), &taken).len() <= 80);
    }
}

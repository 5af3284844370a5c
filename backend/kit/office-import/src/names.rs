//! Names: of the whole by its file, of pictures.

/// The name of a file without folders and ending.
pub(crate) fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// `Sicher mailen (neu)` gives `sicher-mailen-neu`; at most 40 characters, never empty.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "bild".to_owned()
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_for_media() {
        assert_eq!(stem("C:\\Ämter\\Größe v1.2.pptx"), "Größe v1.2");
        assert_eq!(slug(stem("Größe v1.2.pptx")), "groesse-v1-2");
        assert_eq!(slug("…"), "bild");
        assert!(slug(&"ü".repeat(100)).len() <= 41);
    }
}

//! Names of the entries of an archive: which are harmless, and which nobody needs.

use std::borrow::Cow;

use zip::read::ZipFileEntry;

/// A name longer than this is none of ours.
const LONGEST: usize = 300;

/// The name of an entry, also when it is not in the encoding it claims to be in.
pub(super) fn name_of<'e>(entry: &'e ZipFileEntry) -> Cow<'e, str> {
    let name = entry.name();
    name.unwrap_or_else(|_| String::from_utf8_lossy(entry.name_raw()))
}

/// Message and hint when a name could lead out of the folder or cannot be written everywhere.
pub(super) fn check(name: &str) -> Result<(), (&'static str, &'static str)> {
    const HINT: &str = "Packen Sie den Ordner des Kurses neu, mit dem Programm Ihres Systems.";
    let is_drive = name.chars().nth(1) == Some(':');
    let path = name.strip_suffix('/').unwrap_or(name);
    if name.starts_with('/') || is_drive {
        return Err(("Der Name im Archiv beginnt mit einem Laufwerk.", HINT));
    }
    if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Err(("Der Name im Archiv führt aus dem Ordner hinaus.", HINT));
    }
    if name.contains('\\') || name.contains(char::is_control) || name.len() > LONGEST {
        return Err(("Der Name im Archiv ist nicht möglich.", HINT));
    }
    Ok(())
}

/// What file managers leave behind.
pub(super) fn is_litter(name: &str) -> bool {
    let last = name.trim_end_matches('/').rsplit('/').next();
    let is_trace = |part: &str| {
        matches!(part, ".DS_Store" | "Thumbs.db" | "desktop.ini") || part.starts_with("._")
    };
    name.split('/').any(|part| part == "__MACOSX") || last.is_some_and(is_trace)
}

/// The name as a message shows it.
pub(super) fn shown(name: &str) -> String {
    let harmless = name.chars().filter(|c| !c.is_control());
    harmless.take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_in_its_folder() {
        for name in [
            "kurs/1-a.md",
            "kurs/medien/",
            "kurs/LIESMICH.md",
            "größe.md",
        ] {
            assert_eq!(check(name), Ok(()), "{name}");
        }
        for name in [
            "",
            "/",
            "/etc/passwd",
            "../a",
            "a/../../b",
            "a/./b",
            "a//b",
            "C:/a",
            "c:a",
            "a\\b",
            "..\\a",
            "a\0b",
            "a\nb",
            "//server/a",
        ] {
            assert!(check(name).is_err(), "{name:?}");
        }
        assert!(check(&"a".repeat(301)).is_err());
    }

    #[test]
    fn litter_is_passed_over() {
        for name in [
            "__MACOSX/kurs/._1-a.md",
            "kurs/.DS_Store",
            "kurs/medien/Thumbs.db",
            "kurs/._x",
            "__MACOSX/",
        ] {
            assert!(is_litter(name), "{name}");
        }
        for name in ["kurs/1-a.md", "kurs/DS_Store", "kurs/"] {
            assert!(!is_litter(name), "{name}");
        }
    }
}

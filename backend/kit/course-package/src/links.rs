//! Decides which addresses a link may have, and turns links between lessons into addresses.

use crate::book::Book;
use crate::course::Media;
use crate::media::MediaKind;
use crate::names::{Kind, kind_of};
use crate::read::HANDOUT_PLACEHOLDER;

/// What to do with an address.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Write this address.
    Href(String),
    /// A heading on the same page; whether it exists is known at the end.
    Anchor(String),
}

/// An anchor of a heading begins with this, to stay apart from the ids of the page around it.
pub(crate) const ANCHOR_PREFIX: &str = "abschnitt-";

/// The address to write, or message and hint.
pub(crate) fn check(url: &str, book: &Book) -> Result<Target, (String, &'static str)> {
    let is_strange = url
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || c == '\\');
    if url.is_empty() || is_strange {
        return Err((
            format!("„{url}“ ist keine Adresse."),
            "Eine Adresse hat keine Leerzeichen und beginnt zum Beispiel mit https://",
        ));
    }
    if let Some(anchor) = url.strip_prefix('#') {
        return Ok(Target::Anchor(anchor.to_owned()));
    }
    if let Some((scheme, rest)) = scheme_of(url) {
        let is_fine = match scheme.as_str() {
            "https" => rest.starts_with("//") && rest.len() > 2,
            "mailto" | "tel" => !rest.is_empty(),
            _ => false,
        };
        return if is_fine {
            Ok(Target::Href(format!("{scheme}:{rest}")))
        } else if scheme == "http" {
            Err((
                "Die Adresse ist unverschlüsselt.".to_owned(),
                "Schreiben Sie https:// und probieren Sie, ob die Seite so erscheint.",
            ))
        } else {
            Err((
                format!("Adressen mit „{scheme}:“ sind nicht erlaubt."),
                "Erlaubt sind https:, mailto:, tel: und Verweise innerhalb des Kurses.",
            ))
        };
    }
    if url.starts_with("//") {
        return Err((
            "Der Adresse fehlt der Anfang.".to_owned(),
            "Schreiben Sie https:// davor.",
        ));
    }
    if url.starts_with('/') {
        return Ok(Target::Href(url.to_owned()));
    }
    if let Some(name) = url.trim_start_matches("../").strip_prefix("medien/") {
        return document_address(name, book);
    }
    if let Kind::Handout(name) = kind_of(url.trim_start_matches("../")) {
        return handout_address(&name, book);
    }
    lesson_address(url, book)
}

/// A document is loaded from beside the pictures.
fn document_address(name: &str, book: &Book) -> Result<Target, (String, &'static str)> {
    match book.use_media(name).map(Media::kind) {
        Some(Some(MediaKind::Document)) => Ok(Target::Href(format!("{}{name}", book.media_prefix))),
        Some(_) => Err((
            format!("„medien/{name}“ ist kein Dokument."),
            "Bilder und Filme zeigt man mit ![…](medien/…), verlinkt werden nur PDF-Dateien.",
        )),
        None => Err((
            format!("Das Dokument „medien/{name}“ gibt es nicht."),
            "Legen Sie die Datei in den Ordner medien oder berichtigen Sie den Namen.",
        )),
    }
}

fn handout_address(name: &str, book: &Book) -> Result<Target, (String, &'static str)> {
    if book.handouts.contains(name) {
        return Ok(Target::Href(format!("{HANDOUT_PLACEHOLDER}{name}")));
    }
    Err((
        format!("Den Handzettel „handzettel-{name}.md“ gibt es nicht."),
        "Legen Sie die Datei in den Ordner des Kurses oder berichtigen Sie den Namen.",
    ))
}

/// `2-fuenf-blicke.md` is the author's way to name a lesson, `fuenf-blicke` its address beside this one.
fn lesson_address(url: &str, book: &Book) -> Result<Target, (String, &'static str)> {
    let (path, anchor) = url.split_once('#').unwrap_or((url, ""));
    let path = path.trim_start_matches("../");
    let key = match kind_of(path) {
        Kind::Text(name) | Kind::Quiz(name) => name.key,
        _ => path.to_owned(),
    };
    if !book.lesson_keys.contains(&key) {
        return Err((
            format!("Die Lektion „{url}“ gibt es nicht."),
            "Nennen Sie die Datei der Lektion, zum Beispiel 2-fuenf-blicke.md, oder beginnen \
             Sie mit https://",
        ));
    }
    let mut href = key;
    if let Some(twin) = book.twin() {
        href.push_str(&format!("?fassung={}", twin.as_str()));
    }
    if !anchor.is_empty() {
        href.push_str(&format!("#{ANCHOR_PREFIX}{anchor}"));
    }
    Ok(Target::Href(href))
}

/// What stands before the first colon, when it looks like a scheme; lower case.
fn scheme_of(url: &str) -> Option<(String, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let is_path = scheme.contains(['/', '#', '?']);
    (!is_path).then(|| (scheme.to_ascii_lowercase(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_pass() {
        let mut book = Book::default();
        book.lesson_keys.insert("fuenf-blicke".to_owned());
        let href = |url: &str| match check(url, &book) {
            Ok(Target::Href(href)) => Some(href),
            Ok(Target::Anchor(anchor)) => Some(format!("#{anchor}")),
            Err(_) => None,
        };
        for (url, expected) in [
            ("https://www.bsi.bund.de/", "https://www.bsi.bund.de/"),
            ("HTTPS://example.org", "https://example.org"),
            ("mailto:it@example.org", "mailto:it@example.org"),
            ("tel:+49110", "tel:+49110"),
            ("/hilfe", "/hilfe"),
            ("#merken", "#merken"),
            ("2-fuenf-blicke.md", "fuenf-blicke"),
            (
                "../1-a/2-fuenf-blicke.md#ziel",
                "fuenf-blicke#abschnitt-ziel",
            ),
        ] {
            assert_eq!(href(url).as_deref(), Some(expected), "{url}");
        }
        for url in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "http://example.org",
            "https:example.org",
            "//example.org",
            "/\\example.org",
            "9-gibt-es-nicht.md",
            "medien/plan.pdf",
        ] {
            assert_eq!(href(url), None, "{url}");
        }
    }
}

//! A page as it came back: its status, what a person sees on it, and its forms.

use scraper::{ElementRef, Html, Node, Selector};
use ureq::http::HeaderMap;

use super::Form;

pub struct Page {
    pub path: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Page {
    pub(super) fn new(path: &str, status: u16, headers: HeaderMap, bytes: Vec<u8>) -> Self {
        Self {
            path: path.to_owned(),
            status,
            headers,
            bytes,
        }
    }

    /// Fails unless the answer has this status.
    #[track_caller]
    pub fn has_status(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}\n{}", self.path, self.text());
        self
    }

    /// Fails unless a person sees these words, however they are broken into lines.
    #[track_caller]
    pub fn sees(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(
            text.contains(&squeeze(words)),
            "{} ({}) does not say “{words}”, but:\n{text}",
            self.path,
            self.status
        );
        self
    }

    /// Fails if a person sees these words, or if they are hidden anywhere in the page.
    #[track_caller]
    pub fn misses(&self, words: &str) -> &Self {
        assert!(
            !self.text().contains(&squeeze(words)) && !self.body().contains(words),
            "{} ({}) says “{words}”:\n{}",
            self.path,
            self.status,
            self.text()
        );
        self
    }

    /// Where a redirect points.
    #[track_caller]
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| {
            panic!(
                "{} answered {} and points nowhere:\n{}",
                self.path,
                self.status,
                self.text()
            )
        })
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The source, as text.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// What a person reads: without scripts and styles, white space squeezed.
    pub fn text(&self) -> String {
        let document = self.document();
        let mut words = String::new();
        collect(document.root_element(), &mut words);
        squeeze(&words)
    }

    /// The form with this button text or this action.
    #[track_caller]
    pub fn form(&self, button_or_action: &str) -> Form {
        Form::find(&self.document(), &self.path, button_or_action).unwrap_or_else(|| {
            panic!(
                "{} ({}) has no form with the button or the action “{button_or_action}”:\n{}",
                self.path,
                self.status,
                self.text()
            )
        })
    }

    /// The form with this hidden field, where several have the same button.
    #[track_caller]
    pub fn form_with(&self, name: &str, value: &str) -> Form {
        Form::find_with(&self.document(), &self.path, name, value)
            .unwrap_or_else(|| panic!("{} has no form with {name}={value}", self.path))
    }

    /// The target of the first link with these words.
    #[track_caller]
    pub fn link(&self, words: &str) -> String {
        let document = self.document();
        document
            .select(&selector("a[href]"))
            .find(|link| squeeze(&link.text().collect::<String>()).contains(words))
            .and_then(|link| link.attr("href"))
            .map(str::to_owned)
            .unwrap_or_else(|| panic!("{} has no link “{words}”:\n{}", self.path, self.text()))
    }

    /// The text of every element that a CSS selector finds.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let document = self.document();
        let wanted = selector(css);
        document
            .select(&wanted)
            .map(|element| squeeze(&element.text().collect::<String>()))
            .collect()
    }

    /// An attribute of the first element that a CSS selector finds.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let document = self.document();
        let element = document.select(&selector(css)).next()?;
        element.attr(name).map(str::to_owned)
    }

    fn document(&self) -> Html {
        Html::parse_document(&self.body())
    }
}

pub(super) fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

pub(super) fn squeeze(text: &str) -> String {
    // A soft hyphen is invisible, and a no-break space looks like any other.
    text.replace('\u{ad}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn collect(element: ElementRef<'_>, words: &mut String) {
    if matches!(
        element.value().name(),
        "script" | "style" | "template" | "svg"
    ) {
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(_) => {
                // Inline elements do not part words; their neighbours' spaces do.
                let child = ElementRef::wrap(child).unwrap();
                let is_inline = matches!(
                    child.value().name(),
                    "a" | "b" | "strong" | "em" | "i" | "span" | "code" | "abbr" | "small"
                );
                if !is_inline {
                    words.push(' ');
                }
                collect(child, words);
                if !is_inline {
                    words.push(' ');
                }
            }
            _ => {}
        }
    }
}

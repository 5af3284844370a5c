//! Words of the interface in German and English, and how dates and names are written.

mod book;
mod folding;
mod formats;

pub use folding::{fold, sort_key};
pub use formats::{date, date_time, days_between, number, read_date};

use fluent_bundle::FluentValue;

use book::book;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    German,
    English,
}

impl Language {
    /// Anything but `en` is German.
    pub fn from_code(code: &str) -> Self {
        if code == "en" {
            Self::English
        } else {
            Self::German
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The text of a key.
    pub fn text(self, key: &str) -> String {
        book(self)
            .plain(key)
            .map_or_else(|| self.text_with(key, &[]), ToOwned::to_owned)
    }

    /// The text of a key, if there is one.
    pub fn find(self, key: &str) -> Option<String> {
        book(self).find(key, &[])
    }

    /// The text of a key with its variables filled in.
    pub fn text_with(self, key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        // A test fails for every key without a text; a page shows the key rather than nothing.
        book(self)
            .find(key, values)
            .unwrap_or_else(|| key.to_owned())
    }
}

//! The frame around every page: language, theme, header, navigation, message.

use fluent_bundle::FluentValue;

use super::assets::Assets;
use super::facts::Facts;
use super::headers::RequestId;
use crate::texts::Language;

/// A message shown once, after a redirect.
#[derive(Debug, Clone)]
pub struct Flash {
    pub kind: &'static str,
    pub text: String,
}

impl Flash {
    /// The cookie names a text; what is no such text is not shown. A `hinweis-…` asks for
    /// something instead of confirming it.
    pub fn from_cookie(key: &str, language: Language) -> Option<Self> {
        let text = language.find(&format!("meldung-{key}"))?;
        Some(Self {
            kind: if key.starts_with("hinweis-") {
                "info"
            } else {
                "success"
            },
            text,
        })
    }
}

#[derive(Debug, Clone)]
pub struct NavEntry {
    pub href: &'static str,
    pub label: String,
    pub current: bool,
}

/// What a Kommune's pages wear beyond the house's own look.
#[derive(Debug, Clone, Default)]
pub struct Dress {
    /// The address of the stylesheet with its colour.
    pub stylesheet: Option<String>,
    pub logo: Option<Picture>,
}

#[derive(Debug, Clone)]
pub struct Picture {
    pub href: String,
    pub width: i32,
    pub height: i32,
}

/// What the header shows of the visitor; filled by the hook that `server.rs` sets.
#[derive(Debug, Clone, Default)]
pub struct Header {
    pub kommune: Option<String>,
    pub person: Option<String>,
    pub nav: Vec<NavEntry>,
    /// Tabs of the part of the house one is in, such as the Administration.
    pub section: Vec<NavEntry>,
    pub csrf: String,
    pub dress: Dress,
}

/// Everything the layout needs; the first field of every page.
#[derive(Debug, Clone)]
pub struct Frame {
    pub title: String,
    pub lang: &'static str,
    pub theme: Option<&'static str>,
    pub kommune: Option<String>,
    pub person: Option<String>,
    pub nav: Vec<NavEntry>,
    pub section: Vec<NavEntry>,
    pub csrf: String,
    pub css: String,
    pub dress: Dress,
    pub flash: Option<Flash>,
    pub path: String,
    pub request_id: RequestId,
    language: Language,
}

impl Frame {
    pub fn new(
        facts: &Facts,
        language: Language,
        header: Header,
        title: impl Into<String>,
    ) -> Self {
        Self {
            title: title.into(),
            lang: language.code(),
            theme: facts.theme,
            kommune: header.kommune,
            person: header.person,
            nav: header.nav,
            section: header.section,
            csrf: header.csrf,
            css: Assets::address("app.css"),
            dress: header.dress,
            flash: facts.flash.clone(),
            path: facts.address.clone(),
            request_id: facts.request_id,
            language,
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        self.language.text(key)
    }

    /// The text of a key with a number `{ $n }` in it; the text knows singular and plural.
    pub fn tn(&self, key: &str, n: impl Count) -> String {
        self.language
            .text_with(key, &[("n", FluentValue::from(n.count()))])
    }

    /// The text of a key with a word `{ $x }` in it.
    pub fn tx(&self, key: &str, x: &str) -> String {
        self.language.text_with(key, &[("x", FluentValue::from(x))])
    }

    /// The text of a key with `{ $n }` of `{ $all }`.
    pub fn tof(&self, key: &str, n: impl Count, all: impl Count) -> String {
        let values = [
            ("n", FluentValue::from(n.count())),
            ("all", FluentValue::from(all.count())),
        ];
        self.language.text_with(key, &values)
    }

    /// The address of a built file, such as `icon-check.svg`.
    pub fn asset(&self, name: &str) -> String {
        Assets::address(name)
    }
}

/// A number in a text; templates pass numbers by reference.
pub trait Count {
    fn count(self) -> i64;
}

impl<T: Count + Copy> Count for &T {
    fn count(self) -> i64 {
        (*self).count()
    }
}

macro_rules! count {
    ($($number:ty),+) => {$(
        impl Count for $number {
            fn count(self) -> i64 {
                i64::try_from(self).unwrap_or_default()
            }
        }
    )+};
}

count!(u8, u16, i32, u32, i64, usize);

//! All texts of a language, read once: plain ones as they are, others as Fluent patterns.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, PatternElement};
use rust_embed::Embed;

use super::Language;

#[derive(Embed)]
#[folder = "frontend/texts"]
struct Files;

pub(super) struct Book {
    bundle: FluentBundle<FluentResource>,
    /// Most texts have no variable; looking them up must not cost a page its speed.
    plain: HashMap<String, String>,
}

static GERMAN: LazyLock<Book> = LazyLock::new(|| Book::open("de"));
static ENGLISH: LazyLock<Book> = LazyLock::new(|| Book::open("en"));

pub(super) fn book(language: Language) -> &'static Book {
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
    }
}

impl Book {
    fn open(code: &str) -> Self {
        let language = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let mut plain = HashMap::new();
        for name in Files::iter().filter(|name| name.starts_with(&format!("{code}/"))) {
            let Some(file) = Files::get(&name) else {
                continue;
            };
            let source = String::from_utf8_lossy(&file.data).into_owned();
            // What can be read of a file counts; the architecture test reads them all strictly.
            let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, _)| partial);
            for entry in resource.entries() {
                if let Entry::Message(message) = entry
                    && let Some(pattern) = &message.value
                    && let [PatternElement::TextElement { value }] = pattern.elements.as_slice()
                {
                    plain.insert(message.id.name.to_owned(), (*value).to_owned());
                }
            }
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, plain }
    }

    pub(super) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    pub(super) fn find(
        &self,
        key: &str,
        values: &[(&'static str, FluentValue<'_>)],
    ) -> Option<String> {
        if let Some(text) = self.plain(key) {
            return Some(text.to_owned());
        }
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut mistakes = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut mistakes);
        Some(text.into_owned())
    }
}

//! A form as a browser holds it: hidden inputs and presets are in it, a person fills the rest.

use scraper::{ElementRef, Html};

use super::page::{selector, squeeze};

#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub method: String,
    fields: Vec<(String, String)>,
    /// Names a person can write into, and the offered values of those they choose from.
    inputs: Vec<Input>,
}

#[derive(Debug, Clone)]
struct Input {
    name: String,
    kind: Kind,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    /// One of several: radio buttons and options.
    One,
    Box,
}

impl Form {
    pub(super) fn find(document: &Html, path: &str, wanted: &str) -> Option<Self> {
        let forms = selector("form");
        let buttons = selector("button, input[type=submit]");
        for form in document.select(&forms) {
            let pressed = form
                .select(&buttons)
                .chain(outside_buttons(document, form))
                .find(|button| label(*button).contains(wanted));
            let action = form.attr("action").unwrap_or(path);
            if pressed.is_some() || action == wanted {
                return Some(Self::read(form, action, pressed));
            }
        }
        None
    }

    pub(super) fn find_with(document: &Html, path: &str, name: &str, value: &str) -> Option<Self> {
        let field = (name.to_owned(), value.to_owned());
        document
            .select(&selector("form"))
            .map(|form| Self::read(form, form.attr("action").unwrap_or(path), None))
            .find(|form| form.fields.contains(&field))
    }

    fn read(form: ElementRef<'_>, action: &str, pressed: Option<ElementRef<'_>>) -> Self {
        let mut read = Self {
            action: pressed
                .and_then(|button| button.attr("formaction"))
                .unwrap_or(action)
                .to_owned(),
            method: form.attr("method").unwrap_or("get").to_ascii_lowercase(),
            fields: Vec::new(),
            inputs: Vec::new(),
        };
        for element in form.select(&selector("input, select, textarea")) {
            read.take(element);
        }
        if let Some((name, value)) =
            pressed.and_then(|it| Some((it.attr("name")?, it.attr("value")?)))
        {
            read.fields.push((name.to_owned(), value.to_owned()));
        }
        read
    }

    fn take(&mut self, element: ElementRef<'_>) {
        let Some(name) = element.attr("name").map(str::to_owned) else {
            return;
        };
        if element.attr("disabled").is_some() {
            return;
        }
        match (
            element.value().name(),
            element.attr("type").unwrap_or("text"),
        ) {
            ("select", _) => self.take_select(element, &name),
            ("textarea", _) => {
                let value: String = element.text().collect();
                self.input(name, Kind::Text, value, true);
            }
            (_, kind @ ("radio" | "checkbox")) => {
                let value = element.attr("value").unwrap_or("on").to_owned();
                let kind = if kind == "radio" {
                    Kind::One
                } else {
                    Kind::Box
                };
                self.input(name, kind, value, element.attr("checked").is_some());
            }
            (_, "submit" | "button" | "reset" | "image" | "file") => {}
            (_, kind) => {
                let value = element.attr("value").unwrap_or_default().to_owned();
                if kind == "hidden" {
                    self.fields.push((name, value));
                } else {
                    self.input(name, Kind::Text, value, true);
                }
            }
        }
    }

    fn take_select(&mut self, select: ElementRef<'_>, name: &str) {
        let has_chosen = select
            .select(&selector("option[selected]"))
            .next()
            .is_some();
        for (place, option) in select.select(&selector("option")).enumerate() {
            let text: String = option.text().collect();
            let value = option
                .attr("value")
                .map_or_else(|| squeeze(&text), str::to_owned);
            let is_chosen = option.attr("selected").is_some() || (!has_chosen && place == 0);
            self.input(name.to_owned(), Kind::One, value, is_chosen);
        }
    }

    fn input(&mut self, name: String, kind: Kind, value: String, is_sent: bool) {
        if is_sent {
            self.fields.push((name.clone(), value.clone()));
        }
        self.inputs.push(Input { name, kind, value });
    }

    /// Writes into a text field.
    #[track_caller]
    pub fn fill(self, name: &str, value: &str) -> Self {
        assert!(
            self.inputs
                .iter()
                .any(|it| it.name == name && it.kind == Kind::Text),
            "the form {} has no text field `{name}`; it has {:?}",
            self.action,
            self.inputs
        );
        self.set(name, value)
    }

    /// Chooses a radio button or an option, or ticks a box.
    #[track_caller]
    pub fn choose(mut self, name: &str, value: &str) -> Self {
        let offered = self
            .inputs
            .iter()
            .find(|it| it.name == name && it.kind != Kind::Text && it.value == value);
        let Some(offered) = offered else {
            panic!(
                "the form {} does not offer `{value}` for `{name}`; it has {:?}",
                self.action, self.inputs
            );
        };
        if offered.kind == Kind::One {
            return self.set(name, value);
        }
        let pair = (name.to_owned(), value.to_owned());
        if !self.fields.contains(&pair) {
            self.fields.push(pair);
        }
        self
    }

    /// Sends a field that the form does not have, as an attacker would.
    pub fn forge(self, name: &str, value: &str) -> Self {
        self.set(name, value)
    }

    /// Loses a field.
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self
    }

    /// Keeps the place of a field, since the order of fields can mean something.
    fn set(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, old)) => *old = value.to_owned(),
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// What would be sent now.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// What a choice offers, in the order of the page.
    pub fn offers(&self, name: &str) -> Vec<String> {
        self.inputs
            .iter()
            .filter(|it| it.name == name)
            .map(|it| it.value.clone())
            .collect()
    }
}

/// Buttons that belong to a form by its id.
fn outside_buttons<'a>(
    document: &'a Html,
    form: ElementRef<'a>,
) -> impl Iterator<Item = ElementRef<'a>> {
    let found: Vec<ElementRef<'a>> = match form.attr("id") {
        Some(id) => document
            .select(&selector(&format!("button[form=\"{id}\"]")))
            .collect(),
        None => Vec::new(),
    };
    found.into_iter()
}

fn label(button: ElementRef<'_>) -> String {
    let text = squeeze(&button.text().collect::<String>());
    let spoken = button.attr("aria-label").or(button.attr("value"));
    if text.is_empty() {
        spoken.unwrap_or_default().to_owned()
    } else {
        text
    }
}

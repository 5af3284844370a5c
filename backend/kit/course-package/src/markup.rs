//! Reads the HTML that this crate has written into a tree. It knows no more of HTML than that.

/// A piece of safe HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Markup {
    Text(String),
    Element(Element),
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Markup>,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(key, _)| key == name)?;
        Some(value)
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split(' ').any(|word| word == class)
    }

    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Markup::Element(element) => Some(element),
            Markup::Text(_) => None,
        })
    }
}

pub(crate) fn read(html: &str) -> Vec<Markup> {
    // The elements that are open, the first standing for the whole.
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once('<') {
        add_text(&mut open, text);
        let Some((tag, tail)) = tail.split_once('>') else {
            rest = "";
            break;
        };
        rest = tail;
        match tag.strip_prefix('/') {
            Some(name) => close(&mut open, name.trim()),
            None => begin(&mut open, tag),
        }
    }
    add_text(&mut open, rest);
    while open.len() > 1 {
        shut(&mut open);
    }
    open.pop().map(|whole| whole.children).unwrap_or_default()
}

fn add_text(open: &mut [Element], text: &str) {
    if let Some(inner) = open.last_mut().filter(|_| !text.is_empty()) {
        inner.children.push(Markup::Text(unescape(text)));
    }
}

fn begin(open: &mut Vec<Element>, tag: &str) {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    open.push(Element {
        name: name.to_owned(),
        attributes: read_attributes(attributes),
        children: Vec::new(),
    });
    if matches!(name, "br" | "hr" | "img") {
        shut(open);
    }
}

/// Everything inside the element ends with it; a stranger's end is passed over.
fn close(open: &mut Vec<Element>, name: &str) {
    let Some(at) = open.iter().rposition(|element| element.name == name) else {
        return;
    };
    while open.len() > at.max(1) {
        shut(open);
    }
}

fn shut(open: &mut Vec<Element>) {
    if let Some(element) = open.pop()
        && let Some(outer) = open.last_mut()
    {
        outer.children.push(Markup::Element(element));
    }
}

/// `href="…" class="…"`: values are always quoted, and hold no quote.
fn read_attributes(text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = text;
    while let Some((name, tail)) = rest.split_once("=\"") {
        let (value, tail) = tail.split_once('"').unwrap_or((tail, ""));
        attributes.push((name.trim().to_owned(), unescape(value)));
        rest = tail;
    }
    attributes
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_nested_as_they_are_written() {
        let read = read("<p class=\"a b\">x &amp;lt;<br><em>y</em></p>\n<hr>");
        let Markup::Element(paragraph) = &read[0] else {
            panic!("{read:?}");
        };
        assert!(paragraph.has_class("b") && !paragraph.has_class("c"));
        assert_eq!(paragraph.children[0], Markup::Text("x &lt;".to_owned()));
        assert_eq!(paragraph.elements().count(), 2);
        assert_eq!(read.len(), 3);
    }

    #[test]
    fn broken_markup_is_read_to_its_end() {
        for html in [
            "<",
            "a<b",
            "</p>x",
            "<p><em>x</p>y",
            "<p a=\"",
            "&",
            "<<>>",
            "",
        ] {
            read(html);
        }
        assert_eq!(read("<p><em>x</p>y").len(), 2);
    }
}

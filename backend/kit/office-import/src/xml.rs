//! A small tree of XML, read under limits. It borrows from the text and knows elements by their
//! local names: the standard has two sets of namespaces, and programs choose prefixes freely.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::{MAX_DEPTH, MAX_ELEMENTS};

#[derive(Debug)]
pub(crate) struct Element<'a> {
    start: BytesStart<'a>,
    pub(crate) children: Vec<Node<'a>>,
}

#[derive(Debug)]
pub(crate) enum Node<'a> {
    Element(Element<'a>),
    Text(Cow<'a, str>),
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Broken,
    /// Why nobody would write this, as the end of a German sentence.
    Hostile(String),
}

impl<'a> Element<'a> {
    pub(crate) fn name(&self) -> &str {
        let name = self.start.name().0;
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// The value of an attribute by its local name; one without a prefix comes first.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut prefixed = None;
        for attribute in self.start.attributes().with_checks(false).flatten() {
            let key = attribute.key.0;
            let is_prefixed = key.rsplit_once(':').is_some_and(|(_, local)| local == name);
            if key == name || is_prefixed && prefixed.is_none() {
                let value = attribute.normalized_value(XmlVersion::Explicit1_0);
                let value = value.ok().map(Cow::into_owned);
                if key == name {
                    return value;
                }
                prefixed = value;
            }
        }
        prefixed
    }

    /// A reference such as `r:id`, which `id` may stand beside.
    pub(crate) fn reference(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            let local = attribute.key.0.rsplit_once(':');
            local.is_some_and(|(_, local)| local == name)
        })?;
        let value = found.normalized_value(XmlVersion::Explicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// Whether an attribute such as `b="1"` is on.
    pub(crate) fn is_on(&self, name: &str) -> bool {
        matches!(self.attribute(name).as_deref(), Some("1" | "true" | "on"))
    }

    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub(crate) fn named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Element<'a>> {
        self.elements().filter(move |child| child.name() == name)
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|child| child.name() == name)
    }

    /// The first child of the first child … by names.
    pub(crate) fn at(&self, path: &[&str]) -> Option<&Element<'a>> {
        let mut element = self;
        for name in path {
            element = element.child(name)?;
        }
        Some(element)
    }

    /// The first element of a name at any depth.
    pub(crate) fn find(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find_map(|child| {
            if child.name() == name {
                Some(child)
            } else {
                child.find(name)
            }
        })
    }

    /// All outermost elements of a name at any depth.
    pub(crate) fn find_all<'s>(&'s self, name: &str, found: &mut Vec<&'s Element<'a>>) {
        for child in self.elements() {
            if child.name() == name {
                found.push(child);
            } else {
                child.find_all(name, found);
            }
        }
    }

    /// All text inside.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Element(element) => element.add_text(text),
                Node::Text(piece) => text.push_str(piece),
            }
        }
    }
}

/// Reads one XML part. A DOCTYPE is refused, so there are no entities but the five of XML.
pub(crate) fn parse(text: &str) -> Result<Element<'_>, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Element> = Vec::new();
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|_| Refusal::Broken)? {
            Event::Start(start) => {
                count += 1;
                if open.len() >= MAX_DEPTH {
                    let reason = format!("ist tiefer als {MAX_DEPTH} Ebenen verschachtelt.");
                    return Err(Refusal::Hostile(reason));
                }
                if count > MAX_ELEMENTS {
                    let reason = format!("besteht aus mehr als {MAX_ELEMENTS} Elementen.");
                    return Err(Refusal::Hostile(reason));
                }
                open.push(Element {
                    start,
                    children: Vec::new(),
                });
            }
            Event::End(_) => {
                let mut closed = open.pop().ok_or(Refusal::Broken)?;
                closed.children.shrink_to_fit();
                match open.last_mut() {
                    Some(outer) => adopt(outer, closed),
                    None => return Ok(closed),
                }
            }
            Event::Text(piece) => add_text(&mut open, piece.into_inner()),
            Event::CData(piece) => add_text(&mut open, piece.into_inner()),
            Event::GeneralRef(reference) => {
                let c = reference.resolve_char_ref().map_err(|_| Refusal::Broken)?;
                let piece = match c {
                    Some(c) => Cow::Owned(c.to_string()),
                    None => resolve_predefined_entity(&reference)
                        .map(Cow::Borrowed)
                        .ok_or(Refusal::Broken)?,
                };
                if let Some(element) = open.last_mut() {
                    element.children.push(Node::Text(piece));
                }
            }
            Event::DocType(_) => {
                let reason = "enthält eine DOCTYPE-Angabe, die Office nie schreibt.";
                return Err(Refusal::Hostile(reason.to_owned()));
            }
            Event::Eof => return Err(Refusal::Broken),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// Spaces between elements are only there for the eye, except where text is.
fn add_text<'a>(open: &mut [Element<'a>], piece: Cow<'a, str>) {
    let Some(element) = open.last_mut() else {
        return;
    };
    let is_blank = piece.chars().all(char::is_whitespace);
    if !is_blank || matches!(element.name(), "t" | "instrText") {
        element.children.push(Node::Text(piece));
    }
}

/// Of two ways to say the same, the newer one counts, unless only newer programs can draw it: ink
/// and spatial models have a picture as the other way. Nobody above knows that there was a choice.
fn adopt<'a>(outer: &mut Element<'a>, closed: Element<'a>) {
    if closed.name() != "AlternateContent" {
        return outer.children.push(Node::Element(closed));
    }
    let is_drawn = closed.child("Choice").is_none_or(|choice| {
        choice.find("contentPart").is_some() || choice.find("model3d").is_some()
    });
    let wanted = if is_drawn && closed.child("Fallback").is_some() {
        "Fallback"
    } else {
        "Choice"
    };
    let chosen = closed.children.into_iter().find_map(|child| match child {
        Node::Element(element) if element.name() == wanted => Some(element),
        _ => None,
    });
    if let Some(chosen) = chosen {
        outer.children.extend(chosen.children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_by_local_names() {
        let root = parse(
            "<?xml version=\"1.0\"?><p:a x:id=\"1\" id=\"2\"><b:c> </b:c><t> x &amp; &#65;</t></p:a>",
        )
        .unwrap();
        assert_eq!(root.name(), "a");
        assert_eq!(root.attribute("id").unwrap(), "2");
        assert_eq!(root.reference("id").unwrap(), "1");
        assert_eq!(root.text(), " x & A");
    }

    #[test]
    fn of_two_ways_one_is_taken() {
        let both = "<a><x:AlternateContent><Choice><b/></Choice><Fallback><c/></Fallback></x:AlternateContent></a>";
        let root = parse(both).unwrap();
        assert!(root.child("b").is_some() && root.child("c").is_none());
        let ink = both.replace("<b/>", "<contentPart/>");
        let root = parse(&ink).unwrap();
        assert!(root.child("c").is_some());
    }

    #[test]
    fn entities_depth_and_rubbish_are_refused() {
        let doctype = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
        assert!(matches!(parse(doctype), Err(Refusal::Hostile(_))));
        let deep = "<a>".repeat(65);
        assert!(matches!(parse(&deep), Err(Refusal::Hostile(_))));
        for broken in ["", "<a>", "<a></b>", "<a>&b;</a>", "a", "<a>&#0;</a>"] {
            assert!(matches!(parse(broken), Err(Refusal::Broken)), "{broken}");
        }
    }
}

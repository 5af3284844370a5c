//! A text as blocks, for those who show it elsewhere than in a browser, such as on paper.

use crate::markup::{Element, Markup, read};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// From 2 to 6.
    Heading {
        level: u8,
        text: Vec<Span>,
    },
    Paragraph(Vec<Span>),
    /// Numbered from `start`, or with bullets.
    List {
        start: Option<u32>,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    Code(String),
    Table {
        header: Vec<Vec<Span>>,
        rows: Vec<Vec<Vec<Span>>>,
        numeric: Vec<bool>,
    },
    /// A box with a title: a hint, an example, a case.
    Callout {
        title: Vec<Span>,
        blocks: Vec<Block>,
    },
    Picture {
        /// Its address as on the page.
        source: String,
        alt: String,
        caption: String,
    },
    Rule,
}

/// A stretch of text; a `\n` begins a new line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    pub text: String,
    pub is_strong: bool,
    pub is_emphasis: bool,
    pub href: Option<String>,
}

/// The blocks of safe HTML that this crate made.
pub fn blocks(html: &str) -> Vec<Block> {
    blocks_of(&read(html))
}

fn blocks_of(children: &[Markup]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut loose: Vec<Markup> = Vec::new();
    for child in children {
        match child {
            Markup::Element(element) if !is_inline(&element.name) => {
                blocks.extend(paragraph(std::mem::take(&mut loose)));
                add(element, &mut blocks);
            }
            other => loose.push(other.clone()),
        }
    }
    blocks.extend(paragraph(loose));
    blocks
}

fn is_inline(name: &str) -> bool {
    matches!(name, "a" | "em" | "strong" | "code" | "br" | "span")
}

/// Text that stands in no paragraph, as in a short list, is one.
fn paragraph(loose: Vec<Markup>) -> Option<Block> {
    let text = spans(&loose);
    (!text.is_empty()).then_some(Block::Paragraph(text))
}

fn add(element: &Element, blocks: &mut Vec<Block>) {
    let children = &element.children;
    match element.name.as_str() {
        "p" => blocks.extend(paragraph(children.clone())),
        "h2" | "h3" | "h4" | "h5" | "h6" => blocks.push(Block::Heading {
            level: element.name[1..].parse().unwrap_or(2),
            text: spans(children),
        }),
        "ul" | "ol" => blocks.push(list(element)),
        "blockquote" => blocks.push(Block::Quote(blocks_of(children))),
        "pre" => blocks.push(Block::Code(plain(children).trim_end().to_owned())),
        "hr" => blocks.push(Block::Rule),
        "table" => blocks.push(table(element)),
        "aside" => blocks.push(callout(element, "p", |child| {
            child.has_class("callout__title")
        })),
        "details" => blocks.push(callout(element, "summary", |_| true)),
        "figure" => blocks.push(picture(element)),
        "img" => blocks.push(picture(&Element {
            children: vec![Markup::Element(element.clone())],
            ..Element::default()
        })),
        // Frames around the rest, such as the one that lets a table scroll.
        _ => blocks.extend(blocks_of(children)),
    }
}

fn list(element: &Element) -> Block {
    let start = element
        .attribute("start")
        .and_then(|start| start.parse().ok());
    Block::List {
        start: (element.name == "ol").then(|| start.unwrap_or(1)),
        items: element
            .elements()
            .map(|item| blocks_of(&item.children))
            .collect(),
    }
}

fn table(element: &Element) -> Block {
    let rows = |part: &str| -> Vec<&Element> {
        let parts = element.elements().filter(|child| child.name == part);
        parts.flat_map(Element::elements).collect()
    };
    let cells = |row: &Element| -> Vec<Vec<Span>> {
        row.elements().map(|cell| spans(&cell.children)).collect()
    };
    let head = rows("thead");
    Block::Table {
        header: head.first().map(|row| cells(row)).unwrap_or_default(),
        rows: rows("tbody").into_iter().map(cells).collect(),
        numeric: head.first().map_or_else(Vec::new, |row| {
            let is_numeric = |cell: &Element| cell.has_class("kern-table__header--numeric");
            row.elements().map(is_numeric).collect()
        }),
    }
}

fn callout(element: &Element, name: &str, is_title: impl Fn(&Element) -> bool) -> Block {
    let mut title = Vec::new();
    let mut rest = Vec::new();
    for child in &element.children {
        match child {
            Markup::Element(inner) if inner.name == name && is_title(inner) => {
                title = spans(&inner.children);
            }
            other => rest.push(other.clone()),
        }
    }
    Block::Callout {
        title,
        blocks: blocks_of(&rest),
    }
}

fn picture(element: &Element) -> Block {
    let image = element.elements().find(|child| child.name == "img");
    let of_image = |name: &str| {
        let value = image.and_then(|image| image.attribute(name));
        value.unwrap_or_default().to_owned()
    };
    let caption = element.elements().find(|child| child.name == "figcaption");
    Block::Picture {
        source: of_image("src"),
        alt: of_image("alt"),
        caption: caption
            .map(|caption| plain(&caption.children))
            .unwrap_or_default(),
    }
}

fn plain(children: &[Markup]) -> String {
    let words = children.iter().map(|child| match child {
        Markup::Text(text) => text.clone(),
        Markup::Element(element) => plain(&element.children),
    });
    words.collect()
}

/// The text with its emphasis, without the spaces around it and without those of its layout.
fn spans(children: &[Markup]) -> Vec<Span> {
    let mut spans = Vec::new();
    collect(children, &Span::default(), &mut spans);
    if let Some(first) = spans.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    spans.retain(|span| !span.text.is_empty());
    spans
}

fn collect(children: &[Markup], around: &Span, spans: &mut Vec<Span>) {
    for child in children {
        let element = match child {
            Markup::Text(text) => {
                let text = text.replace('\n', " ");
                push(
                    Span {
                        text,
                        ..around.clone()
                    },
                    spans,
                );
                continue;
            }
            Markup::Element(element) => element,
        };
        let mut inner = around.clone();
        match element.name.as_str() {
            "br" => {
                let text = "\n".to_owned();
                push(Span { text, ..inner }, spans);
                continue;
            }
            "strong" => inner.is_strong = true,
            "em" => inner.is_emphasis = true,
            "a" => inner.href = element.attribute("href").map(str::to_owned),
            "img" => {
                let text = element.attribute("alt").unwrap_or_default().to_owned();
                push(Span { text, ..inner }, spans);
                continue;
            }
            _ => {}
        }
        collect(&element.children, &inner, spans);
    }
}

/// Neighbours that look alike become one.
fn push(span: Span, spans: &mut Vec<Span>) {
    let is_alike = |last: &Span| {
        last.is_strong == span.is_strong
            && last.is_emphasis == span.is_emphasis
            && last.href == span.href
    };
    match spans.last_mut().filter(|last| is_alike(last)) {
        Some(last) => last.text.push_str(&span.text),
        None => spans.push(span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render;

    fn read(markdown: &str) -> Vec<Block> {
        blocks(&render(markdown, &[], "").unwrap())
    }

    fn text(words: &str) -> Vec<Span> {
        vec![Span {
            text: words.to_owned(),
            ..Span::default()
        }]
    }

    #[test]
    fn what_was_written_is_read_back() {
        let read = read(
            "## Anhalten & *warten*\n\nNicht **mehr**\nklicken.\\\nAnrufen: <https://a.example>\n\n\
             - eins\n- zwei\n  1. drei\n\n> Zitat\n\n---\n\n7. sieben\n",
        );
        let strong = Span {
            text: "mehr".to_owned(),
            is_strong: true,
            ..Span::default()
        };
        let link = Span {
            text: "https://a.example".to_owned(),
            href: Some("https://a.example".to_owned()),
            ..Span::default()
        };
        let heading = vec![
            text("Anhalten & ").remove(0),
            Span {
                text: "warten".to_owned(),
                is_emphasis: true,
                ..Span::default()
            },
        ];
        let paragraph = vec![
            text("Nicht ").remove(0),
            strong,
            text(" klicken.\nAnrufen: ").remove(0),
            link,
        ];
        let inner = Block::List {
            start: Some(1),
            items: vec![vec![Block::Paragraph(text("drei"))]],
        };
        let expected = [
            Block::Heading {
                level: 2,
                text: heading,
            },
            Block::Paragraph(paragraph),
            Block::List {
                start: None,
                items: vec![
                    vec![Block::Paragraph(text("eins"))],
                    vec![Block::Paragraph(text("zwei")), inner],
                ],
            },
            Block::Quote(vec![Block::Paragraph(text("Zitat"))]),
            Block::Rule,
            Block::List {
                start: Some(7),
                items: vec![vec![Block::Paragraph(text("sieben"))]],
            },
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn tables_boxes_and_cases_keep_their_parts() {
        let read = read(
            "| Amt | Zahl |\n|---|---:|\n| Bau | 12 |\n\n:::merken Kurz\nAnrufen.\n:::\n\n\
             :::fall Bürgerbüro\nEine Mail.\n:::\n",
        );
        let expected = [
            Block::Table {
                header: vec![text("Amt"), text("Zahl")],
                rows: vec![vec![text("Bau"), text("12")]],
                numeric: vec![false, true],
            },
            Block::Callout {
                title: text("Kurz"),
                blocks: vec![Block::Paragraph(text("Anrufen."))],
            },
            Block::Callout {
                title: text("Bürgerbüro"),
                blocks: vec![Block::Paragraph(text("Eine Mail."))],
            },
        ];
        assert_eq!(read, expected);
    }
}

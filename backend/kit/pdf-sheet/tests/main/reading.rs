//! A file as a screen reader meets it: the structure with the text of each element.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

pub struct File {
    pub document: Document,
    /// What is written on a page under a number, by the page's id.
    texts: HashMap<(ObjectId, i64), String>,
    /// What stands on the pages but not in the structure.
    pub artifacts: Vec<String>,
}

/// What the marks around a piece of content say about it.
#[derive(Clone, Copy, Default)]
struct Scope {
    number: Option<i64>,
    is_artifact: bool,
    /// Whether its text was given in words instead of by its glyphs.
    is_said: bool,
}

impl File {
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let mut file = Self {
            document,
            texts: HashMap::new(),
            artifacts: Vec::new(),
        };
        for page in file.document.get_pages().into_values() {
            file.read_page(page);
        }
        file
    }

    pub fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    /// One line per element, indented, with its text: `H1 Melden`.
    pub fn outline(&self) -> String {
        let root = self.deref(self.catalog().get(b"StructTreeRoot").unwrap());
        let mut out = String::new();
        self.describe(root.as_dict().unwrap(), None, 0, &mut out);
        out
    }

    /// All text of the structure, in the order in which it is read.
    pub fn text(&self) -> String {
        let words = self.outline();
        let lines = words.lines().filter_map(|line| {
            let (_, text) = line.trim_start().split_once(' ')?;
            Some(text)
        });
        lines.collect::<Vec<_>>().join(" ")
    }

    pub fn texts_of(&self, page: u32) -> String {
        let page = self.document.get_pages()[&page];
        let texts = self.texts.iter().filter(|((of, _), _)| *of == page);
        texts.map(|(_, text)| text.as_str()).collect()
    }

    pub fn deref<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).unwrap().1
    }

    fn describe(&self, node: &Dictionary, page: Option<ObjectId>, depth: usize, out: &mut String) {
        let page = node
            .get(b"Pg")
            .ok()
            .and_then(|page| page.as_reference().ok())
            .or(page);
        let Ok(children) = node.get(b"K") else {
            return self.line(node, "", depth, out);
        };
        let children = match self.deref(children) {
            Object::Array(children) => children.clone(),
            other => vec![other.clone()],
        };
        let mut text = String::new();
        let mut elements = Vec::new();
        for child in &children {
            match self.deref(child) {
                Object::Integer(number) => text.push_str(self.marked(page, *number)),
                Object::Dictionary(child) => match child.get(b"MCID") {
                    Ok(number) => {
                        let page = child
                            .get(b"Pg")
                            .and_then(Object::as_reference)
                            .ok()
                            .or(page);
                        text.push_str(self.marked(page, number.as_i64().unwrap()));
                    }
                    Err(_) if child.has_type(b"OBJR") => text.push('↗'),
                    Err(_) => elements.push(child.clone()),
                },
                other => panic!("{other:?}"),
            }
        }
        self.line(node, &text, depth, out);
        for element in elements {
            self.describe(&element, page, depth + 1, out);
        }
    }

    fn line(&self, node: &Dictionary, text: &str, depth: usize, out: &mut String) {
        let Ok(kind) = node.get(b"S").and_then(Object::as_name) else {
            return;
        };
        let kind = String::from_utf8_lossy(kind);
        let alt = node
            .get(b"Alt")
            .ok()
            .map(|alt| text_of(alt.as_str().unwrap()));
        let alt = alt.map(|alt| format!("[{alt}]")).unwrap_or_default();
        let line = format!(
            "{}{kind} {alt}{}",
            "  ".repeat(depth.saturating_sub(1)),
            text.trim()
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }

    fn marked(&self, page: Option<ObjectId>, number: i64) -> &str {
        &self.texts[&(page.unwrap(), number)]
    }

    fn read_page(&mut self, page: ObjectId) {
        let content = Content::decode(&self.document.get_page_content(page)).unwrap();
        let maps = self.letters(page);
        let mut font = Vec::new();
        let mut scopes: Vec<Scope> = Vec::new();
        for operation in content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let scope = scopes.last().copied().unwrap_or_default();
                    scopes.push(self.enter(page, scope, operands));
                }
                "EMC" => drop(scopes.pop()),
                "Tf" => font = operands[0].as_name().unwrap().to_vec(),
                "Tj" | "TJ" => {
                    let scope = scopes.last().copied().unwrap_or_default();
                    self.write(page, scope, &shown(&operands[0], &maps[&font]));
                }
                "f" | "f*" | "Do" => assert!(!scopes.is_empty(), "drawn outside of the structure"),
                _ => {}
            }
        }
    }

    fn enter(&mut self, page: ObjectId, mut scope: Scope, operands: &[Object]) -> Scope {
        if operands[0].as_name().unwrap() == b"Artifact" {
            scope.is_artifact = true;
            self.artifacts.push(String::new());
        }
        if let Some(Object::Dictionary(properties)) = operands.get(1) {
            if let Ok(id) = properties.get(b"MCID") {
                let id = id.as_i64().unwrap();
                scope.number = Some(id);
                self.texts.insert((page, id), String::new());
            }
            if let Ok(words) = properties.get(b"ActualText") {
                self.write(page, scope, &text_of(words.as_str().unwrap()));
                scope.is_said = true;
            }
        }
        scope
    }

    fn write(&mut self, page: ObjectId, scope: Scope, text: &str) {
        if scope.is_said {
            return;
        }
        if scope.is_artifact {
            self.artifacts.last_mut().unwrap().push_str(text);
        } else {
            let number = scope.number.expect("text outside of the structure");
            self.texts.get_mut(&(page, number)).unwrap().push_str(text);
        }
    }

    /// What each glyph of each font stands for, from its map to Unicode.
    fn letters(&self, page: ObjectId) -> HashMap<Vec<u8>, HashMap<u16, String>> {
        let fonts = self.document.get_page_fonts(page).unwrap();
        let maps = fonts.into_iter().map(|(name, font)| {
            let stream = self
                .deref(font.get(b"ToUnicode").unwrap())
                .as_stream()
                .unwrap();
            let map = stream.get_plain_content().unwrap();
            (name, read_map(&String::from_utf8_lossy(&map)))
        });
        maps.collect()
    }
}

/// `<0003> <0041>` within `beginbfchar` and `endbfchar`.
fn read_map(map: &str) -> HashMap<u16, String> {
    let mut letters = HashMap::new();
    for block in map.split("beginbfchar").skip(1) {
        let block = block.split("endbfchar").next().unwrap();
        let codes: Vec<&str> = block
            .split(['<', '>'])
            .map(str::trim)
            .filter(|code| !code.is_empty())
            .collect();
        for pair in codes.chunks(2) {
            let units: Vec<u16> = pair[1]
                .as_bytes()
                .chunks(4)
                .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap())
                .collect();
            let glyph = u16::from_str_radix(pair[0], 16).unwrap();
            letters.insert(glyph, String::from_utf16(&units).unwrap());
        }
    }
    letters
}

fn shown(operand: &Object, letters: &HashMap<u16, String>) -> String {
    match operand {
        Object::String(bytes, _) => bytes
            .chunks(2)
            .map(|pair| letters[&u16::from_be_bytes([pair[0], pair[1]])].as_str())
            .collect(),
        Object::Array(parts) => parts.iter().map(|part| shown(part, letters)).collect(),
        _ => String::new(),
    }
}

/// A text of a PDF is UTF-16 with a mark in front, or Latin.
pub fn text_of(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

//! Builds documents, paragraph by paragraph.

use std::io::Cursor;

use office_import::{ImportError, Imported};

use crate::parts::{Parts, escape, read_docx};

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

#[derive(Debug, Clone, Default)]
pub(crate) struct Paper {
    body: String,
    relations: Vec<(String, &'static str, String)>,
    parts: Parts,
}

impl Paper {
    /// Anything into the body.
    pub(crate) fn xml(mut self, xml: &str) -> Self {
        self.body.push_str(xml);
        self
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.xml(&styled("", text))
    }

    pub(crate) fn styled(self, style: &str, text: &str) -> Self {
        self.xml(&styled(style, text))
    }

    /// An entry of list 1 (numbers) or 2 (bullets).
    pub(crate) fn item(self, list: u8, level: u8, text: &str) -> Self {
        let properties = format!(
            "<w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>"
        );
        self.xml(&styled("", text).replace("<w:pPr/>", &properties))
    }

    pub(crate) fn relation(mut self, id: &str, kind: &'static str, target: &str) -> Self {
        self.relations
            .push((id.to_owned(), kind, target.to_owned()));
        self
    }

    pub(crate) fn part(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.put(name, bytes);
        self
    }

    pub(crate) fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        let main = (
            "r1".to_owned(),
            "officeDocument",
            "word/document.xml".to_owned(),
        );
        parts.relate("", &[main]);
        let body = &self.body;
        parts.put(
            "word/document.xml",
            format!("<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"),
        );
        parts.put("word/styles.xml", styles());
        parts.put("word/numbering.xml", numbering());
        let mut relations = self.relations.clone();
        for name in ["styles", "numbering"] {
            relations.push((name.to_owned(), name, format!("{name}.xml")));
        }
        parts.relate("word/document.xml", &relations);
        for (name, bytes) in self.parts.iter() {
            parts.put(name, bytes.clone());
        }
        parts
    }

    pub(crate) fn zip(&self) -> Cursor<Vec<u8>> {
        self.parts().zip()
    }

    pub(crate) fn read(&self) -> Result<Imported, ImportError> {
        read_docx(self.zip(), "Handbuch.docx")
    }
}

pub(crate) fn styled(style: &str, text: &str) -> String {
    let properties = if style.is_empty() {
        "<w:pPr/>".to_owned()
    } else {
        format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")
    };
    format!("<w:p>{properties}{}</w:p>", run(text))
}

pub(crate) fn run(text: &str) -> String {
    format!(
        "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escape(text)
    )
}

/// German ids as Word writes them, one style based on another, and two based on each other.
fn styles() -> String {
    let style = |id: &str, name: &str, rest: &str| {
        format!("<w:style w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{rest}</w:style>")
    };
    format!(
        "<w:styles {NAMESPACES}>{}{}{}{}{}{}{}{}{}{}</w:styles>",
        style("berschrift1", "heading 1", ""),
        style("berschrift2", "heading 2", ""),
        style("berschrift4", "Überschrift 4", ""),
        style(
            "Amt",
            "Amtsüberschrift",
            "<w:basedOn w:val=\"berschrift2\"/>"
        ),
        style(
            "Gliederung",
            "Gliederung",
            "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>"
        ),
        style("Titel", "Title", ""),
        style("Verzeichnis1", "toc 1", ""),
        style("Beschriftung", "caption", ""),
        style("A", "a", "<w:basedOn w:val=\"B\"/>"),
        style("B", "b", "<w:basedOn w:val=\"A\"/>"),
    )
}

fn numbering() -> String {
    let level = |at: u8, format: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/></w:lvl>"
        )
    };
    format!(
        "<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\">{}{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">\
         <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>",
        level(0, "decimal"),
        level(1, "lowerLetter"),
        level(0, "bullet"),
        level(1, "bullet"),
    )
}

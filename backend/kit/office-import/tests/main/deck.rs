//! Builds presentations, slide by slide.

use std::io::{Cursor, Read, Seek};

use office_import::{ImportError, Imported};

use crate::parts::{PNG, Parts, escape, read_pptx};

const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

#[derive(Debug, Clone, Default)]
pub(crate) struct Deck {
    slides: Vec<Slide>,
    sections: Vec<(String, usize)>,
    parts: Parts,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Slide {
    layout: &'static str,
    shapes: String,
    notes: String,
    rest: String,
    is_hidden: bool,
    relations: Vec<(String, &'static str, String)>,
}

impl Slide {
    pub(crate) fn titled(title: &str) -> Self {
        Slide::default().shape(&format!(
            "<p:nvPr><p:ph type=\"title\"/></p:nvPr>|{}",
            paragraph(title)
        ))
    }

    /// The layout of a title or of the beginning of a section.
    pub(crate) fn opening(title: &str) -> Self {
        Slide {
            layout: "title",
            ..Slide::titled(title)
        }
    }

    /// A shape from its properties and its paragraphs, with a bar between them.
    pub(crate) fn shape(mut self, shape: &str) -> Self {
        let (properties, paragraphs) = shape.split_once('|').unwrap();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/><p:cNvSpPr/>{properties}</p:nvSpPr><p:spPr/>\
             <p:txBody><a:bodyPr/>{paragraphs}</p:txBody></p:sp>"
        ));
        self
    }

    /// The placeholder for text, in which paragraphs have bullets.
    pub(crate) fn body(self, paragraphs: &str) -> Self {
        self.shape(&format!("<p:nvPr><p:ph idx=\"1\"/></p:nvPr>|{paragraphs}"))
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.shape(&format!("<p:nvPr/>|{}", paragraph(text)))
    }

    pub(crate) fn text_at(mut self, x: i64, y: i64, text: &str) -> Self {
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/></a:xfrm></p:spPr>\
             <p:txBody>{}</p:txBody></p:sp>",
            paragraph(text)
        ));
        self
    }

    /// Anything into the tree of shapes.
    pub(crate) fn xml(mut self, shapes: &str) -> Self {
        self.shapes.push_str(shapes);
        self
    }

    /// Anything behind the tree of shapes.
    pub(crate) fn rest(mut self, rest: &str) -> Self {
        self.rest.push_str(rest);
        self
    }

    pub(crate) fn picture(self, target: &str, description: &str) -> Self {
        let id = format!("pic{}", self.relations.len());
        let description = escape(description);
        let shape = format!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Grafik 3\" descr=\"{description}\"/><p:nvPr/></p:nvPicPr>\
             <p:blipFill><a:blip r:embed=\"{id}\"/></p:blipFill></p:pic>"
        );
        self.xml(&shape).relation(&id, "image", target)
    }

    pub(crate) fn relation(mut self, id: &str, kind: &'static str, target: &str) -> Self {
        self.relations
            .push((id.to_owned(), kind, target.to_owned()));
        self
    }

    pub(crate) fn notes(mut self, notes: &str) -> Self {
        self.notes = notes.to_owned();
        self
    }

    pub(crate) fn hidden(mut self) -> Self {
        self.is_hidden = true;
        self
    }
}

impl Deck {
    pub(crate) fn of(slides: impl IntoIterator<Item = Slide>) -> Self {
        Deck {
            slides: slides.into_iter().collect(),
            ..Deck::default()
        }
    }

    /// A section of so many slides; sections follow each other.
    pub(crate) fn section(mut self, name: &str, slides: usize) -> Self {
        self.sections.push((name.to_owned(), slides));
        self
    }

    pub(crate) fn part(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.put(name, bytes);
        self
    }

    pub(crate) fn with(mut self, slide: Slide) -> Self {
        self.slides.push(slide);
        self
    }

    /// The file with one part replaced.
    pub(crate) fn parts_with(&self, name: &str, bytes: impl Into<Vec<u8>>) -> Cursor<Vec<u8>> {
        let mut parts = self.parts();
        parts.put(name, bytes);
        parts.zip()
    }

    pub(crate) fn parts(&self) -> Parts {
        let mut parts = self.parts.clone();
        let main = (
            "r1".to_owned(),
            "officeDocument",
            "ppt/presentation.xml".to_owned(),
        );
        parts.relate("", &[main]);
        parts.put("ppt/presentation.xml", self.presentation());
        let slides = (1..=self.slides.len()).map(|number| {
            (
                format!("s{number}"),
                "slide",
                format!("slides/slide{number}.xml"),
            )
        });
        parts.relate("ppt/presentation.xml", &slides.collect::<Vec<_>>());
        for layout in ["", "title"] {
            let name = format!("ppt/slideLayouts/layout{layout}.xml");
            parts.put(&name, format!("<p:sldLayout {NAMESPACES} type=\"{layout}\"><p:cSld><p:spTree/></p:cSld></p:sldLayout>"));
            let master = (
                "m".to_owned(),
                "slideMaster",
                "../slideMasters/master.xml".to_owned(),
            );
            let logo = ("l".to_owned(), "image", "../media/logo.png".to_owned());
            parts.relate(&name, &[master, logo]);
        }
        parts.put("ppt/slideMasters/master.xml", master());
        for (slide, number) in self.slides.iter().zip(1..) {
            slide.add_to(&mut parts, number);
        }
        parts
    }

    fn presentation(&self) -> String {
        let mut ids = String::new();
        for number in 1..=self.slides.len() {
            ids.push_str(&format!(
                "<p:sldId id=\"{}\" r:id=\"s{number}\"/>",
                255 + number
            ));
        }
        let mut sections = String::new();
        let mut id = 256;
        for (name, slides) in &self.sections {
            sections.push_str(&format!("<p14:section name=\"{name}\"><p14:sldIdLst>"));
            for _ in 0..*slides {
                sections.push_str(&format!("<p14:sldId id=\"{id}\"/>"));
                id += 1;
            }
            sections.push_str("</p14:sldIdLst></p14:section>");
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><p:presentation {NAMESPACES}>\
             <p:sldIdLst>{ids}</p:sldIdLst><p:extLst><p:ext><p14:sectionLst>{sections}</p14:sectionLst></p:ext>\
             </p:extLst></p:presentation>"
        )
    }

    pub(crate) fn zip(&self) -> Cursor<Vec<u8>> {
        self.parts().zip()
    }

    pub(crate) fn read(&self) -> Result<Imported, ImportError> {
        read_pptx(self.zip(), "Sicher mailen.pptx")
    }
}

/// Bullets on two levels of the body, numbers on the third.
fn master() -> String {
    format!(
        "<p:sldMaster {NAMESPACES}><p:cSld><p:spTree/></p:cSld><p:txStyles><p:bodyStyle>\
         <a:lvl1pPr><a:buChar char=\"•\"/></a:lvl1pPr><a:lvl2pPr><a:buChar char=\"–\"/></a:lvl2pPr>\
         <a:lvl3pPr><a:buAutoNum type=\"arabicPeriod\"/></a:lvl3pPr></p:bodyStyle></p:txStyles></p:sldMaster>"
    )
}

impl Slide {
    fn add_to(&self, parts: &mut Parts, number: usize) {
        let show = if self.is_hidden { " show=\"0\"" } else { "" };
        let name = format!("ppt/slides/slide{number}.xml");
        parts.put(
            &name,
            format!(
                "<p:sld {NAMESPACES}{show}><p:cSld><p:spTree>{}</p:spTree></p:cSld>{}</p:sld>",
                self.shapes, self.rest
            ),
        );
        let mut relations = self.relations.clone();
        let layout = format!("../slideLayouts/layout{}.xml", self.layout);
        relations.push(("layout".to_owned(), "slideLayout", layout));
        if !self.notes.is_empty() {
            let notes = format!("../notesSlides/notes{number}.xml");
            relations.push(("notes".to_owned(), "notesSlide", notes));
            parts.put(
                &format!("ppt/notesSlides/notes{number}.xml"),
                format!(
                    "<p:notes {NAMESPACES}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/>\
                     </p:nvPr></p:nvSpPr><p:txBody>{}</p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr><p:ph type=\"sldNum\"/>\
                     </p:nvPr></p:nvSpPr><p:txBody>{}</p:txBody></p:sp></p:spTree></p:cSld></p:notes>",
                    paragraph(&self.notes),
                    paragraph("7")
                ),
            );
        }
        parts.relate(&name, &relations);
    }
}

/// A paragraph of one run; level and marker as attributes and children of its properties.
pub(crate) fn paragraph(text: &str) -> String {
    format!("<a:p><a:r><a:t>{}</a:t></a:r></a:p>", escape(text))
}

pub(crate) fn at_level(level: u8, text: &str) -> String {
    paragraph(text).replace("<a:p>", &format!("<a:p><a:pPr lvl=\"{level}\"/>"))
}

/// One slide with notes and a picture.
pub(crate) fn small_deck() -> Deck {
    let slide = Slide::titled("T").text("a").notes("n");
    Deck::of([slide.picture("../media/a.png", "A")]).part("ppt/media/a.png", PNG)
}

pub(crate) fn refusal(input: impl Read + Seek) -> ImportError {
    read_pptx(input, "a.pptx").unwrap_err()
}

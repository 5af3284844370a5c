//! Paints pages, notes which marks belong to what, and writes the file.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, SpanTag, TagTree};
use krilla::{Document, SerializeSettings};

use crate::Fault;
use crate::fonts::Fonts;
use crate::looks::{QUIET, SMALL};
use crate::pages::{COLUMN, FOOT, HEIGHT, LEFT, Page, WIDTH};
use crate::rows::{Ink, Leaf, Mark};
use crate::sheet::Sheet;
use crate::tags::{Node, Painted};

/// How far slanted letters lean.
const SLANT: f32 = -0.2;
const BLACK: [u8; 3] = [0, 0, 0];

pub(crate) fn paint(
    sheet: &Sheet,
    fonts: &Fonts,
    pages: &[Page],
    nodes: &[Node],
) -> Result<Vec<u8>, Fault> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Fault::Invalid(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut painted = Painted::default();
    for (at, page) in pages.iter().enumerate() {
        let mut painter = Painter {
            fonts,
            at,
            painted: &mut painted,
            links: Vec::new(),
        };
        let number = (sheet.number)(at + 1, pages.len());
        painter.page(&mut document, page, &sheet.footer, &number);
    }
    document.set_metadata(metadata(sheet));
    document.set_outline(outline(pages));
    let mut tree = TagTree::new().with_lang(Some(sheet.lang.clone()));
    for node in nodes {
        if let Some(group) = painted.group(node) {
            tree.push(group);
        }
    }
    document.set_tag_tree(tree);
    document
        .finish()
        .map_err(|error| Fault::Invalid(error.to_string()))
}

struct Painter<'a> {
    fonts: &'a Fonts,
    at: usize,
    painted: &'a mut Painted,
    /// Where a link can be clicked, where it leads to, its words, and to what it belongs.
    links: Vec<(Rect, String, String, Leaf)>,
}

impl Painter<'_> {
    fn page(&mut self, document: &mut Document, page: &Page, footer: &str, number: &str) {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).unwrap_or_default();
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        for placed in &page.rows {
            for mark in &placed.row.marks {
                self.mark(&mut surface, mark, placed.top, placed.is_repeated);
            }
        }
        self.foot(&mut surface, footer, number);
        surface.finish();
        for (place, address, words, leaf) in std::mem::take(&mut self.links) {
            let target = Target::Action(Action::Link(LinkAction::new(address)));
            let annotation = LinkAnnotation::new(place, target);
            let annotation = Annotation::new_link(annotation, Some(words));
            let mark = sheet.add_tagged_annotation(annotation);
            self.painted.marks.entry(leaf).or_default().push(mark);
        }
        sheet.finish();
    }

    fn mark(&mut self, surface: &mut Surface<'_>, mark: &Mark, top: f32, is_repeated: bool) {
        let (x, y) = (mark.x, top + mark.y);
        let leaf = mark.leaf.filter(|_| !is_repeated);
        let tag = match (leaf, &mark.ink) {
            (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            (Some(_), Ink::Text { .. }) => ContentTag::Span(SpanTag::empty()),
            (Some(_), _) => ContentTag::Other,
        };
        let identifier = surface.start_tagged(tag);
        let covered = self.draw(surface, &mark.ink, x, y);
        surface.end_tagged();
        let Some(leaf) = leaf else { return };
        let marks = self.painted.marks.entry(leaf).or_default();
        marks.push(identifier);
        let Some(place) = covered else { return };
        if let (Some(address), Ink::Text { text, .. }) = (&mark.link, &mark.ink) {
            let words = text.trim().to_owned();
            self.links.push((place, address.clone(), words, leaf));
        } else if !matches!(mark.ink, Ink::Text { .. }) {
            let place = BBox::new(self.at, place);
            self.painted.places.insert(leaf, place);
        }
    }

    /// Returns what it covers.
    fn draw(&self, surface: &mut Surface<'_>, ink: &Ink, x: f32, y: f32) -> Option<Rect> {
        match ink {
            Ink::Text {
                text,
                size,
                width,
                is_strong,
                is_slanted,
                colour,
            } => {
                let face = self.fonts.face(*is_strong);
                surface.set_fill(Some(fill(*colour)));
                let origin = if *is_slanted {
                    let lean = Transform::from_row(1.0, 0.0, SLANT, 1.0, x, y);
                    surface.push_transform(&lean);
                    Point::from_xy(0.0, 0.0)
                } else {
                    Point::from_xy(x, y)
                };
                let glyphs = face.glyphs(text);
                surface.draw_glyphs(origin, &glyphs, face.font.clone(), text, *size, false);
                if *is_slanted {
                    surface.pop();
                }
                let (up, down) = (face.ascent * size, face.descent * size);
                Rect::from_xywh(x, y - up, *width, up + down)
            }
            Ink::Bar {
                width,
                height,
                colour,
            } => {
                let place = Rect::from_xywh(x, y, *width, *height)?;
                let mut path = PathBuilder::new();
                path.push_rect(place);
                surface.set_fill(Some(fill(*colour)));
                surface.draw_path(&path.finish()?);
                Some(place)
            }
            Ink::Squares {
                dark,
                columns,
                side,
            } => {
                let step = side / *columns as f32;
                let mut path = PathBuilder::new();
                for (row, cells) in dark.chunks(*columns).enumerate() {
                    let mut column = 0;
                    // Neighbours are drawn as one, or screens show seams.
                    for run in cells.chunk_by(|one, other| one == other) {
                        let (left, wide) = (column as f32 * step, run.len() as f32 * step);
                        column += run.len();
                        if run[0] {
                            let up = y + row as f32 * step;
                            path.push_rect(Rect::from_xywh(x + left, up, wide, step)?);
                        }
                    }
                }
                surface.set_fill(Some(fill(BLACK)));
                surface.draw_path(&path.finish()?);
                Rect::from_xywh(x, y, *side, *side)
            }
            Ink::Picture {
                image,
                width,
                height,
            } => {
                surface.push_transform(&Transform::from_translate(x, y));
                surface.draw_image(image.clone(), Size::from_wh(*width, *height)?);
                surface.pop();
                Rect::from_xywh(x, y, *width, *height)
            }
        }
    }

    fn foot(&self, surface: &mut Surface<'_>, footer: &str, number: &str) {
        let width = self.fonts.face(false).width(number) * SMALL.size;
        for (text, x) in [(footer, LEFT), (number, LEFT + COLUMN - width)] {
            let footer = Artifact::with_kind(ArtifactType::Footer);
            surface.start_tagged(ContentTag::Artifact(footer));
            let ink = Ink::Text {
                text: text.to_owned(),
                size: SMALL.size,
                width: 0.0,
                is_strong: false,
                is_slanted: false,
                colour: QUIET,
            };
            self.draw(surface, &ink, x, FOOT);
            surface.end_tagged();
        }
    }
}

fn fill(colour: [u8; 3]) -> Fill {
    let [red, green, blue] = colour;
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }
}

fn metadata(sheet: &Sheet) -> Metadata {
    let made = sheet.made;
    let date = DateTime::new(made.year)
        .month(made.month)
        .day(made.day)
        .hour(made.hour)
        .minute(made.minute)
        .second(made.second)
        .utc_offset_hour(0);
    Metadata::new()
        .title(sheet.title.clone())
        .language(sheet.lang.clone())
        .authors(vec![sheet.author.clone()])
        .creation_date(date)
}

/// The title, and below it all other headings.
fn outline(pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    let mut title: Option<OutlineNode> = None;
    for (at, page) in pages.iter().enumerate() {
        for placed in page.rows.iter().filter(|placed| !placed.is_repeated) {
            let Some((level, text)) = &placed.row.heading else {
                continue;
            };
            let place = XyzDestination::new(at, Point::from_xy(LEFT, placed.top));
            let node = OutlineNode::new(text.clone(), place);
            match title.as_mut().filter(|_| *level > 1) {
                Some(title) => title.push_child(node),
                None => {
                    if let Some(before) = title.replace(node) {
                        outline.push_child(before);
                    }
                }
            }
        }
    }
    if let Some(last) = title {
        outline.push_child(last);
    }
    outline
}

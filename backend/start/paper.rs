//! A text of a course on paper: from its blocks to those of a sheet.

use course_package::{Block as Written, Piece, Span, blocks, pieces};
use pdf_sheet::{Block, Picture, Run, Style, Text, Tone, plain};

use crate::catalog::BoxView;
use crate::catalog::{VersionId, course_picture};
use crate::db::Conn;
use crate::files::Files;
use crate::identity::Visitor;
use crate::organisation::LocalBox;
use crate::problem::{Outcome, Problem};

/// The largest picture, in points.
const PICTURE: (f32, f32) = (420.0, 300.0);

/// What the text of a course needs around it to become paper.
pub struct Paper<'a> {
    pub visitor: &'a Visitor,
    pub version: &'a VersionId,
    pub files: &'a Files,
    /// What the Kommune has filled in.
    pub boxes: &'a [LocalBox],
    /// Where the house is reached, without a slash at the end.
    pub origin: &'a str,
}

impl Paper<'_> {
    pub fn blocks(&self, conn: &mut Conn, html: &str) -> Outcome<Vec<Block>> {
        let mut out = Vec::new();
        for piece in pieces(html) {
            match piece {
                Piece::Html(html) => out.extend(self.all(conn, blocks(html))?),
                Piece::Recording => {}
                Piece::LocalBox { kind, intro } => {
                    let view = BoxView::of(kind.as_str(), intro, self.boxes, self.visitor.language);
                    out.push(self.local_box(conn, view)?);
                }
            }
        }
        Ok(out)
    }

    fn all(&self, conn: &mut Conn, written: Vec<Written>) -> Outcome<Vec<Block>> {
        written
            .into_iter()
            .map(|block| self.block(conn, block))
            .collect()
    }

    fn block(&self, conn: &mut Conn, written: Written) -> Outcome<Block> {
        Ok(match written {
            Written::Heading { level, text } => Block::Heading {
                level,
                text: self.text(text),
            },
            Written::Paragraph(text) => body(self.text(text)),
            Written::List { start, items } => {
                let items = items.into_iter().map(|item| self.all(conn, item));
                Block::List {
                    start,
                    items: items.collect::<Outcome<_>>()?,
                }
            }
            Written::Quote(blocks) => Block::Panel(self.all(conn, blocks)?),
            Written::Code(text) => Block::Panel(vec![body(plain(text))]),
            Written::Table {
                header,
                rows,
                numeric,
            } => {
                let texts = |row: Vec<Vec<Span>>| -> Vec<Text> {
                    row.into_iter().map(|cell| self.text(cell)).collect()
                };
                Block::Table {
                    header: texts(header),
                    rows: rows.into_iter().map(texts).collect(),
                    numeric,
                }
            }
            Written::Callout { title, blocks } => {
                let mut inside = vec![body(self.strong(title))];
                inside.extend(self.all(conn, blocks)?);
                Block::Panel(inside)
            }
            Written::Picture {
                source,
                alt,
                caption,
            } => self.picture(conn, &source, alt, caption)?,
            Written::Rule => Block::Rule,
        })
    }

    /// With its caption below; the words alone where the picture is not to be had.
    fn picture(
        &self,
        conn: &mut Conn,
        source: &str,
        alt: String,
        caption: String,
    ) -> Outcome<Block> {
        let name = source.rsplit('/').next().unwrap_or_default();
        let kommune = self.visitor.kommune_id();
        let bytes = match course_picture(conn, self.files, kommune, self.version, name) {
            Ok(bytes) => bytes,
            Err(Problem::NotFound) => return Ok(body(plain(format!("{alt} {caption}")))),
            Err(problem) => return Err(problem),
        };
        let picture = Block::Picture(Picture {
            bytes,
            alt: Some(alt).filter(|alt| !alt.is_empty()),
            width: PICTURE.0,
            height: PICTURE.1,
        });
        if caption.is_empty() {
            return Ok(picture);
        }
        let words = Block::Paragraph {
            style: Style::Small,
            text: plain(caption),
        };
        Ok(Block::Panel(vec![picture, words]))
    }

    fn local_box(&self, conn: &mut Conn, view: BoxView) -> Outcome<Block> {
        let mut inside = vec![body(vec![Run::strong(view.title)])];
        inside.extend(self.all(conn, blocks(&view.intro))?);
        let Some(entry) = view.entry else {
            inside.push(body(plain(view.missing)));
            return Ok(Block::Panel(inside));
        };
        inside.push(body(plain(entry.text)));
        let mut ways = Text::new();
        if let Some((phone, dialled)) = entry.phone {
            ways.push(Run {
                tone: Tone::Strong,
                ..Run::link(phone, format!("tel:{dialled}"))
            });
        }
        if let Some(mail) = entry.mail {
            if !ways.is_empty() {
                ways.push(Run::plain("   "));
            }
            let address = format!("mailto:{mail}");
            ways.push(Run::link(mail, address));
        }
        if !ways.is_empty() {
            // The number is what one looks for from a distance.
            inside.push(Block::Paragraph {
                style: Style::Lead,
                text: ways,
            });
        }
        Ok(Block::Panel(inside))
    }

    fn strong(&self, spans: Vec<Span>) -> Text {
        let mut text = self.text(spans);
        for run in &mut text {
            run.tone = Tone::Strong;
        }
        text
    }

    fn text(&self, spans: Vec<Span>) -> Text {
        spans
            .into_iter()
            .map(|span| Run {
                tone: match (span.is_strong, span.is_emphasis) {
                    (true, _) => Tone::Strong,
                    (false, true) => Tone::Emphasis,
                    (false, false) => Tone::Plain,
                },
                link: span.href.and_then(|href| self.address(href)),
                text: span.text,
            })
            .collect()
    }

    /// As it is reached from outside; a place on the same page is none.
    fn address(&self, href: String) -> Option<String> {
        match href.chars().next() {
            Some('/') => Some(format!("{}{href}", self.origin)),
            Some('#') | None => None,
            Some(_) => Some(href).filter(|href| href.contains(':')),
        }
    }
}

fn body(text: Text) -> Block {
    Block::Paragraph {
        style: Style::Body,
        text,
    }
}

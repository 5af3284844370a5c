//! Sheets of A4 as accessible PDF (PDF/UA-1): a small tree of blocks goes in, a file comes out.
//!
//! The tree is laid out in rows, the rows are put on pages, and the pages are painted together
//! with the structure that a screen reader reads. The file is checked against PDF/UA-1 before it
//! is given out: a sheet that breaks a rule of it is an error, not a file.

mod sheet;
mod fonts;
mod lines;
mod rows;
mod looks;
mod layout;
mod figures;
mod lists;
mod table;
mod pages;
mod paint;
mod tags;

pub use fonts::Fonts;
pub use sheet::{Block, Code, Made, Picture, Run, Sheet, Style, Text, Tone, plain};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("the font cannot be read")]
    Font,
    #[error("the picture cannot be read: {0}")]
    Picture(String),
    #[error("the sheet breaks a rule of PDF/UA-1: {0}")]
    Invalid(String),
}

/// What a sheet is made smaller by where that saves a page; the last is 9.5 points.
const TIGHTER: [f32; 2] = [0.95, 0.905];

/// Makes the file. A sheet that would run over by a few lines is set a little tighter.
///
/// # Errors
/// A picture that is none, and everything that PDF/UA-1 refuses.
pub fn make(sheet: &Sheet, fonts: &Fonts) -> Result<Vec<u8>, Fault> {
    let (mut nodes, mut pages) = set(sheet, fonts, 1.0)?;
    for scale in TIGHTER {
        if pages.len() == 1 {
            break;
        }
        let (tight_nodes, tight_pages) = set(sheet, fonts, scale)?;
        if tight_pages.len() < pages.len() {
            (nodes, pages) = (tight_nodes, tight_pages);
            break;
        }
    }
    paint::paint(sheet, fonts, &pages, &nodes)
}

fn set(
    sheet: &Sheet,
    fonts: &Fonts,
    scale: f32,
) -> Result<(Vec<tags::Node>, Vec<pages::Page>), Fault> {
    let laid_out = layout::lay_out(sheet, fonts, scale)?;
    Ok((laid_out.nodes, pages::paginate(laid_out.rows)))
}

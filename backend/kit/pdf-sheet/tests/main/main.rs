//! Makes sheets and reads them back with another library: structure, language, title, text.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

mod reading;
mod structure;
mod pages;
mod text;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pdf_sheet::{Block, Fonts, Made, Sheet, Style, make, plain};
use reading::File;

static FONTS: LazyLock<Fonts> =
    LazyLock::new(|| Fonts::read(font("400Regular"), font("600SemiBold")).unwrap());

/// The faces that `make frontend` puts into the program.
fn font(face: &str) -> Vec<u8> {
    let fonts = "../../../frontend/node_modules/@expo-google-fonts/fira-sans";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(fonts);
    fs::read(folder.join(face).join(format!("FiraSans_{face}.ttf"))).unwrap()
}

fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        title: "Melden in 30 Sekunden".to_owned(),
        lang: "de".to_owned(),
        author: "Neuenfelde".to_owned(),
        made: Made {
            year: 2026,
            month: 11,
            day: 22,
            hour: 9,
            minute: 30,
            second: 0,
        },
        accent: [20, 83, 136],
        blocks,
        footer: "Neuenfelde".to_owned(),
        number: Box::new(|page, pages| format!("Seite {page} von {pages}")),
    }
}

fn file(blocks: Vec<Block>) -> File {
    File::read(&make(&sheet(blocks), &FONTS).unwrap())
}

fn title() -> Block {
    Block::Heading {
        level: 1,
        text: plain("Melden"),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        style: Style::Body,
        text: plain(text),
    }
}

//! Sheets as PDF: the faces they are set in, the frame around them, and the answer.

use std::sync::LazyLock;

use chrono::{Datelike, Timelike};
use pdf_sheet::{Block, Fonts, Made, Picture, Sheet, make};

use super::assets::Assets;
use super::packing::unpack;
use super::reply::Reply;
use crate::clock::Time;
use crate::problem::{Outcome, Problem};
use crate::texts::Language;

/// The ink blue of our actions.
const ACCENT: [u8; 3] = [31, 63, 122];

static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    let face = |name| unpack(&Assets::bytes(name)?);
    Fonts::read(face("fira-sans-400.ttf.gz")?, face("fira-sans-600.ttf.gz")?).ok()
});

/// Who a sheet is from.
pub struct Letterhead {
    pub name: String,
    pub logo: Option<Picture>,
    /// Readable on white; ours if there is none.
    pub accent: Option<[u8; 3]>,
}

/// A sheet with its head, and nothing on it yet.
pub fn blank_sheet(head: Letterhead, title: &str, language: Language, now: Time) -> Sheet {
    let sender = Block::Sender {
        name: head.name.clone(),
        mark: head.logo,
    };
    let made = Made {
        year: u16::try_from(now.year()).unwrap_or_default(),
        month: now.month() as u8,
        day: now.day() as u8,
        hour: now.hour() as u8,
        minute: now.minute() as u8,
        second: now.second() as u8,
    };
    Sheet {
        title: title.to_owned(),
        lang: language.code().to_owned(),
        author: head.name.clone(),
        made,
        accent: head.accent.unwrap_or(ACCENT),
        blocks: vec![sender],
        footer: head.name,
        number: Box::new(move |page, pages| {
            let values = [("n", page.into()), ("all", pages.into())];
            language.text_with("teil-seite-von", &values)
        }),
    }
}

/// The sheet as a download of this name.
pub fn pdf(name: String, sheet: &Sheet) -> Outcome<Reply> {
    let internal = |why: String| Problem::Internal(format!("no PDF could be made: {why}"));
    let fonts = FONTS
        .as_ref()
        .ok_or_else(|| internal("the faces are missing".to_owned()))?;
    let bytes = make(sheet, fonts).map_err(|fault| internal(fault.to_string()))?;
    Ok(Reply::File {
        content_type: "application/pdf".to_owned(),
        bytes,
        name: Some(name),
        immutable: false,
    })
}

//! The head of a Kommune's sheets: its name, its logo, its colour.

use pdf_sheet::Picture;

use super::Kommune;
use crate::files::Files;
use crate::problem::{Outcome, Problem};
use crate::web::Letterhead;

/// How large a logo is on paper, at most, in points.
const LOGO: (f32, f32) = (150.0, 42.0);

pub fn letterhead(kommune: &Kommune, files: &Files) -> Outcome<Letterhead> {
    let logo = match kommune.look.logo().map(|logo| files.get(&logo.name)) {
        // Without its file a sheet goes out without a logo; `verify` names it.
        None | Some(Err(Problem::NotFound)) => None,
        Some(bytes) => Some(Picture {
            bytes: bytes?,
            // The name stands beside it.
            alt: None,
            width: LOGO.0,
            height: LOGO.1,
        }),
    };
    let accent = kommune.look.accent().map(|accent| accent.light);
    Ok(Letterhead {
        name: kommune.name.clone(),
        logo,
        accent: accent.map(|colour| [colour.red, colour.green, colour.blue]),
    })
}

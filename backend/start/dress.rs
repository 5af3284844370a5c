//! What a Kommune's pages wear: its logo and the stylesheet with its colour.

use crate::organisation::{Accent, Kommune};
use crate::web::{Dress, Picture};

pub fn dress(kommune: &Kommune) -> Dress {
    Dress {
        stylesheet: kommune.look.accent().map(stylesheet),
        logo: kommune.look.logo().map(|logo| Picture {
            href: format!("/logo/{}.png", logo.name),
            width: logo.width,
            height: logo.height,
        }),
    }
}

/// The address follows the content, so that it can be kept for ever.
pub fn stylesheet(accent: Accent) -> String {
    format!("/aussehen/{}", accent.file_name())
}

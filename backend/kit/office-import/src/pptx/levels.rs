//! What stands in front of the paragraphs of each level: nothing, a bullet or a number.

use crate::counters::{MAX_LEVEL, Marker};
use crate::xml::Element;

/// What the properties of a paragraph (or of a level) say; nothing when they leave it open.
pub(super) fn marker(properties: &Element) -> Option<Marker> {
    properties.elements().find_map(|child| match child.name() {
        "buNone" => Some(Marker::Nothing),
        "buChar" | "buBlip" => Some(Marker::Bullet),
        "buAutoNum" => {
            let start = child.attribute("startAt");
            let start = start.and_then(|start| start.parse().ok());
            Some(Marker::Number(start.unwrap_or(1)))
        }
        _ => None,
    })
}

/// A marker for each level, where one is said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Levels([Option<Marker>; MAX_LEVEL as usize + 1]);

impl Levels {
    /// Reads a list style with its children `lvl1pPr` and so on.
    pub(super) fn read(style: Option<&Element>) -> Self {
        let mut levels = Levels::default();
        for (level, number) in levels.0.iter_mut().zip(1..) {
            let properties = style.and_then(|style| style.child(&format!("lvl{number}pPr")));
            *level = properties.and_then(marker);
        }
        levels
    }

    /// Fills what is open from the style above.
    pub(super) fn or(self, above: Levels) -> Self {
        let mut merged = self;
        for (level, above) in merged.0.iter_mut().zip(above.0) {
            *level = level.or(above);
        }
        merged
    }

    pub(super) fn get(&self, level: u8) -> Marker {
        let said = self.0.get(usize::from(level)).copied().flatten();
        said.unwrap_or(Marker::Nothing)
    }
}

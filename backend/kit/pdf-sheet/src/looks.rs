//! How text looks: sizes, spaces and colours. No layout.

use crate::sheet::Style;

pub(crate) const INK: [u8; 3] = [23, 26, 31];
pub(crate) const QUIET: [u8; 3] = [84, 90, 99];
pub(crate) const HAIR: [u8; 3] = [196, 201, 208];
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) size: f32,
    /// From one base line to the next.
    pub(crate) leading: f32,
    pub(crate) before: f32,
    pub(crate) colour: [u8; 3],
    pub(crate) is_strong: bool,
    pub(crate) is_right: bool,
}

pub(crate) const BODY: Look = Look {
    size: 10.5,
    leading: 15.5,
    before: 6.0,
    colour: INK,
    is_strong: false,
    is_right: false,
};
pub(crate) const SMALL: Look = Look {
    size: 8.5,
    leading: 12.5,
    before: 5.0,
    colour: QUIET,
    ..BODY
};

pub(crate) fn look_of(style: Style) -> Look {
    let (size, leading, before) = match style {
        Style::Body => return BODY,
        Style::Small => return SMALL,
        Style::Lead => (12.5, 18.0, 8.0),
        Style::Large => (19.0, 25.0, 12.0),
    };
    Look {
        size,
        leading,
        before,
        is_strong: style == Style::Large,
        ..BODY
    }
}

pub(crate) fn look_of_heading(level: u8) -> Look {
    let (size, leading, before) = match level {
        1 => (24.0, 30.0, 22.0),
        2 => (13.5, 18.0, 16.0),
        _ => (11.0, 16.0, 11.0),
    };
    Look {
        size,
        leading,
        before,
        is_strong: true,
        ..BODY
    }
}

impl Look {
    pub(crate) fn scaled(self, scale: f32) -> Self {
        Self {
            size: self.size * scale,
            leading: self.leading * scale,
            before: self.before * scale,
            ..self
        }
    }
}

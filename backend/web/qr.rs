//! QR codes, for pages and for paper.

use qrcode::{Color, EcLevel, QrCode};

use crate::problem::{Outcome, Problem};

/// How much white a reader needs around the code, in squares.
const QUIET: usize = 4;

pub struct Qr {
    /// Row by row; true is dark.
    pub dark: Vec<bool>,
    pub columns: usize,
}

impl Qr {
    /// The code of an address.
    pub fn of(address: &str) -> Outcome<Self> {
        let code = QrCode::with_error_correction_level(address, EcLevel::M)
            .map_err(|error| Problem::Internal(format!("no QR code could be made: {error}")))?;
        Ok(Self {
            columns: code.width(),
            dark: code
                .into_colors()
                .into_iter()
                .map(|colour| colour == Color::Dark)
                .collect(),
        })
    }

    /// The `viewBox` of its drawing.
    pub fn view_box(&self) -> String {
        let side = self.columns + 2 * QUIET;
        format!("0 0 {side} {side}")
    }

    /// The `d` of its path: one stroke for each run of dark squares.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (row, squares) in self.dark.chunks(self.columns).enumerate() {
            let mut column = 0;
            for run in squares.chunk_by(|one, other| one == other) {
                if run[0] {
                    let (x, y, width) = (column + QUIET, row + QUIET, run.len());
                    path.push_str(&format!("M{x} {y}h{width}v1h-{width}z"));
                }
                column += run.len();
            }
        }
        path
    }
}

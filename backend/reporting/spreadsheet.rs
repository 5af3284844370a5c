//! Spreadsheets: rows as CSV with semicolons; no text in them can become a formula.

use csv::WriterBuilder;

use crate::problem::{Outcome, Problem};

pub enum Field {
    Text(String),
    Number(u32),
    Empty,
}

/// The first row is the head.
pub fn write(rows: &[Vec<Field>]) -> Outcome<String> {
    let broken = |error: &dyn std::fmt::Display| {
        Problem::Internal(format!("a table could not be written: {error}"))
    };
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        let fields = row.iter().map(|field| match field {
            Field::Text(text) => escape(text),
            Field::Number(number) => number.to_string(),
            Field::Empty => String::new(),
        });
        writer
            .write_record(fields)
            .map_err(|error| broken(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| broken(&error))?;
    String::from_utf8(bytes).map_err(|error| broken(&error))
}

/// Spreadsheets run what begins like a formula.
fn escape(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        for text in ["=1+1", "+49", "-x", "@SUM(A1)", "\tx"] {
            assert_eq!(escape(text), format!("'{text}"));
        }
        assert_eq!(escape("Bau- und Umweltamt"), "Bau- und Umweltamt");
    }

    #[test]
    fn fields_with_a_semicolon_are_quoted() {
        let row = vec![
            Field::Text("Bürger; Dienste".to_owned()),
            Field::Number(12),
            Field::Empty,
        ];
        assert_eq!(
            write(&[row]).ok(),
            Some("\"Bürger; Dienste\";12;\r\n".to_owned())
        );
    }
}

//! What commands tell people: results on standard output, findings wherever they belong.

use std::fmt::Display;
use std::io::{self, Write};

use course_package::{Mistake, Severity};

/// One line of a result. A reader that has gone away is no reason to fail.
pub(super) fn say(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// One line beside the result, such as why there is none.
pub(super) fn complain(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// `file:line: message` and a line with the hint, as editors and people read it.
pub(super) fn describe(mistake: &Mistake) -> String {
    let place = match mistake.line {
        0 => mistake.file.clone(),
        line => format!("{}:{line}", mistake.file),
    };
    let warning = match mistake.severity {
        Severity::Error => "",
        Severity::Warning => "Warnung: ",
    };
    format!(
        "{place}: {warning}{}\n    Hinweis: {}",
        mistake.message, mistake.hint
    )
}

/// `1 Fehler`, `2 Warnungen`
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// `0,2 s`
pub(super) fn seconds(time: std::time::Duration) -> String {
    format!("{:.1} s", time.as_secs_f64()).replace('.', ",")
}

/// `1,4 MB`
pub(super) fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6).replace('.', ",")
}

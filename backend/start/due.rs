//! What is due for somebody, in the words of their pages.

use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;
use crate::programmes::{DueCourse, duties_of};
use crate::texts::{date, days_between};

pub struct Due {
    pub slug: String,
    pub href: String,
    pub title: String,
    /// "Dienstlich angeordnet", "Gesetzliche Unterweisung".
    pub kind: String,
    /// "Bitte bis 11.12.2026", "Frist war am 17.11.2026".
    pub date: String,
    pub badge: &'static str,
    pub icon: &'static str,
    pub word: String,
}

/// A deadline this near is told as a warning.
const SOON_DAYS: i64 = 7;

/// Open duties, the nearest deadline first.
pub fn duties_for(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<Due>> {
    let open = duties_of(conn, visitor)?
        .into_iter()
        .filter(|due| !due.is_done);
    Ok(open.map(|due| describe(due, visitor)).collect())
}

fn describe(due: DueCourse, visitor: &Visitor) -> Due {
    let day = date(due.due_on);
    let left = days_between(visitor.today(), due.due_on);
    let language = visitor.language;
    let (key, badge, icon) = match left {
        ..0 => ("faellig-ueberfaellig", "danger", "warning"),
        0 => ("faellig-heute", "warning", "clock"),
        1..=SOON_DAYS => ("faellig-in-tagen", "warning", "clock"),
        _ => ("faellig-in-tagen", "info", "clock"),
    };
    let until = if left < 0 {
        "faellig-frist-war"
    } else {
        "faellig-bitte-bis"
    };
    Due {
        href: format!("/kurse/{}", due.slug),
        slug: due.slug,
        title: due.title,
        kind: visitor.t(due.kind.text_key()),
        date: language.text_with(until, &[("x", day.as_str().into())]),
        badge,
        icon,
        word: language.text_with(key, &[("n", left.abs().into())]),
    }
}

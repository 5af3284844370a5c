//! Words that several pages of the Redaktion use.

use chrono::NaiveDate;
use course_package::Outline;

use super::twins::lesson_key;
use crate::authoring::draft::Draft;
use crate::authoring::folder::{FINAL_TEST, Folder};
use crate::catalog::Taxonomy;
use crate::clock::{Time, date_of, local};
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor, name_and_kommune, name_of_member};
use crate::organisation::Kommune;
use crate::problem::Outcome;
use crate::texts;

/// "Zuletzt geändert heute um 10:42 Uhr von …"
pub fn changed(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<String> {
    let when = moment(visitor, draft.changed_at);
    let who = names(conn, std::slice::from_ref(&draft.changed_by))?;
    let words = visitor.language.text_with(
        "redaktion-wann-von",
        &[("x", when.into()), ("y", who.into())],
    );
    Ok(visitor.frame("").tx("redaktion-geaendert", &words))
}

/// "heute um 10:42 Uhr", "gestern um …", "am 1. November 2026"
pub fn moment(visitor: &Visitor, time: Time) -> String {
    let (day, today): (NaiveDate, _) = (date_of(time), visitor.today());
    let frame = visitor.frame("");
    let clock = clock(time);
    match (today - day).num_days() {
        0 => frame.tx("redaktion-heute-um", &clock),
        1 => frame.tx("redaktion-gestern-um", &clock),
        _ => frame.tx("redaktion-am", &texts::date(day)),
    }
}

/// `10:42`, local time.
pub fn clock(time: Time) -> String {
    local(time).format("%-H:%M").to_string()
}

/// The Themenfeld of the main topic, for its colour.
pub fn field_of(conn: &mut Conn, folder: &Folder) -> Outcome<String> {
    let topics = folder.settings().topics;
    Ok(shelf_of(conn, topics.first().map(String::as_str))?.0)
}

/// Themenfeld and symbol of a topic; what is not decided yet has the house's own.
pub fn shelf_of(conn: &mut Conn, topic: Option<&str>) -> Outcome<(String, String)> {
    let taxonomy = Taxonomy::load(conn)?;
    let field = topic.and_then(|topic| taxonomy.field_of(topic));
    Ok(field.map_or_else(
        || (String::new(), "lesson".to_owned()),
        |field| (field.id.clone(), field.symbol.clone()),
    ))
}

/// Words to choose from, with the text `prefix-word` of each.
pub fn choices<'a>(
    visitor: &Visitor,
    prefix: &str,
    words: impl Iterator<Item = &'a str>,
) -> Vec<(String, String)> {
    words
        .map(|word| (word.to_owned(), visitor.t(&format!("{prefix}-{word}"))))
        .collect()
}

/// The title of a page: that of a lesson, with what its twin is, or the key of what has none.
pub fn title_of(visitor: &Visitor, outline: &Outline, key: &str) -> String {
    let (lesson, twin) = lesson_key(key);
    let mut lessons = outline.chapters.iter().flat_map(|it| &it.lessons);
    let found = lessons.find(|other| other.key == lesson);
    let title = match found {
        Some(found) if !found.title.is_empty() => found.title.clone(),
        None if key == FINAL_TEST => visitor.t("redaktion-art-abschluss"),
        _ => lesson.to_owned(),
    };
    match twin {
        Some(kind) => {
            let what = visitor.t(&format!("redaktion-blatt-{}", kind.as_str()));
            format!("{title} · {what}")
        }
        None => title,
    }
}

/// What a form says in a field with one value.
pub fn one_of(pairs: &[(String, String)], name: &str) -> String {
    let pair = pairs.iter().find(|(key, _)| key == name);
    pair.map(|(_, value)| value.trim().to_owned())
        .unwrap_or_default()
}

/// The names of members, with commas.
pub fn names(conn: &mut Conn, members: &[MembershipId]) -> Outcome<String> {
    let mut names = Vec::new();
    for member in members {
        names.extend(name_of_member(conn, member)?);
    }
    Ok(names.join(", "))
}

/// A name, with the Kommune behind it where that is not the visitor's.
pub fn called(conn: &mut Conn, visitor: &Visitor, member: &MembershipId) -> Outcome<String> {
    Ok(match name_and_kommune(conn, member)? {
        None => String::new(),
        Some((name, kommune)) if kommune == *visitor.kommune_id() => name,
        Some((name, kommune)) => format!("{name} ({})", Kommune::get(conn, &kommune)?.name),
    })
}

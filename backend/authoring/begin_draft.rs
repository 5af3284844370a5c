//! Begins a draft from a course folder: a template, something brought along, or a version.

use course_package::{Package, key_for, read_settings, write_settings};

use super::draft::{Draft, NewDraft};
use super::draft_file::DraftFile;
use super::draft_text::DraftText;
use super::folder::MANIFEST;
use super::permissions::{demand_writing, get_own_version};
use crate::catalog::{CourseId, VersionId, find_course, list_own, source_of};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// A new course in the name of the visitor's Kommune; its address comes from the title.
pub fn begin_course(
    conn: &mut Conn,
    visitor: &Visitor,
    title: &str,
    package: &Package,
) -> Outcome<Draft> {
    demand_writing(visitor)?;
    let mut package = package.clone();
    package.slug = free_slug(conn, title)?;
    let manifest = package.texts.entry(MANIFEST.to_owned()).or_default();
    let mut settings = read_settings(manifest);
    settings.title = title.to_owned();
    settings.publisher = visitor.kommune.slug.clone();
    settings.as_of = visitor.today().to_string();
    *manifest = write_settings(manifest, &settings);
    store(conn, visitor, &package, None, None)
}

/// Goes on with a folder that somebody brings along: a course of the own Kommune becomes its next
/// version, an unknown one becomes a new course.
pub fn take_in_course(conn: &mut Conn, visitor: &Visitor, package: &Package) -> Outcome<Draft> {
    demand_writing(visitor)?;
    let course = match find_course(conn, &package.slug)? {
        Some((course, kommune)) if kommune == *visitor.kommune_id() => Some(course),
        Some(_) => return Err(Problem::Conflict("import-kurzname-vergeben")),
        None => None,
    };
    if Draft::is_slug_taken(conn, &package.slug)? {
        return Err(Problem::Conflict("redaktion-entwurf-offen"));
    }
    let mut own = list_own(conn, visitor.kommune_id())?.into_iter();
    let version = course
        .as_ref()
        .and_then(|course| own.find(|it| it.course_id == *course));
    let version = version.map(|version| version.id);
    store(conn, visitor, package, course.as_ref(), version.as_ref())
}

/// Goes on writing at a version of the own Kommune; where a draft is open, that is the one.
pub fn continue_version(conn: &mut Conn, visitor: &Visitor, id: &VersionId) -> Outcome<Draft> {
    let version = get_own_version(conn, visitor, id)?;
    if let Some(draft) = Draft::of_course(conn, &version.course_id)? {
        return Draft::get(conn, visitor, &draft.id).map_err(in_other_hands);
    }
    let package = source_of(conn, &version)?.ok_or(Problem::Conflict("redaktion-ohne-quelle"))?;
    store(conn, visitor, &package, Some(&version.course_id), Some(id))
}

/// A draft that the visitor may not see is one at which others write; whatever else keeps it from
/// being read says so itself.
fn in_other_hands(problem: Problem) -> Problem {
    match problem {
        Problem::NotFound => Problem::Conflict("redaktion-entwurf-offen"),
        other => other,
    }
}

fn store(
    conn: &mut Conn,
    visitor: &Visitor,
    package: &Package,
    course: Option<&CourseId>,
    version: Option<&VersionId>,
) -> Outcome<Draft> {
    let manifest = package.texts.get(MANIFEST).map(String::as_str);
    let title = read_settings(manifest.unwrap_or_default()).title;
    let draft = NewDraft {
        slug: &package.slug,
        title: if title.is_empty() {
            &package.slug
        } else {
            &title
        },
        course,
        version,
    }
    .store(conn, visitor)?;
    for (path, text) in &package.texts {
        DraftText::add(conn, visitor, &draft, path, text)?;
    }
    for media in package.media.values() {
        DraftFile::put(conn, &draft, media)?;
    }
    Ok(draft)
}

/// The slug of the title, with a number where it is taken.
fn free_slug(conn: &mut Conn, title: &str) -> Outcome<String> {
    let mut taken = std::collections::BTreeSet::new();
    loop {
        let slug = key_for(title, &taken);
        if find_course(conn, &slug)?.is_none() && !Draft::is_slug_taken(conn, &slug)? {
            return Ok(slug);
        }
        taken.insert(slug);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_draft_of_others_is_in_other_hands() {
        let busy = in_other_hands(Problem::NotFound);
        assert!(matches!(busy, Problem::Conflict("redaktion-entwurf-offen")));
        let failed = in_other_hands(Problem::Internal("the database is gone".to_owned()));
        assert!(matches!(failed, Problem::Internal(_)));
    }
}

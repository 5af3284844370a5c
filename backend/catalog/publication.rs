//! Publications: which Kommune sees which version. Everybody asks through this door.

use std::collections::HashSet;
use std::sync::Arc;

use diesel::prelude::*;

use super::hold::hold_beginners;
use super::tables::{course_versions, courses, publications};
use super::version::Version;
use super::withdrawal::forget_withdrawals;
use super::{CourseId, VersionId};
use crate::clock::Time;
use crate::db::{Conn, announce_change, until_change};
use crate::organisation::{BoxKind, KommuneId, LocalBox};
use crate::problem::{Outcome, Problem};
use crate::texts::Language;

crate::id_type!(PublicationId);

/// For whom a version is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    Everybody,
    Kommune(KommuneId),
}

/// Courses by title, in memory once for all who look.
pub type Versions = Arc<Vec<Arc<Version>>>;

/// A course that is published for a Kommune and not switched on yet.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub version: Arc<Version>,
    /// The boxes the Kommune has not filled in.
    pub missing: Vec<BoxKind>,
}

impl Waiting {
    /// "„Phishing erkennen“ wartet auf: IT-Hotline, Datenschutz"
    pub fn sentence(&self, language: Language) -> String {
        let names: Vec<String> = self
            .missing
            .iter()
            .map(|kind| language.text(&format!("kasten-{}", kind.word())))
            .collect();
        language.text_with(
            "kurs-wartet-auf",
            &[
                ("x", self.version.title.as_str().into()),
                ("y", names.join(", ").into()),
            ],
        )
    }
}

/// The courses the staff of a Kommune see, by title: those published for it that wait for nothing.
pub fn list_published(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Versions> {
    until_change(conn, &format!("on/{kommune}"), |conn| {
        let waiting = list_waiting(conn, kommune)?;
        let is_on = |version: &&Arc<Version>| {
            let mut waiting = waiting.iter().map(|waiting| &waiting.version.id);
            !waiting.any(|id| *id == version.id)
        };
        let offered = list_offered(conn, kommune)?;
        Ok(offered.iter().filter(is_on).cloned().collect())
    })
}

/// The courses that wait for an entry of the Kommune before its staff can begin them.
pub fn list_waiting(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Vec<Waiting>> {
    let filled = LocalBox::list(conn, kommune)?;
    let mut waiting = Vec::new();
    for version in list_offered(conn, kommune)?.iter() {
        let missing: Vec<BoxKind> = version
            .required_boxes(conn)?
            .iter()
            .filter(|kind| !filled.iter().any(|entry| entry.kind == **kind))
            .copied()
            .collect();
        if !missing.is_empty() {
            let version = version.clone();
            waiting.push(Waiting { version, missing });
        }
    }
    Ok(waiting)
}

/// All courses published for a Kommune, also those that wait. A version published for this
/// Kommune alone goes before one for everybody.
pub fn list_offered(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Versions> {
    until_change(conn, &format!("offered/{kommune}"), |conn| {
        let versions: Vec<Version> = publications::table
            .inner_join(course_versions::table.on(course_versions::id.eq(publications::version_id)))
            .inner_join(courses::table.on(courses::id.eq(publications::course_id)))
            .filter(
                publications::audience_id
                    .eq(kommune)
                    .or(publications::audience_id.is_null()),
            )
            .order((
                course_versions::sort_key,
                publications::audience_id.is_null(),
                courses::id,
            ))
            .select(Version::as_select())
            .load(conn)?;
        let mut seen: HashSet<CourseId> = HashSet::new();
        versions
            .into_iter()
            .filter(|version| seen.insert(version.course_id.clone()))
            .map(|version| version.keep(conn))
            .collect()
    })
}

/// The course as a Kommune sees it; anything else is not found.
pub fn get_published(conn: &mut Conn, kommune: &KommuneId, slug: &str) -> Outcome<Arc<Version>> {
    find(&list_published(conn, kommune)?, slug)
}

/// The same also for a course that waits: who has begun it goes on.
pub fn get_offered(conn: &mut Conn, kommune: &KommuneId, slug: &str) -> Outcome<Arc<Version>> {
    find(&list_offered(conn, kommune)?, slug)
}

fn find(versions: &[Arc<Version>], slug: &str) -> Outcome<Arc<Version>> {
    versions
        .iter()
        .find(|version| version.slug == slug)
        .cloned()
        .ok_or(Problem::NotFound)
}

/// Whether a Kommune sees a course at all, in whatever version; as the database says it now.
pub fn is_published(conn: &mut Conn, kommune: &KommuneId, course: &CourseId) -> Outcome<bool> {
    let rows: i64 = publications::table
        .filter(publications::course_id.eq(course))
        .filter(
            publications::audience_id
                .eq(kommune)
                .or(publications::audience_id.is_null()),
        )
        .count()
        .get_result(conn)?;
    Ok(rows > 0)
}

/// Who sees a course: everybody, or the Kommune it is published for alone; nobody yet.
pub fn audience_of(conn: &mut Conn, course: &CourseId) -> Outcome<Option<Audience>> {
    let audiences = list_audiences(conn, course, None)?;
    if audiences.contains(&Audience::Everybody) {
        return Ok(Some(Audience::Everybody));
    }
    Ok(audiences.into_iter().next())
}

/// For whom a course is published, in whatever version but this.
pub(super) fn list_audiences(
    conn: &mut Conn,
    course: &CourseId,
    except: Option<&VersionId>,
) -> Outcome<Vec<Audience>> {
    let mut query = publications::table
        .filter(publications::course_id.eq(course))
        .select(publications::audience_id)
        .into_boxed();
    if let Some(version) = except {
        query = query.filter(publications::version_id.ne(version));
    }
    let seen_by: Vec<Option<KommuneId>> = query.load(conn)?;
    let audiences = seen_by.into_iter();
    Ok(audiences
        .map(|kommune| kommune.map_or(Audience::Everybody, Audience::Kommune))
        .collect())
}

/// The courses of a Kommune that somebody sees.
pub fn published_courses(conn: &mut Conn, owner: &KommuneId) -> Outcome<HashSet<CourseId>> {
    let courses: Vec<CourseId> = publications::table
        .filter(publications::kommune_id.eq(owner))
        .select(publications::course_id)
        .load(conn)?;
    Ok(courses.into_iter().collect())
}

/// The versions of a course that somebody sees.
pub fn published_versions(conn: &mut Conn, course: &CourseId) -> Outcome<Vec<VersionId>> {
    Ok(publications::table
        .filter(publications::course_id.eq(course))
        .select(publications::version_id)
        .load(conn)?)
}

/// The latest version of each course that a Kommune has published, by title.
pub fn list_own(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Vec<Version>> {
    let versions: Vec<Version> = course_versions::table
        .inner_join(courses::table)
        .filter(courses::kommune_id.eq(kommune))
        .order((course_versions::sort_key, course_versions::number.desc()))
        .select(Version::as_select())
        .load(conn)?;
    let mut latest: Vec<Version> = Vec::new();
    for version in versions {
        match latest
            .iter_mut()
            .find(|it| it.course_id == version.course_id)
        {
            Some(known) if known.number < version.number => *known = version,
            Some(_) => {}
            None => latest.push(version),
        }
    }
    Ok(latest)
}

/// The latest published version of each course that somebody sees, of all Kommunen.
pub fn list_current(conn: &mut Conn) -> Outcome<Vec<Version>> {
    let seen = publications::table.select(publications::version_id);
    let versions: Vec<Version> = course_versions::table
        .inner_join(courses::table)
        .filter(course_versions::id.eq_any(seen))
        .order((course_versions::course_id, course_versions::number.desc()))
        .select(Version::as_select())
        .load(conn)?;
    let mut known: HashSet<CourseId> = HashSet::new();
    let is_latest = |version: &Version| known.insert(version.course_id.clone());
    Ok(versions.into_iter().filter(is_latest).collect())
}

/// Makes a version the one that this audience sees from now on; saying it again changes nothing.
pub fn publish(
    conn: &mut Conn,
    owner: &KommuneId,
    course: &CourseId,
    version: &VersionId,
    audience: &Audience,
    now: Time,
) -> Outcome<()> {
    hold_beginners(conn, course)?;
    announce_change(conn)?;
    forget_withdrawals(conn, course, audience)?;
    let audience = match audience {
        Audience::Everybody => {
            diesel::update(course_versions::table.find(version))
                .set(course_versions::for_everybody.eq(true))
                .execute(conn)?;
            None
        }
        Audience::Kommune(kommune) => Some(kommune),
    };
    let before: Vec<(PublicationId, VersionId, Option<KommuneId>)> = publications::table
        .filter(publications::course_id.eq(course))
        .select((
            publications::id,
            publications::version_id,
            publications::audience_id,
        ))
        .load(conn)?;
    for (id, seen, seen_by) in before {
        if seen_by.as_ref() != audience {
            continue;
        }
        if seen == *version {
            return Ok(());
        }
        diesel::delete(publications::table.find(id)).execute(conn)?;
    }
    diesel::insert_into(publications::table)
        .values((
            publications::id.eq(PublicationId::new()),
            publications::kommune_id.eq(owner),
            publications::course_id.eq(course),
            publications::version_id.eq(version),
            publications::audience_id.eq(audience),
            publications::published_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

//! Publishes a draft: one new version that never changes, for those who may see it. The draft has
//! done its work then; the version keeps the texts it was made from.

use course_package::write_settings;

use super::approval::store_approval;
use super::care::take_care;
use super::delete_draft::delete_draft;
use super::draft::Draft;
use super::findings::read_course;
use super::folder::{Folder, MANIFEST};
use super::permissions::demand_own_writing;
use super::review::{Reach, Review};
use crate::assessment::import_quizzes;
use crate::catalog::{
    ImportantVersion, ImportedVersion, announce_important, hold_prerequisites, import_course,
    publish, withdraw_from_others,
};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::organisation::ReviewRule;
use crate::problem::{Outcome, Problem};

const LONGEST_CHANGELOG: usize = 300;
const LONGEST_LABEL: usize = 20;

/// What a new version says about itself, and who sees it.
pub struct Release<'a> {
    pub label: &'a str,
    /// What is new, for people.
    pub changelog: &'a str,
    pub reach: Reach,
    /// What learners must know of it; with it they go on on this version. An empty one says what
    /// the changelog says.
    pub important: Option<&'a str>,
}

/// By whoever writes it, where the Kommune does not ask for a second person. All or nothing; what
/// stands in the way of publishing is a mistake of the field `kurs`.
pub fn publish_draft(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    release: &Release<'_>,
) -> Outcome<ImportedVersion> {
    demand_own_writing(conn, visitor, draft)?;
    draft.demand_no_review(conn)?;
    if visitor.kommune.review_rule != ReviewRule::Own {
        return Err(Problem::Conflict("redaktion-braucht-freigabe"));
    }
    publish_under(conn, visitor, draft, release, None)
}

/// By the person who has read it.
pub(super) fn publish_reviewed(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    review: &Review,
) -> Outcome<ImportedVersion> {
    publish_under(conn, visitor, draft, &review.release(), Some(review))
}

fn publish_under(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    release: &Release<'_>,
    review: Option<&Review>,
) -> Outcome<ImportedVersion> {
    check_release(release)?;
    let mut folder = Folder::load(conn, draft)?;
    let mut settings = folder.settings();
    release.label.clone_into(&mut settings.version);
    release.changelog.clone_into(&mut settings.changelog);
    if !settings.prerequisites.is_empty() {
        hold_prerequisites(conn)?;
    }
    let manifest = folder.package.texts.entry(MANIFEST.to_owned()).or_default();
    *manifest = write_settings(manifest, &settings);
    let course = read_course(conn, &folder)?;
    let course = course.ok_or(Problem::field("kurs", "redaktion-noch-fehler"))?;
    let owner = &draft.kommune_id;
    let imported = import_course(conn, owner, &course, visitor.now)?;
    if !imported.is_new {
        return Err(Problem::field("kurs", "redaktion-nichts-neues"));
    }
    let (id, version) = (&imported.course, &imported.version);
    import_quizzes(conn, owner, version, &course, &imported.lessons)?;
    let audience = release.reach.audience(owner);
    publish(conn, owner, id, version, &audience, visitor.now)?;
    withdraw_from_others(conn, owner, id, version, visitor.now)?;
    if let Some(sentence) = release.important {
        let change = ImportantVersion::new(id, version, &audience);
        let sentence = match sentence {
            "" => release.changelog,
            sentence => sentence,
        };
        announce_important(conn, &change, sentence, visitor.now)?;
    }
    store_approval(conn, visitor, owner, version, review)?;
    take_care(conn, draft, id, visitor.today())?;
    delete_draft(conn, draft)?;
    Ok(imported)
}

pub(super) fn check_release(release: &Release<'_>) -> Outcome<()> {
    let is_label = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    if release.label.is_empty()
        || release.label.len() > LONGEST_LABEL
        || !release.label.chars().all(is_label)
    {
        return Err(Problem::field("fassung", "redaktion-fassung-falsch"));
    }
    if release.changelog.is_empty() {
        return Err(Problem::field(
            "aenderungen",
            "redaktion-aenderungen-fehlen",
        ));
    }
    if release.changelog.chars().count() > LONGEST_CHANGELOG {
        return Err(Problem::field("aenderungen", "redaktion-aenderungen-lang"));
    }
    let important = release.important.unwrap_or_default();
    if important.chars().count() > LONGEST_CHANGELOG {
        return Err(Problem::field("wichtig_text", "redaktion-wichtig-lang"));
    }
    Ok(())
}

//! The versions of a course as a page shows them.

use super::bar::{Badge, draft_href};
use super::words::called;
use crate::authoring::approval::{Approval, find_approval};
use crate::authoring::care::answering_for;
use crate::authoring::draft::Draft;
use crate::authoring::permissions::may_withdraw;
use crate::catalog::{CourseId, list_versions, published_versions};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::learning::count_learners;
use crate::problem::Outcome;
use crate::texts;
use crate::web::Frame;

pub struct VersionView {
    pub id: String,
    pub title: String,
    pub marks: Vec<Badge>,
    pub meta: String,
    pub changelog: String,
    /// What learners of earlier versions were told of an important change, or nothing.
    pub important: String,
    /// How many are learning with it, or nothing.
    pub learners: String,
    pub href: String,
    /// Where learners find it, or nothing.
    pub course_href: String,
    /// The comparison with the draft, or nothing.
    pub compare_href: String,
    pub may_go_on: bool,
    pub may_withdraw: bool,
}

/// The latest first.
pub fn version_views(
    conn: &mut Conn,
    visitor: &Visitor,
    course: &CourseId,
    draft: Option<&Draft>,
) -> Outcome<Vec<VersionView>> {
    let frame = visitor.frame("");
    let published = published_versions(conn, course)?;
    let learners = count_learners(conn, course)?;
    let answering = answering_for(conn, visitor, course)?;
    let may_withdraw = may_withdraw(visitor, answering.as_ref());
    let mut views = Vec::new();
    for version in list_versions(conn, course)? {
        let is_current = published.contains(&version.id);
        let people = learners.get(&version.id).copied().unwrap_or_default();
        let badge = Badge {
            kind: "success",
            icon: "success",
            word: frame.t("redaktion-aktuell"),
        };
        let compare = draft.map(|draft| {
            let href = draft_href(draft);
            format!("{href}/vergleich?mit={}", version.id)
        });
        let day = texts::date(date_of(version.published_at));
        let mut meta = vec![frame.tx("redaktion-veroeffentlicht-am", &day)];
        if let Some(approval) = find_approval(conn, &version.id)? {
            meta.push(approved(conn, visitor, &approval)?);
        }
        views.push(VersionView {
            title: frame.tx("redaktion-fassung-nummer", &version.label),
            marks: is_current
                .then_some(badge)
                .into_iter()
                .chain(
                    version
                        .important_change
                        .as_ref()
                        .map(|_| important_badge(&frame)),
                )
                .collect(),
            meta: meta.join(" · "),
            // Where nothing else was said, the changelog said it.
            important: version
                .important_change
                .filter(|sentence| *sentence != version.changelog)
                .unwrap_or_default(),
            changelog: version.changelog,
            learners: learning(&frame, people, visitor.kommune.group_threshold),
            href: format!("/redaktion/fassungen/{}", version.id),
            course_href: match is_current {
                true => format!("/kurse/{}", version.slug),
                false => String::new(),
            },
            compare_href: compare.unwrap_or_default(),
            may_go_on: draft.is_none(),
            may_withdraw: is_current && may_withdraw,
            id: version.id.to_string(),
        });
    }
    Ok(views)
}

fn important_badge(frame: &Frame) -> Badge {
    Badge {
        kind: "warning",
        icon: "warning",
        word: frame.t("redaktion-wichtige-aenderung"),
    }
}

/// Who let it out, and who had asked.
fn approved(conn: &mut Conn, visitor: &Visitor, approval: &Approval) -> Outcome<String> {
    let by = called(conn, visitor, &approval.approved_by)?;
    let Some(asked) = &approval.asked_by else {
        return Ok(visitor.frame("").tx("redaktion-freigegeben-selbst", &by));
    };
    let asked = called(conn, visitor, asked)?;
    let values = [("x", asked.into()), ("y", by.into())];
    let said = visitor
        .language
        .text_with("redaktion-freigegeben-von", &values);
    let rule = visitor.t(&format!("redaktion-regel-{}", approval.rule.word()));
    Ok(format!("{said} ({rule})"))
}

/// Below the group size only that there are few; the rule is that of the standing by units.
fn learning(frame: &Frame, people: i64, threshold: i32) -> String {
    let threshold = i64::from(threshold);
    match people {
        0 => String::new(),
        people if people < threshold => frame.tn("redaktion-fassung-wenige", threshold),
        people => frame.tn("redaktion-fassung-lernende", people),
    }
}

//! The way through a test: its addresses, the trail above its pages, and the attempt in hand.

use std::sync::Arc;

use crate::assessment::permissions::may_take;
use crate::assessment::{Attempt, AttemptId, Quiz};
use crate::catalog::{Version, get_version};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

/// A slug out of an address, safe to put into another one.
pub(super) fn slug(text: &str) -> Outcome<&str> {
    let is_slug = !text.is_empty()
        && text
            .bytes()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
    if is_slug {
        Ok(text)
    } else {
        Err(Problem::NotFound)
    }
}

pub(super) fn course(slug: &str) -> String {
    format!("/kurse/{slug}")
}

pub(super) fn test(slug: &str) -> String {
    format!("/lernen/{slug}/test")
}

/// The whole sheet on one page.
pub(super) fn whole(slug: &str, attempt: &AttemptId) -> String {
    format!("/lernen/{slug}/test/{attempt}/alle")
}

/// Where one answer is saved.
pub(super) fn attempt(slug: &str, attempt: &AttemptId) -> String {
    format!("/lernen/{slug}/test/{attempt}")
}

pub(super) fn question(slug: &str, attempt: &AttemptId, number: usize) -> String {
    format!("/lernen/{slug}/test/{attempt}?frage={number}")
}

pub(super) fn hand_in(slug: &str, attempt: &AttemptId) -> String {
    format!("/lernen/{slug}/test/{attempt}/abgabe")
}

pub(super) fn result(slug: &str) -> String {
    format!("/lernen/{slug}/ergebnis")
}

/// Address and label of what stands above a page of the test.
pub(super) fn trail(visitor: &Visitor, version: &Version) -> Vec<(String, String)> {
    vec![
        ("/kurse".to_owned(), visitor.t("nav-kurse")),
        (course(&version.slug), version.title.clone()),
    ]
}

/// The visitor's own attempt at the final test of this course; anything else is not found.
pub(super) fn own_attempt(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    id: &AttemptId,
) -> Outcome<(Attempt, Arc<Quiz>, Arc<Version>)> {
    let learner = Learner::of(visitor);
    let (attempt, quiz) = Attempt::get(conn, &learner, id)?;
    if !may_take(&learner, &attempt, &quiz) {
        return Err(Problem::NotFound);
    }
    let version = get_version(conn, &quiz.version_id)?;
    if version.slug != slug {
        return Err(Problem::NotFound);
    }
    Ok((attempt, quiz, version))
}

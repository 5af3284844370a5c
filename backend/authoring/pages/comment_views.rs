//! Comments as a page shows them, each at the block it is about.

use super::change_views::ChangeView;
use super::words::{called, moment};
use crate::authoring::comment::{Comment, CommentPlace};
use crate::authoring::draft::DraftId;
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor};
use crate::problem::Outcome;

pub struct CommentView {
    pub id: String,
    pub said: Said,
    /// The text it was about, where that has changed since.
    pub quote: String,
    pub answers: Vec<Said>,
    pub is_done: bool,
    /// "Erledigt von …", or nothing.
    pub done_by: String,
}

pub struct Said {
    pub who: String,
    pub when: String,
    pub text: String,
}

/// All comments on a draft with their places, the oldest first.
pub fn comment_views(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &DraftId,
) -> Outcome<Vec<(CommentPlace, CommentView)>> {
    let all = Comment::list(conn, draft)?;
    let mut views = Vec::new();
    for comment in all.iter().filter(|comment| comment.answers_id.is_none()) {
        let mut answers = Vec::new();
        let answering = |it: &&Comment| it.answers_id.as_ref() == Some(&comment.id);
        for answer in all.iter().filter(answering) {
            answers.push(said(conn, visitor, answer)?);
        }
        let done_by = match (&comment.done_by, comment.done_at) {
            (Some(who), Some(when)) => {
                let words = signed(conn, visitor, who, when)?.join(", ");
                let frame = visitor.frame("");
                frame.tx("redaktion-anmerkung-erledigt-von", &words)
            }
            _ => String::new(),
        };
        let view = CommentView {
            id: comment.id.to_string(),
            said: said(conn, visitor, comment)?,
            quote: String::new(),
            answers,
            is_done: comment.done_at.is_some(),
            done_by,
        };
        views.push((comment.place(), view));
    }
    Ok(views)
}

fn said(conn: &mut Conn, visitor: &Visitor, comment: &Comment) -> Outcome<Said> {
    let [who, when] = signed(conn, visitor, &comment.written_by, comment.written_at)?;
    Ok(Said {
        who,
        when,
        text: comment.text.clone(),
    })
}

fn signed(
    conn: &mut Conn,
    visitor: &Visitor,
    who: &MembershipId,
    when: Time,
) -> Outcome<[String; 2]> {
    let who = called(conn, visitor, who)?;
    Ok([who, moment(visitor, when)])
}

/// Puts each comment to the block with its text, the nearest one where there are several. What
/// has lost its block is returned with the text it was about.
pub fn attach(
    changes: &mut [ChangeView],
    comments: Vec<(CommentPlace, CommentView)>,
) -> Vec<CommentView> {
    let mut loose = Vec::new();
    for (place, mut view) in comments {
        let part = changes.iter_mut().find(|change| change.key == place.part);
        let blocks = part.into_iter().flat_map(|part| &mut part.blocks);
        let same = blocks.filter(|block| block.skipped.is_empty() && block.text() == place.block);
        match same.min_by_key(|block| block.line.abs_diff(place.line)) {
            Some(block) => block.comments.push(view),
            None => {
                view.quote = place.block;
                loose.push(view);
            }
        }
    }
    loose
}

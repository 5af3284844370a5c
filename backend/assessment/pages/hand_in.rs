//! `/lernen/{kurs}/test/{versuch}/abgabe`: what is answered, what is open, and the hand-in.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::way;
use crate::assessment::question::Question;
use crate::assessment::saved_answer::load_answers;
use crate::assessment::{AttemptId, submit_attempt};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::Learner;
use crate::problem::Outcome;
use crate::web::{Frame, IntoReply, Posted, Reply};

#[derive(Template)]
#[template(path = "assessment/hand_in.html")]
struct HandInPage {
    frame: Frame,
    trail: Vec<(String, String)>,
    test_title: String,
    field: String,
    standing: String,
    rows: Vec<Row>,
    open: String,
    first_open_href: Option<String>,
    last_href: String,
    action: String,
}

struct Row {
    href: String,
    number: String,
    prompt: String,
    answered: bool,
}

pub async fn show(visit: Visit, path: Path<(String, String)>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (slug, attempt) = path.into_inner();
            hand_in_page(conn, visitor, &slug, &AttemptId::from(attempt))
        })
        .await
}

fn hand_in_page(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    attempt: &AttemptId,
) -> Outcome<Reply> {
    let (attempt, quiz, version) = way::own_attempt(conn, visitor, slug, attempt)?;
    if attempt.is_closed {
        return Ok(Reply::see_other(way::result(slug)));
    }
    let sheet = attempt.sheet()?;
    let questions = Question::list(conn, &quiz.id)?;
    let answers = load_answers(conn, &attempt.id)?;
    let frame = visitor.frame(visitor.t("abgabe-titel"));
    let rows: Vec<Row> = sheet
        .items
        .iter()
        .zip(1..)
        .map(|(item, number)| Row {
            href: way::question(slug, &attempt.id, number),
            number: frame.tn("frage-kurz", number),
            prompt: questions
                .iter()
                .find(|question| question.key == item.key)
                .map(|question| question.prompt.clone())
                .unwrap_or_default(),
            answered: answers
                .get(&item.key)
                .is_some_and(|answer| answer.is_complete()),
        })
        .collect();
    let answered = rows.iter().filter(|row| row.answered).count();
    let open = rows.len() - answered;
    let page = HandInPage {
        trail: way::trail(visitor, &version),
        test_title: quiz.title.clone(),
        field: version.field(conn)?.unwrap_or_default(),
        standing: frame.tof("abgabe-stand", answered, rows.len()),
        open: if open == 0 {
            frame.t("abgabe-nichts-offen")
        } else {
            frame.tn("abgabe-offen", open)
        },
        first_open_href: rows
            .iter()
            .find(|row| !row.answered)
            .map(|row| row.href.clone()),
        last_href: way::question(slug, &attempt.id, rows.len()),
        action: way::hand_in(slug, &attempt.id),
        rows,
        frame,
    };
    page.into_reply()
}

/// Fields of questions may come along: then the whole sheet is saved and handed in at once.
pub async fn submit(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (slug, attempt) = path.into_inner();
            let (slug, attempt) = (way::slug(&slug)?, AttemptId::from(attempt));
            submit_attempt(conn, &Learner::of(visitor), &attempt, &posted.pairs()?)?;
            Ok(Reply::see_other(way::result(slug)))
        })
        .await
}

//! `/lernen/{kurs}/test/{versuch}?frage=3`: one question of the test, saved with each step.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::way;
use crate::assessment::question::Question;
use crate::assessment::saved_answer::load_answers;
use crate::assessment::view::Shown;
use crate::assessment::{AttemptId, QuestionView, save_answer};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, IntoReply, Posted, Reply};

#[derive(Template)]
#[template(path = "assessment/question.html")]
struct QuestionPage {
    frame: Frame,
    trail: Vec<(String, String)>,
    title: String,
    field: String,
    number: usize,
    place: String,
    saved: String,
    has_saved: bool,
    steps: Vec<Step>,
    question: QuestionView,
    action: String,
    has_previous: bool,
    hand_in_href: String,
    whole_href: String,
}

struct Step {
    href: String,
    number: usize,
    answered: bool,
    current: bool,
}

#[derive(Deserialize)]
pub struct Place {
    #[serde(default)]
    frage: String,
}

pub async fn show(visit: Visit, path: Path<(String, String)>, place: Query<Place>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (slug, attempt) = path.into_inner();
            let number = place.frage.parse().unwrap_or(1);
            question_page(conn, visitor, &slug, &AttemptId::from(attempt), number)
        })
        .await
}

fn question_page(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    attempt: &AttemptId,
    number: usize,
) -> Outcome<Reply> {
    let (attempt, quiz, version) = way::own_attempt(conn, visitor, slug, attempt)?;
    if attempt.is_closed {
        return Ok(Reply::see_other(way::result(slug)));
    }
    let sheet = attempt.sheet()?;
    let position = number.checked_sub(1).ok_or(Problem::NotFound)?;
    let item = sheet.items.get(position).ok_or(Problem::NotFound)?;
    let question = Question::get(conn, &quiz.id, &item.key)?;
    let answers = load_answers(conn, &attempt.id)?;
    let is_answered = |key: &str| answers.get(key).is_some_and(|answer| answer.is_complete());
    let steps: Vec<Step> = sheet
        .items
        .iter()
        .zip(1..)
        .map(|(item, step)| Step {
            href: way::question(slug, &attempt.id, step),
            number: step,
            answered: is_answered(&item.key),
            current: step == number,
        })
        .collect();
    let all = sheet.items.len();
    let mut frame = visitor.frame("");
    let place = frame.tof("frage-nummer", number, all);
    frame.title = format!("{place} – {}", quiz.title);
    let shown = Shown {
        item,
        answer: answers.get(&item.key),
        explained: false,
        required: false,
        language: visitor.language,
    };
    let page = QuestionPage {
        trail: way::trail(visitor, &version),
        title: quiz.title.clone(),
        field: version.field(conn)?.unwrap_or_default(),
        number,
        saved: frame.tn(
            "test-gespeichert",
            steps.iter().filter(|step| step.answered).count(),
        ),
        has_saved: steps.iter().any(|step| step.answered),
        place,
        steps,
        question: QuestionView::new(&question, String::new(), shown),
        action: way::attempt(slug, &attempt.id),
        has_previous: number > 1,
        hand_in_href: way::hand_in(slug, &attempt.id),
        whole_href: way::whole(slug, &attempt.id),
        frame,
    };
    page.into_reply()
}

/// Saves one answer and goes where the button says. A form that waited for a login leads
/// back to its own question instead, where the answer now stands.
pub async fn save(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (slug, attempt) = path.into_inner();
            let (slug, attempt) = (way::slug(&slug)?, AttemptId::from(attempt));
            let pairs = posted.pairs()?;
            let field = |name: &str| {
                pairs
                    .iter()
                    .find(|(key, _)| key == name)
                    .map_or("", |(_, value)| value.as_str())
            };
            let number: usize = field("frage").parse().map_err(|_| Problem::NotFound)?;
            let all = save_answer(conn, &Learner::of(visitor), &attempt, number, &pairs)?;
            if !field("_wartete").is_empty() {
                let to = way::question(slug, &attempt, number);
                return Ok(Reply::see_other_saying(to, "antwort-gespeichert"));
            }
            if field("weiter") == "still" {
                return Ok(Reply::Nothing);
            }
            Ok(Reply::see_other(match field("weiter") {
                "zurueck" if number > 1 => way::question(slug, &attempt, number - 1),
                "bleiben" => way::question(slug, &attempt, number),
                "vor" | "" if number < all => way::question(slug, &attempt, number + 1),
                _ => way::hand_in(slug, &attempt),
            }))
        })
        .await
}

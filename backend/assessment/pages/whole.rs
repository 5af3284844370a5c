//! `/lernen/{kurs}/test/{versuch}/alle`: the whole test on one page, for those who like to
//! see all of it. Saved by its button, and by an island with each answer.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::way;
use crate::assessment::question::Question;
use crate::assessment::saved_answer::load_answers;
use crate::assessment::view::Shown;
use crate::assessment::{AttemptId, QuestionView, save_sheet, submit_whole};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::Learner;
use crate::problem::Outcome;
use crate::web::{Frame, IntoReply, Posted, Reply};

#[derive(Template)]
#[template(path = "assessment/whole.html")]
struct WholePage {
    frame: Frame,
    trail: Vec<(String, String)>,
    title: String,
    field: String,
    saved: String,
    questions: Vec<QuestionView>,
    action: String,
    /// Where the island sends one answer.
    single_action: String,
    singly_href: String,
}

pub async fn show(visit: Visit, path: Path<(String, String)>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (slug, attempt) = path.into_inner();
            whole_page(conn, visitor, &slug, &AttemptId::from(attempt))
        })
        .await
}

fn whole_page(
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
    let known = Question::list(conn, &quiz.id)?;
    let answers = load_answers(conn, &attempt.id)?;
    let frame = visitor.frame(visitor.t("test-alle-fragen"));
    let all = sheet.items.len();
    let questions = sheet
        .items
        .iter()
        .zip(1..)
        .filter_map(|(item, number)| {
            let question = known.iter().find(|known| known.key == item.key)?;
            let shown = Shown {
                item,
                answer: answers.get(&item.key),
                explained: false,
                required: false,
                language: visitor.language,
            };
            let place: usize = number;
            let place = frame.tof("frage-nummer", place, all);
            Some(QuestionView::new(question, place, shown))
        })
        .collect();
    let answered = answers.values().filter(|answer| answer.is_complete());
    let page = WholePage {
        trail: way::trail(visitor, &version),
        title: quiz.title.clone(),
        field: version.field(conn)?.unwrap_or_default(),
        saved: frame.tn("test-gespeichert", answered.count()),
        questions,
        action: way::whole(slug, &attempt.id),
        single_action: way::attempt(slug, &attempt.id),
        singly_href: way::question(slug, &attempt.id, 1),
        frame,
    };
    page.into_reply()
}

/// Saves what is filled in and stays, or hands in; where something is still open, the
/// overview asks first.
pub async fn save(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (slug, attempt) = path.into_inner();
            let (slug, attempt) = (way::slug(&slug)?, AttemptId::from(attempt));
            let pairs = posted.pairs()?;
            let learner = Learner::of(visitor);
            let stays = pairs.iter().any(|(name, value)| {
                (name == "weiter" && value == "bleiben") || name == "_wartete"
            });
            if stays {
                save_sheet(conn, &learner, &attempt, &pairs)?;
                let to = way::whole(slug, &attempt);
                return Ok(Reply::see_other_saying(to, "antworten-gespeichert"));
            }
            let is_in = submit_whole(conn, &learner, &attempt, &pairs)?;
            Ok(Reply::see_other(if is_in {
                way::result(slug)
            } else {
                way::hand_in(slug, &attempt)
            }))
        })
        .await
}

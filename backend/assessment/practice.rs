//! The exercise under a lesson as a page shows it: questions, what is explained, what is next.

use super::answer::Answer;
use super::exercise::InHand;
use super::question::Question;
use super::view::{QuestionView, Shown};
use super::{Attempt, Quiz, QuizKind, quiz_of_lesson};
use crate::catalog::{Lesson, TwinKind, Version};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::learning::Learner;
use crate::problem::Outcome;

pub struct PracticeView {
    pub title: String,
    /// Safe HTML.
    pub intro_html: String,
    pub is_precheck: bool,
    pub minutes: i32,
    /// Where one answer is sent, and where the exercise begins again.
    pub answer_href: String,
    pub again_href: String,
    pub questions: Vec<QuestionView>,
    /// "2 von 3 Fragen beantwortet"; empty before the first answer.
    pub standing: String,
    /// Present when every question is answered.
    pub end: Option<PracticeEnd>,
}

pub struct PracticeEnd {
    /// "2 von 3 richtig".
    pub score: String,
    pub text: String,
    pub is_good: bool,
    /// The final test, when the precheck leads straight to it.
    pub test_href: Option<String>,
}

/// The exercise of a lesson for the visitor alone; `None` when the lesson has none. Its forms lead
/// back to the text that is read, `twin` or the lesson itself.
pub fn practice(
    conn: &mut Conn,
    visitor: &Visitor,
    version: &Version,
    lesson: &Lesson,
    twin: Option<TwinKind>,
) -> Outcome<Option<PracticeView>> {
    let Some(quiz) = quiz_of_lesson(conn, &version.id, &lesson.id)? else {
        return Ok(None);
    };
    let learner = Learner::of(visitor);
    let questions = Question::list(conn, &quiz.id)?;
    let InHand {
        latest,
        sheet,
        answers,
    } = InHand::load(conn, &learner, &quiz, &questions)?;
    let all = sheet.items.len();
    let frame = visitor.frame("");
    let views = sheet
        .items
        .iter()
        .enumerate()
        .filter_map(|(place, item)| {
            let question = questions.iter().find(|known| known.key == item.key)?;
            let answer: Option<&Answer> = answers.get(&item.key);
            let shown = Shown {
                item,
                answer,
                explained: answer.is_some(),
                required: true,
                language: visitor.language,
            };
            let number = frame.tof("frage-nummer", place + 1, all);
            Some(QuestionView::new(question, number, shown))
        })
        .collect();
    let standing = if answers.is_empty() {
        String::new()
    } else {
        frame.tof("uebung-stand", answers.len(), all)
    };
    let base = format!("/lernen/{}/{}", version.slug, lesson.key);
    let carried = TwinKind::carried(twin);
    Ok(Some(PracticeView {
        is_precheck: quiz.kind == QuizKind::Precheck,
        minutes: quiz.minutes,
        answer_href: format!("{base}/antwort{carried}"),
        again_href: format!("{base}/erneut{carried}"),
        questions: views,
        standing,
        end: latest.and_then(|attempt| end(&frame, version, &quiz, &attempt)),
        title: quiz.title.clone(),
        intro_html: quiz.intro_html.clone(),
    }))
}

fn end(
    frame: &crate::web::Frame,
    version: &Version,
    quiz: &Quiz,
    attempt: &Attempt,
) -> Option<PracticeEnd> {
    let (points, all) = (attempt.points?, attempt.max_points?);
    let (key, is_good) = match (quiz.kind, attempt.passed) {
        (QuizKind::Precheck, Some(true)) => ("vorab-geschafft", true),
        (QuizKind::Precheck, _) => ("vorab-nicht-geschafft", false),
        _ if points == all => ("uebung-alles-richtig", true),
        _ => ("uebung-fertig", false),
    };
    let leads_on = key == "vorab-geschafft" && version.has_final_test();
    Some(PracticeEnd {
        score: frame.tof("ergebnis-zahl", points, all),
        text: frame.t(key),
        is_good,
        test_href: leads_on.then(|| format!("/lernen/{}/test", version.slug)),
    })
}

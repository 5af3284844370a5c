//! Assessment: quizzes with their questions, attempts, answers and grading.
//!
//! Order, answers and score live on the server only, and nobody but the person sees them.
//! Not for: what follows from a passed test (learning) and where a quiz stands on a lesson
//! page (start).

mod quiz;
mod question;
mod attempt;
mod saved_answer;
mod answer;
mod sheet;
mod grading;
mod import_quizzes;
mod start_attempt;
mod open_attempt;
mod save_answer;
mod save_sheet;
mod submit_attempt;
mod check_answer;
mod begin_again;
mod practice;
mod view;
mod field_views;
mod summary;
mod permissions;
mod pages;
mod jobs;
mod tables;
#[cfg(test)]
mod tests;

pub use attempt::{Attempt, AttemptId};
pub use import_quizzes::import_quizzes;
pub use practice::{PracticeEnd, PracticeView, practice};
pub use quiz::{Quiz, QuizId, QuizKind, quiz_of_lesson, quizzes_of};
pub use save_answer::save_answer;
pub use save_sheet::save_sheet;
pub use start_attempt::start_attempt;
pub use submit_attempt::{submit_attempt, submit_whole};
pub use view::{Fields, GapView, QuestionView};

use crate::jobs::Registry;
use crate::web::Routes;

/// Registered before the lesson page, whose address would match these too.
pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/lernen/{kurs}/test", pages::begin::show);
    routes.post("/lernen/{kurs}/test", pages::begin::start);
    routes.get("/lernen/{kurs}/test/{versuch}", pages::question::show);
    routes.post("/lernen/{kurs}/test/{versuch}", pages::question::save);
    routes.get("/lernen/{kurs}/test/{versuch}/alle", pages::whole::show);
    routes.post("/lernen/{kurs}/test/{versuch}/alle", pages::whole::save);
    routes.get("/lernen/{kurs}/test/{versuch}/abgabe", pages::hand_in::show);
    routes.post(
        "/lernen/{kurs}/test/{versuch}/abgabe",
        pages::hand_in::submit,
    );
    routes.get("/lernen/{kurs}/ergebnis", pages::result::show);
    routes.post("/lernen/{kurs}/{lektion}/antwort", pages::exercise::check);
    routes.post("/lernen/{kurs}/{lektion}/erneut", pages::exercise::again);
}

pub fn jobs(registry: &mut Registry) {
    registry.every_hour("assessment.sweep", jobs::sweep);
}

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
mod carry_exercises;
mod exercise;
mod practice;
mod solved;
mod view;
mod field_views;
mod summary;
mod permissions;
mod pages;
mod api;
mod jobs;
mod tables;
#[cfg(test)]
mod tests;

pub use api::AssessmentApi;
pub use attempt::{Attempt, AttemptId};
pub use import_quizzes::import_quizzes;
pub use practice::{PracticeEnd, PracticeView, practice};
pub use quiz::{Quiz, QuizId, QuizKind, quiz_of_lesson, quizzes_of};
pub use save_answer::save_answer;
pub use save_sheet::save_sheet;
pub use solved::solved;
pub use start_attempt::start_attempt;
pub use submit_attempt::{submit_attempt, submit_whole};
pub use view::{Fields, GapView, QuestionView};

use crate::jobs::Registry;
use crate::learning::LearnersMoved;
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
    routes.post("/api/v1/courses/{course}/attempts", api::attempts::start);
    routes.get("/api/v1/attempts/{attempt}", api::attempts::show);
    routes.put(
        "/api/v1/attempts/{attempt}/answers/{question}",
        api::attempts::answer,
    );
    routes.post(
        "/api/v1/attempts/{attempt}/submission",
        api::attempts::submit,
    );
    routes.get(
        "/api/v1/courses/{course}/lessons/{lesson}/exercise",
        api::exercise::show,
    );
    routes.put(
        "/api/v1/courses/{course}/lessons/{lesson}/exercise/answers/{question}",
        api::exercise::answer,
    );
    routes.delete(
        "/api/v1/courses/{course}/lessons/{lesson}/exercise/answers",
        api::exercise::begin_anew,
    );
}

pub fn jobs(registry: &mut Registry) {
    registry.every_hour("assessment.sweep", jobs::sweep);
    registry.follow::<LearnersMoved>(carry_exercises::follow);
}

//! Learning: who has begun which course, the ledger of lessons done, and what is finished.
//!
//! Marks and completions are only ever added. Progress belongs to a membership; nobody but
//! the person sees marks and positions; a Nachweis is shown to whoever holds its code, and
//! Personalentwicklung can revoke it. Not for: questions and grades (assessment), duties and due
//! dates (programmes).

mod learner;
mod enrolment;
mod mark;
mod completion;
mod certificate;
mod revoke_certificate;
mod permissions;
mod finishing;
mod begun;
mod prerequisites;
mod start_course;
mod enter_course;
mod open_course;
mod note_playback;
mod note_position;
mod mark_lesson;
mod record_result;
mod changed_lesson;
mod move_learners;
mod read_change;
mod completed;
mod api;
mod pages;
mod playback;
mod tables;
mod verify;
mod unread_changes;
mod version_learners;
#[cfg(test)]
mod tests;

pub use api::LearningApi;
pub use begun::{Begun, list_of_membership};
pub use certificate::{Certificate, issue_certificate};
pub use changed_lesson::note_seen;
pub use completed::CourseCompleted;
pub use completion::{Completion, completed_on, completion, list_completions};
pub use enrolment::{Enrolment, EnrolmentId, enrolment};
pub use enter_course::{EnteredCourse, enter_course};
pub use finishing::{Standing, Way};
pub use learner::Learner;
pub use mark::{Progress, progress};
pub use mark_lesson::{Marked, mark_lesson};
pub use move_learners::LearnersMoved;
pub use note_position::note_position;
pub use open_course::{OpenCourse, open_course};
pub use permissions::may_revoke_certificates;
pub use playback::playback_position;
pub use prerequisites::{
    Knowledge, Prerequisite, first_missing, list_prerequisites, visible_prerequisites,
};
pub use record_result::record_result;
pub use start_course::start_course;
pub use unread_changes::unread_changes;
pub use verify::verify;
pub use version_learners::count_learners;

use crate::catalog::ImportantVersion;
use crate::jobs::Registry;
use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.post("/lernen/{kurs}/starten", pages::forms::start);
    routes.post("/lernen/{kurs}/{lektion}/erledigt", pages::forms::mark_done);
    routes.post(
        "/lernen/{kurs}/{lektion}/stelle",
        pages::forms::note_playback,
    );
    routes.post(
        "/lernen/{kurs}/aenderung/gelesen",
        pages::forms::read_of_change,
    );
    routes.post("/lernen/{kurs}/nachweis", pages::certificate::issue);
    // Before the page: a code ends where its address does.
    routes.get("/lernen/nachweise/{code}.pdf", pages::certificate::download);
    routes.get("/lernen/nachweise/{code}", pages::certificate::show);
    routes.get("/nachweis", pages::check::ask);
    routes.get("/nachweis/{code}", pages::check::show);
    routes.get("/verwaltung/nachweise", pages::revoke::ask);
    routes.get("/verwaltung/nachweise/{code}", pages::revoke::show);
    routes.post(
        "/verwaltung/nachweise/{code}/widerrufen",
        pages::revoke::revoke,
    );
    routes.post(
        "/verwaltung/nachweise/{code}/neu-ausstellen",
        pages::revoke::reissue,
    );
    routes.get("/api/v1/enrolments", api::courses::list);
    routes.get("/api/v1/courses/{course}", api::courses::show);
    routes.put("/api/v1/courses/{course}/enrolment", api::courses::start);
    routes.put(
        "/api/v1/courses/{course}/changes/{version}/reading",
        api::changes::read,
    );
    routes.put(
        "/api/v1/courses/{course}/certificate",
        api::certificates::issue,
    );
    routes.get(
        "/api/v1/courses/{course}/lessons/{lesson}",
        api::courses::lesson,
    );
    routes.put(
        "/api/v1/courses/{course}/lessons/{lesson}/completion",
        api::marks::complete,
    );
    routes.put(
        "/api/v1/courses/{course}/lessons/{lesson}/position",
        api::marks::note_position,
    );
    routes.get("/api/v1/certificates/{code}", api::certificates::check);
    routes.post(
        "/api/v1/certificates/{code}/revocation",
        api::certificates::revoke,
    );
    routes.post(
        "/api/v1/certificates/{code}/reissue",
        api::certificates::reissue,
    );
}

pub fn jobs(registry: &mut Registry) {
    registry.every_hour("learning.sweep", playback::sweep);
    registry.subscribe::<ImportantVersion>(move_learners::JOB, move_learners::run);
}

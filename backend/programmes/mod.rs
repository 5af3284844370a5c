//! Programmes: duties, which are a course for a unit by a date, and one status per person.
//!
//! The status rows are written in the transaction of the change they follow, so that
//! figures are a count and nothing else. Not for: figures by unit (reporting) and what
//! completes a course (learning).

mod api;
mod align_membership;
mod assign_duty;
mod audience;
mod close_duties;
mod counts;
mod due;
mod duty;
mod end_duties;
mod pages;
mod permissions;
mod settle_duty;
mod status;
mod tables;
mod tell_of_ended;
mod verify;
mod withdraw_duty;

#[cfg(test)]
mod tests;

pub use api::ProgrammesApi;
pub use assign_duty::{DutyAssigned, NewDuty, assign_duty};
pub use counts::{Count, count_by_unit};
pub use due::{DueCourse, duties_of};
pub use duty::{Duty, DutyId, DutyKind};
pub use permissions::{may_see_duties, may_see_duty};
pub use status::DutyState;
pub use verify::verify;
pub use withdraw_duty::withdraw_duty;

use crate::catalog::CourseWithdrawn;
use crate::identity::MembershipChanged;
use crate::jobs::Registry;
use crate::learning::CourseCompleted;
use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/verwaltung/pflichtschulungen", pages::list::show);
    routes.post("/verwaltung/pflichtschulungen", pages::new::create);
    routes.get("/verwaltung/pflichtschulungen/neu", pages::new::show);
    routes.post("/verwaltung/pflichtschulungen/neu", pages::new::preview);
    routes.post(
        "/verwaltung/pflichtschulungen/{duty}/zurueckziehen",
        pages::list::withdraw,
    );
    routes.post(
        "/verwaltung/pflichtschulungen/{duty}/geregelt",
        pages::list::settle,
    );
    routes.get("/api/v1/me/duties", api::list_own);
    routes.get("/api/v1/duties", api::list);
    routes.post("/api/v1/duties", api::assign);
    routes.get("/api/v1/duties/{duty}", api::show);
    routes.delete("/api/v1/duties/{duty}", api::withdraw);
}

pub fn jobs(registry: &mut Registry) {
    registry.follow::<CourseCompleted>(close_duties::follow);
    registry.follow::<CourseWithdrawn>(end_duties::follow);
    registry.send_out(tell_of_ended::TELL, tell_of_ended::tell);
    registry.subscribe::<MembershipChanged>("programmes.align-membership", align_membership::run);
}

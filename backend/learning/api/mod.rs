//! The API of learning: courses as one learner has them, marks, places in films, Nachweise.

pub mod certificates;
pub mod changes;
pub mod courses;
pub mod marks;

use utoipa::OpenApi;

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(
    courses::list,
    courses::show,
    courses::start,
    courses::lesson,
    changes::read,
    marks::complete,
    marks::note_position,
    certificates::issue,
    certificates::check,
    certificates::revoke,
    certificates::reissue,
))]
pub struct LearningApi;

//! The API of assessment: the final test and the exercises of one learner.

pub mod attempts;
pub mod exercise;
mod question_view;

use utoipa::OpenApi;

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(
    attempts::start,
    attempts::show,
    attempts::answer,
    attempts::submit,
    exercise::show,
    exercise::answer,
    exercise::begin_anew,
))]
pub struct AssessmentApi;

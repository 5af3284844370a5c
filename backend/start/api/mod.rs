//! The API of what a Kommune sets for itself, and of what the operator sees.

pub mod logo;
pub mod outbox;
pub mod settings;

use utoipa::OpenApi;

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(
    settings::show,
    settings::save_colour,
    settings::save_sentences,
    settings::list_boxes,
    settings::save_box,
    logo::save,
    logo::remove,
    outbox::show,
    outbox::test,
    outbox::again,
))]
pub struct StartApi;

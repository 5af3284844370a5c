//! `/schnittstelle`: what programs can do, from the description of the API.

use std::sync::OnceLock;

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::reading::{Operation, Schema, read};
use crate::app::App;
use crate::identity::Visit;
use crate::server::openapi::describe;
use crate::web::Frame;

#[derive(Template)]
#[template(path = "server/description.html")]
struct DescriptionPage {
    frame: Frame,
    origin: String,
    groups: &'static [Group],
    schemas: &'static [Schema],
}

pub struct Group {
    pub name: String,
    /// Text key of its heading.
    pub title: String,
    pub operations: Vec<Operation>,
}

/// Read once: it changes with the program only.
struct Description {
    groups: Vec<Group>,
    schemas: Vec<Schema>,
}

static DESCRIPTION: OnceLock<Description> = OnceLock::new();

pub async fn show(visit: Visit, app: Data<App>) -> HttpResponse {
    let origin = app.config.origin();
    visit
        .look(move |_, guest| {
            let description = DESCRIPTION.get_or_init(load);
            Ok(DescriptionPage {
                frame: guest.frame(guest.t("schnittstelle-titel")),
                origin,
                groups: &description.groups,
                schemas: &description.schemas,
            })
        })
        .await
}

fn load() -> Description {
    let json = serde_json::to_value(describe()).unwrap_or_default();
    let (operations, schemas) = read(&json);
    let mut groups: Vec<Group> = Vec::new();
    for operation in operations {
        match groups.iter_mut().find(|group| group.name == operation.tag) {
            Some(group) => group.operations.push(operation),
            None => groups.push(Group {
                name: operation.tag.clone(),
                title: format!("schnittstelle-{}", operation.tag),
                operations: vec![operation],
            }),
        }
    }
    Description { groups, schemas }
}

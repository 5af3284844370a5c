//! `/umschlag/{topic}.svg`: the generated cover of an Unterthema.

use actix_web::HttpResponse;
use actix_web::web::Path;

use crate::catalog::cover::draw;
use crate::catalog::taxonomy::Taxonomy;
use crate::identity::Visit;
use crate::problem::Problem;
use crate::web::Reply;

pub async fn show(visit: Visit, topic: Path<String>) -> HttpResponse {
    visit
        .look(move |conn, _| {
            let taxonomy = Taxonomy::load(conn)?;
            let field = taxonomy.field_of(&topic).ok_or(Problem::NotFound)?;
            Ok(Reply::File {
                content_type: "image/svg+xml".into(),
                bytes: draw(&topic, field.hue).into_bytes(),
                name: None,
                immutable: true,
            })
        })
        .await
}

//! `/redaktion/kurse/{id}/vergleich`: what is new, gone, moved and changed since a version.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::bar::Bar;
use super::change_views::{ChangeView, changes};
use super::words::field_of;
use crate::authoring::difference::Difference;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::catalog::{Taxonomy, VersionId};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::Outcome;
use crate::web::Frame;

#[derive(Template)]
#[template(path = "authoring/compare.html")]
struct ComparePage {
    frame: Frame,
    feld: String,
    bar: Bar,
    intro: String,
    /// Whether there is a version to compare with.
    has_version: bool,
    changes: Vec<ChangeView>,
}

#[derive(Deserialize)]
pub struct Wish {
    /// The version to compare with.
    mit: Option<String>,
}

pub async fn show(visit: Visit, id: Path<String>, wish: Query<Wish>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let wanted = wish.into_inner().mit.map(VersionId::from);
            page(conn, visitor, &draft, wanted.as_ref())
        })
        .await
}

fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    wanted: Option<&VersionId>,
) -> Outcome<ComparePage> {
    let folder = Folder::load(conn, draft)?;
    let report = inspect(conn, visitor, &folder)?;
    let difference = Difference::of(conn, draft, &folder, wanted)?;
    let taxonomy = Taxonomy::load(conn)?;
    let frame = visitor.frame(visitor.t("redaktion-vergleich"));
    let label = difference.as_ref().map(|it| it.version.label.as_str());
    let intro = label.map(|label| frame.tx("redaktion-vergleich-einleitung", label));
    let new = folder.outline();
    Ok(ComparePage {
        feld: field_of(conn, &folder)?,
        bar: Bar::of(visitor, draft, &report, "/vergleich"),
        intro: intro.unwrap_or_default(),
        has_version: difference.is_some(),
        changes: difference.map_or_else(Vec::new, |it| changes(&frame, &taxonomy, &it, &new)),
        frame,
    })
}

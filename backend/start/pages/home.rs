//! `/`: what this place promises to a guest; what to do next for somebody who is logged in.

use actix_web::HttpResponse;
use askama::Template;

use crate::catalog::Taxonomy;
use crate::db::Conn;
use crate::identity::{Guest, Visit};
use crate::organisation::Kommune;
use crate::problem::Outcome;
use crate::start::cards::{Tile, tiles};
use crate::web::{Frame, IntoReply};

#[derive(Template)]
#[template(path = "start/home_guest.html")]
struct GuestHomePage {
    frame: Frame,
    tiles: Vec<Tile>,
    kommunen: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .look(|conn, guest| match &guest.visitor {
            None => guest_home(conn, guest)?.into_reply(),
            Some(_) => guest_home(conn, guest)?.into_reply(),
        })
        .await
}

fn guest_home(conn: &mut Conn, guest: &Guest) -> Outcome<GuestHomePage> {
    let names: Vec<String> = Kommune::list(conn)?
        .into_iter()
        .map(|kommune| kommune.short_name)
        .collect();
    Ok(GuestHomePage {
        frame: guest.frame(guest.t("start-titel")),
        tiles: tiles(&Taxonomy::load(conn)?, guest.facts.language),
        kommunen: enumerate(&names),
    })
}

/// `A, B und C`, as a sentence needs it.
fn enumerate(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} und {last}", first.join(", ")),
    }
}

//! `/redaktion/pruefung`: what waits for the visitor to be read, and who reads for other Kommunen.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::bar::draft_href;
use super::words::{called, moment, shelf_of};
use crate::authoring::draft::Draft;
use crate::authoring::folder::settings_of;
use crate::authoring::outside_reader::OutsideReader;
use crate::authoring::permissions::{demand_reading, may_write};
use crate::authoring::review::Review;
use crate::authoring::stand_ready::{may_name_others, stand_ready, who_could_read};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::{MembershipId, Visit, Visitor};
use crate::organisation::verbuende_of;
use crate::problem::{Outcome, Problem};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "authoring/reviews.html")]
struct ReviewsPage {
    frame: Frame,
    waiting: Vec<Waiting>,
    /// With whom the Kommune reads each other's drafts; empty where it is in no Verbund.
    verbuende: String,
    /// The visitor first.
    readers: Vec<ReaderView>,
    may_write: bool,
}

/// A draft that waits for the visitor.
pub struct Waiting {
    pub feld: String,
    pub symbol: String,
    pub title: String,
    pub href: String,
    /// "Von Ada Lorenz (Kreis Erlenmark), seit gestern um 16:20 Uhr"
    pub meta: String,
}

struct ReaderView {
    membership: String,
    name: String,
    is_self: bool,
    is_ready: bool,
    /// "Steht bereit seit …", or that not.
    state: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit.read(page).await
}

fn page(conn: &mut Conn, visitor: &Visitor) -> Outcome<ReviewsPage> {
    demand_reading(visitor)?;
    let mut waiting = Vec::new();
    for (review, draft) in list_waiting(conn, visitor)? {
        waiting.push(waiting_work(conn, visitor, &(review, draft))?);
    }
    Ok(ReviewsPage {
        frame: visitor.frame(visitor.t("redaktion-pruefung")),
        waiting,
        verbuende: verbuende_of(conn, visitor.kommune_id())?.join(", "),
        readers: readers(conn, visitor)?,
        may_write: may_write(visitor),
    })
}

/// What the visitor may read now, the longest wait first.
pub fn list_waiting(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<(Review, Draft)>> {
    let mut waiting = Vec::new();
    for review in Review::list_waiting(conn, visitor)? {
        match Draft::get_readable(conn, visitor, &review.draft_id) {
            Ok(draft) => waiting.push((review, draft)),
            Err(Problem::NotFound) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(waiting)
}

pub fn waiting_work(
    conn: &mut Conn,
    visitor: &Visitor,
    (review, draft): &(Review, Draft),
) -> Outcome<Waiting> {
    let topics = settings_of(conn, draft)?.topics;
    let (feld, symbol) = shelf_of(conn, topics.first().map(String::as_str))?;
    let who = called(conn, visitor, &review.asked_by)?;
    let since = moment(visitor, review.asked_at);
    Ok(Waiting {
        feld,
        symbol,
        title: draft.title.clone(),
        href: format!("{}/vergleich", draft_href(draft)),
        meta: visitor.language.text_with(
            "redaktion-von-seit",
            &[("x", who.into()), ("y", since.into())],
        ),
    })
}

/// The visitor, and for Personalentwicklung everybody else who could read for other Kommunen.
fn readers(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<ReaderView>> {
    let ready = OutsideReader::list(conn, std::slice::from_ref(visitor.kommune_id()))?;
    let frame = visitor.frame("");
    let all = may_name_others(visitor);
    let mut views: Vec<ReaderView> = who_could_read(conn, visitor)?
        .into_iter()
        .filter(|holder| all || holder.membership == visitor.membership)
        .map(|holder| {
            let found = ready
                .iter()
                .find(|it| it.membership_id == holder.membership);
            ReaderView {
                is_self: holder.membership == visitor.membership,
                is_ready: found.is_some(),
                state: match found {
                    Some(ready) => {
                        let day = texts::date(date_of(ready.set_at));
                        frame.tx("redaktion-bereit-seit", &day)
                    }
                    None => frame.t("redaktion-bereit-nicht"),
                },
                membership: holder.membership.to_string(),
                name: holder.name,
            }
        })
        .collect();
    views.sort_by_key(|view| !view.is_self);
    Ok(views)
}

#[derive(Deserialize)]
struct Said {
    person: String,
    /// `ja` or `nein`.
    bereit: String,
}

/// `POST …/bereit`: somebody reads for other Kommunen, or no longer.
pub async fn stand(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            demand_reading(visitor)?;
            let said: Said = posted.parse()?;
            let is_ready = match said.bereit.as_str() {
                "ja" => true,
                "nein" => false,
                _ => return Err(Problem::Malformed("fehler-formular")),
            };
            stand_ready(conn, visitor, &MembershipId::from(said.person), is_ready)?;
            Ok(Reply::see_other_saying(
                "/redaktion/pruefung",
                "gespeichert",
            ))
        })
        .await
}

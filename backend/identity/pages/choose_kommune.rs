//! `/anmelden/kommune`: whoever belongs to several Kommunen says for which one they act.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use crate::app::App;
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::session::Session;
use crate::identity::visit::Visit;
use crate::identity::{Membership, MembershipId, PersonId};
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, Posted, ProblemPage, Reply, local_path};

#[derive(Template)]
#[template(path = "identity/choose_kommune.html")]
struct ChoicePage {
    frame: Frame,
    choices: Vec<Choice>,
    csrf: String,
    next: String,
}

struct Choice {
    membership: MembershipId,
    kommune: String,
    position: String,
}

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    weiter: String,
}

#[derive(Deserialize)]
struct ChoiceForm {
    _csrf: String,
    mitgliedschaft: String,
    #[serde(default)]
    weiter: String,
}

pub async fn show(visit: Visit, query: Query<Next>, app: Data<App>) -> HttpResponse {
    let (frame, now, secret) = (visit.guest_frame(), app.now(), visit.secret.clone());
    let next = local_path(&query.weiter).to_owned();
    let found = app
        .db
        .read(move |conn| {
            let session = session(conn, secret.as_deref(), now)?;
            Ok((choices(conn, &session.person_id, now)?, session.csrf))
        })
        .await;
    let reply = match found {
        Ok((choices, csrf)) => {
            let mut frame = frame.clone();
            frame.title = frame.t("anmelden-kommune-titel");
            Reply::page(
                200,
                &ChoicePage {
                    frame,
                    choices,
                    csrf,
                    next,
                },
            )
        }
        Err(Problem::LoginRequired) => Ok(Reply::see_other("/anmelden")),
        Err(problem) => Err(problem),
    };
    answer(frame, reply)
}

pub async fn submit(visit: Visit, posted: Posted, app: Data<App>) -> HttpResponse {
    let (frame, now, secret) = (visit.guest_frame(), app.now(), visit.secret.clone());
    let chosen = app
        .db
        .write(move |conn| {
            let session = session(conn, secret.as_deref(), now)?;
            let form: ChoiceForm = posted.parse()?;
            if form._csrf != session.csrf {
                return Err(Problem::Forbidden("fehler-csrf"));
            }
            let memberships = Membership::list_of_person(conn, &session.person_id, date_of(now))?;
            let chosen = memberships
                .iter()
                .find(|membership| membership.id.as_str() == form.mitgliedschaft)
                .ok_or(Problem::NotFound)?;
            Session::choose(conn, &session.id, chosen)?;
            Ok(Reply::see_other(local_path(&form.weiter)))
        })
        .await;
    match chosen {
        Err(Problem::LoginRequired) => Reply::see_other("/anmelden").into_response(false),
        other => answer(frame, other),
    }
}

fn session(conn: &mut Conn, secret: Option<&str>, now: crate::clock::Time) -> Outcome<Session> {
    let secret = secret.ok_or(Problem::LoginRequired)?;
    Session::find(conn, secret, now)?.ok_or(Problem::LoginRequired)
}

fn choices(conn: &mut Conn, person: &PersonId, now: crate::clock::Time) -> Outcome<Vec<Choice>> {
    Membership::list_of_person(conn, person, date_of(now))?
        .into_iter()
        .map(|membership| {
            Ok(Choice {
                kommune: Kommune::get(conn, &membership.kommune_id)?.name.clone(),
                membership: membership.id,
                position: membership.position,
            })
        })
        .collect()
}

fn answer(frame: Frame, reply: Outcome<Reply>) -> HttpResponse {
    match reply {
        Ok(reply) => reply.into_response(false),
        Err(problem) => ProblemPage::respond(frame, &problem),
    }
}

//! `/api/v1/kommunen`: the Kommunen of the installation, for whoever operates it.

use actix_web::HttpResponse;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::people::Invitation;
use crate::api::{Answer, Page, Paging};
use crate::identity::call::Call;
use crate::identity::found_kommune::{FirstPerson, check_founding, found_kommune, slug_of};
use crate::identity::headcount::Headcount;
use crate::identity::invite::invite_first;
use crate::identity::permissions::may_found_kommunen;
use crate::organisation::{KommuneId, KommuneKind, NewKommune, Registered};
use crate::problem::Problem;

/// A Kommune of the installation.
#[derive(Serialize, ToSchema)]
struct KommuneView {
    id: String,
    name: String,
    /// `gemeinde`, `stadt`, `kreisfreie-stadt`, `kreis`, `zweckverband` or `studieninstitut`.
    kind: &'static str,
    /// Amtlicher Gemeindeschlüssel.
    #[serde(skip_serializing_if = "Option::is_none")]
    ags: Option<String>,
    people: i64,
    founded_at: DateTime<Utc>,
}

/// The Kommunen of the installation; nothing about what anybody learns
#[utoipa::path(get, path = "/api/v1/kommunen", tag = "operation", operation_id = "listKommunen",
    params(Paging), responses((status = 200, body = Page<KommuneView>)))]
pub async fn list(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        if !may_found_kommunen(visitor) {
            return Err(Problem::Forbidden("fehler-nur-betrieb"));
        }
        let paging: Paging = asked.query()?;
        let headcount = Headcount::take(conn, visitor.today())?;
        Answer::ok(&paging.cut(
            Registered::list(conn)?,
            |kommune| kommune.id.to_string(),
            |kommune| KommuneView {
                people: headcount.people(&kommune.id),
                id: kommune.id.to_string(),
                name: kommune.name,
                kind: kommune.kind.word(),
                ags: kommune.ags,
                founded_at: kommune.created_at.and_utc(),
            },
        )?)
    })
    .await
}

/// A Kommune to be, with its first person, who gets all three roles of its administration.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct KommuneIn {
    #[schema(max_length = 120)]
    name: String,
    /// The kinds of the list.
    kind: String,
    /// Amtlicher Gemeindeschlüssel.
    ags: Option<String>,
    inhabitants: Option<i64>,
    first_person: FirstPersonIn,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FirstPersonIn {
    given_name: String,
    family_name: String,
    /// A mail address, as a rule.
    login: String,
}

/// The new Kommune and the invitation of its first person.
#[derive(Serialize, ToSchema)]
struct FoundedView {
    id: String,
    invitation: Invitation,
}

/// Founds a Kommune and invites its first person
#[utoipa::path(post, path = "/api/v1/kommunen", tag = "operation",
    operation_id = "foundKommune", request_body = KommuneIn,
    responses((status = 201, body = FoundedView)))]
pub async fn found(call: Call) -> HttpResponse {
    let origin = call.app.config.origin();
    call.write(move |conn, visitor, asked| {
        if !may_found_kommunen(visitor) {
            return Err(Problem::Forbidden("fehler-nur-betrieb"));
        }
        let typed: KommuneIn = asked.body()?;
        let kind = KommuneKind::from_word(&typed.kind);
        let kind = kind.ok_or(Problem::field("kind", "gruenden-art-waehlen"))?;
        let name = typed.name.trim().to_owned();
        let kommune = NewKommune {
            ags: typed.ags,
            inhabitants: typed.inhabitants,
            ..NewKommune::plain(slug_of(&name), name, kind)
        };
        let first = FirstPerson {
            login: typed.first_person.login.trim().to_owned(),
            given_name: typed.first_person.given_name.trim().to_owned(),
            family_name: typed.first_person.family_name.trim().to_owned(),
            password: None,
        };
        check_founding(conn, &kommune, &first).map_err(in_our_words)?;
        let id = KommuneId::new();
        found_kommune(conn, &id, kommune, &first, None, visitor.now)?;
        let invited = invite_first(conn, &id, Some(&visitor.membership), visitor.now)?;
        Answer::created(
            "/api/v1/kommunen",
            &FoundedView {
                id: id.to_string(),
                invitation: Invitation::of(invited, &origin),
            },
        )
    })
    .await
}

/// Mistakes under the names of the body. The word of the address follows from the name.
fn in_our_words(problem: Problem) -> Problem {
    problem.in_words_of(&[
        ("kurzname", "name"),
        ("adresse", "name"),
        ("einwohner", "inhabitants"),
        ("vorname", "first_person.given_name"),
        ("nachname", "first_person.family_name"),
        ("anmeldename", "first_person.login"),
    ])
}

//! `/api/v1/people` and `/api/v1/units`: who belongs to the Kommune. Nothing about learning.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::{Answer, Page, Paging};
use crate::identity::call::Call;
use crate::identity::invite::{Invited, invite as invite_member};
use crate::identity::people_seen::people_seen;
use crate::identity::permissions::{may_see_units, visible_units};
use crate::identity::{Member, MembershipId};
use crate::organisation::{Tree, Unit};
use crate::problem::Problem;

const LONGEST_SEARCH: usize = 256;

/// Somebody who belongs to the Kommune.
#[derive(Serialize, ToSchema)]
struct Person {
    membership: String,
    name: String,
    login: String,
    position: String,
    /// False for the Rat and for volunteers.
    is_employee: bool,
    /// "ruhend": no duties and no reminders; no reason is stored.
    is_dormant: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_unit: Option<String>,
}

impl From<Member> for Person {
    fn from(member: Member) -> Self {
        Self {
            membership: member.membership.to_string(),
            name: member.name,
            login: member.login,
            position: member.position,
            is_employee: member.is_employee,
            is_dormant: member.is_dormant,
            main_unit: member.main_unit.map(|unit| unit.to_string()),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct PeopleFilter {
    /// A part of name, login or position.
    #[param(max_length = 256)]
    search: Option<String>,
    /// The `next` of the piece before.
    #[param(max_length = 200)]
    cursor: Option<String>,
    /// How many at most.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<usize>,
}

/// The people whom the caller sees, by name
#[utoipa::path(get, path = "/api/v1/people", tag = "people", operation_id = "listPeople",
    params(PeopleFilter), responses((status = 200, body = Page<Person>)))]
pub async fn list(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        let filter: PeopleFilter = asked.query()?;
        let search = filter.search.unwrap_or_default();
        if search.chars().count() > LONGEST_SEARCH {
            return Err(Problem::field("search", "api-suche-lang"));
        }
        let (_, people) = people_seen(conn, visitor, &search)?;
        let paging = Paging {
            cursor: filter.cursor,
            limit: filter.limit,
        };
        let id = |member: &Member| member.membership.to_string();
        Answer::ok(&paging.cut(people, id, Person::from)?)
    })
    .await
}

/// One of the people whom the caller sees
#[utoipa::path(get, path = "/api/v1/people/{membership}", tag = "people",
    operation_id = "getPerson", params(("membership" = String, Path, description = "Its id")),
    responses((status = 200, body = Person)))]
pub async fn show(call: Call, membership: Path<String>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let (_, people) = people_seen(conn, visitor, "")?;
        let wanted = MembershipId::from(membership.into_inner());
        let found = people.into_iter().find(|it| it.membership == wanted);
        Answer::ok(&Person::from(found.ok_or(Problem::NotFound)?))
    })
    .await
}

/// An invitation: whoever holds the code sets the password of the login, once.
#[derive(Serialize, ToSchema)]
pub struct Invitation {
    name: String,
    login: String,
    /// Told this once; an earlier invitation of the person ends with it.
    code: String,
    /// The page on which the code is used.
    href: String,
    expires_at: DateTime<Utc>,
}

impl Invitation {
    pub fn of(invited: Invited, origin: &str) -> Self {
        Self {
            name: invited.person.full_name(),
            href: format!("{origin}/einladung/{}", invited.code),
            login: invited.person.login,
            code: invited.code,
            expires_at: invited.expires_at.and_utc(),
        }
    }
}

/// Invites somebody to set a password: for the first login, or a forgotten one
#[utoipa::path(post, path = "/api/v1/people/{membership}/invitations", tag = "people",
    operation_id = "invitePerson", params(("membership" = String, Path, description = "Its id")),
    responses((status = 201, body = Invitation)))]
pub async fn invite(call: Call, membership: Path<String>) -> HttpResponse {
    let origin = call.app.config.origin();
    call.write(move |conn, visitor, _| {
        let invited = invite_member(conn, visitor, &MembershipId::from(membership.into_inner()))?;
        let invitation = Invitation::of(invited, &origin);
        Answer::created(invitation.href.clone(), &invitation)
    })
    .await
}

/// A unit of the Kommune, such as an Amt or a Fachbereich.
#[derive(Serialize, ToSchema)]
struct UnitView {
    id: String,
    name: String,
    /// Absent at the top.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<String>,
}

/// The units that the caller sees, each after the one above it
#[utoipa::path(get, path = "/api/v1/units", tag = "people", operation_id = "listUnits",
    params(Paging), responses((status = 200, body = Page<UnitView>)))]
pub async fn units(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        if !may_see_units(visitor) {
            return Err(Problem::Forbidden("fehler-nur-verwaltung"));
        }
        let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
        let within = visible_units(visitor, &tree);
        let paging: Paging = asked.query()?;
        let units: Vec<&Unit> = tree
            .walk()
            .into_iter()
            .map(|(_, unit)| unit)
            .filter(|unit| within.as_ref().is_none_or(|seen| seen.contains(&unit.id)))
            .collect();
        Answer::ok(&paging.cut(
            units,
            |unit| unit.id.to_string(),
            |unit| UnitView {
                id: unit.id.to_string(),
                name: unit.name.clone(),
                parent: unit.parent_id.as_ref().map(ToString::to_string),
            },
        )?)
    })
    .await
}

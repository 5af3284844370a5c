//! Identity: persons and their memberships, login and sessions, roles, and who is asking.
//!
//! One login per person and installation; what a person is in a Kommune (units, roles,
//! progress) hangs on the membership. Not for: what the person learns.

mod access_token;
mod api_token;
mod api;
mod call;
mod deputy;
mod durably;
mod found_kommune;
mod headcount;
mod invitation;
mod letters;
mod invite;
mod accept_invitation;
mod forgotten_password;
mod joined;
mod limit;
mod log_in;
mod member_letter;
mod membership;
mod pages;
mod password;
mod people_seen;
mod permissions;
mod person;
mod receive;
mod role;
mod session;
mod tables;
mod visit;
mod visitor;
mod who_asks;

pub use api::IdentityApi;
pub use call::Call;
pub use deputy::appoint_deputy;
pub use found_kommune::{FirstPerson, check_founding, found_kommune, slug_of};
pub use invite::{Invited, invite_first};
pub use joined::MembershipChanged;
pub use member_letter::MemberLetter;
pub use membership::{
    Member, Membership, MembershipId, NewMembership, name_and_kommune, name_of_member,
    people_behind, place_in_unit,
};
pub use password::hash_password;
pub use permissions::{may_found_kommunen, may_see_people, may_see_units};
pub use person::{NewPerson, Person, PersonId};
pub use role::{Role, RoleHolder, grant_role, list_holders, members_with_roles};
pub use session::{OpenedSession, open_session};
pub use visit::{HeaderHook, Visit};
pub use visitor::{Guest, Visitor};

use crate::jobs::Registry;
use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/anmelden", pages::login::show);
    routes.post("/anmelden", pages::login::submit);
    routes.post("/abmelden", pages::login::log_out);
    routes.get("/anmelden/kommune", pages::choose_kommune::show);
    routes.post("/anmelden/kommune", pages::choose_kommune::submit);
    routes.get("/konto", pages::account::show);
    routes.post("/konto/passwort", pages::account::change_password);
    routes.post("/konto/sprache", pages::account::change_language);
    routes.post(
        "/konto/ueberall-abmelden",
        pages::account::log_out_everywhere,
    );
    routes.post("/darstellung", pages::account::change_theme);
    routes.get("/einladung", pages::invitation::ask);
    routes.get("/einladung/{code}", pages::invitation::show);
    routes.post("/einladung/{code}", pages::invitation::accept);
    routes.get("/passwort-vergessen", pages::forgotten::show);
    routes.post("/passwort-vergessen", pages::forgotten::submit);
    routes.get("/passwort-vergessen/unterwegs", pages::forgotten::sent);
    routes.get("/verwaltung/personen", pages::people::show);
    routes.post(
        "/verwaltung/personen/{membership}/einladung",
        pages::invite::submit,
    );
    routes.post(
        "/verwaltung/personen/{membership}/einladung-per-mail",
        pages::invite::send,
    );
    routes.get("/verwaltung/einheiten", pages::units::show);
    routes.get("/konto/zugriffsschluessel", pages::tokens::show);
    routes.post("/konto/zugriffsschluessel", pages::tokens::create);
    routes.post(
        "/konto/zugriffsschluessel/{token}/widerrufen",
        pages::tokens::revoke,
    );
    routes.post("/api/v1/access-tokens", api::tokens::issue_access_token);
    routes.get("/api/v1/api-tokens", api::tokens::list);
    routes.delete("/api/v1/api-tokens/{token}", api::tokens::revoke);
    routes.get("/api/v1/me", api::account::show);
    routes.get("/api/v1/people", api::people::list);
    routes.get("/api/v1/people/{membership}", api::people::show);
    routes.post(
        "/api/v1/people/{membership}/invitations",
        api::people::invite,
    );
    routes.get("/api/v1/units", api::people::units);
    routes.get("/api/v1/kommunen", api::kommunen::list);
    routes.post("/api/v1/kommunen", api::kommunen::found);
    routes.get("/betrieb/kommunen", pages::kommunen::show);
    routes.get("/betrieb/kommunen/neu", pages::found::show);
    routes.post("/betrieb/kommunen/neu", pages::found::submit);
    routes.post(
        "/betrieb/kommunen/{kommune}/einladung",
        pages::kommunen::invite_again,
    );
}

pub fn jobs(registry: &mut Registry) {
    registry.run(forgotten_password::SEND_LINK, forgotten_password::send_link);
    registry.every_hour("identity.sweep", session::sweep);
    registry.every_hour("identity.sweep-tokens", api_token::sweep);
}

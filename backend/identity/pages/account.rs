//! `/konto`: name, Kommune, logins, password, language; and the theme for everybody.

use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::app::App;
use crate::db::Conn;
use crate::identity::invitation::Invitation;
use crate::identity::password;
use crate::identity::session::Session;
use crate::identity::visit::Visit;
use crate::identity::{Membership, Person, Visitor};
use crate::organisation::Tree;
use crate::problem::{Outcome, Problem};
use crate::texts::{Language, date_time};
use crate::web::{Frame, Posted, Reply, local_path};

#[derive(Template)]
#[template(path = "identity/account.html")]
struct AccountPage {
    frame: Frame,
    name: String,
    login: String,
    kommune: String,
    position: String,
    units: Vec<String>,
    roles: Vec<String>,
    has_choice: bool,
    sessions: Vec<SessionRow>,
    /// Texts of what is wrong in the password form, by field.
    old_mistake: Option<String>,
    new_mistake: Option<String>,
}

struct SessionRow {
    device: String,
    since: String,
    seen: String,
    is_this: bool,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit.read(account_page).await
}

fn account_page(conn: &mut Conn, visitor: &Visitor) -> Outcome<AccountPage> {
    let person = Person::find(conn, &visitor.person)?.ok_or(Problem::NotFound)?;
    let membership = Membership::get(conn, visitor.kommune_id(), &visitor.membership)?;
    let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
    let units = Membership::units(conn, &visitor.membership)?;
    let memberships = Membership::list_of_person(conn, &visitor.person, visitor.today())?;
    let mut roles: Vec<String> = visitor
        .roles
        .held
        .iter()
        .map(|role| visitor.t(&format!("rolle-{}", role.word())))
        .collect();
    roles.sort();
    let sessions = Session::list(conn, &visitor.person, visitor.now)?
        .into_iter()
        .map(|session| SessionRow {
            is_this: session.id == visitor.session,
            since: date_time(session.created_at),
            seen: date_time(session.last_seen_at),
            device: session.device,
        })
        .collect();
    Ok(AccountPage {
        frame: visitor.frame(visitor.t("konto-titel")),
        name: visitor.name.clone(),
        login: person.login,
        kommune: visitor.kommune.name.clone(),
        position: membership.position,
        units: units
            .iter()
            .filter_map(|id| tree.find(id))
            .map(|unit| unit.name.clone())
            .collect(),
        roles,
        has_choice: memberships.len() > 1,
        sessions,
        old_mistake: None,
        new_mistake: None,
    })
}

#[derive(Deserialize)]
struct PasswordForm {
    bisher: String,
    neu: String,
}

/// Hashing takes its time outside of any transaction; only the result is written.
pub async fn change_password(visit: Visit, posted: Posted, app: Data<App>) -> HttpResponse {
    let form = posted.parse::<PasswordForm>();
    let prepared = match form {
        Ok(form) => prepare(&visit, &app, form).await,
        Err(problem) => Err(problem),
    };
    visit
        .post(posted, move |conn, visitor, _| {
            let mut page = account_page(conn, visitor)?;
            match prepared {
                Ok(hash) => {
                    Person::set_password(conn, &visitor.person, &hash)?;
                    Invitation::end_open(conn, &visitor.person)?;
                    Session::end_others(conn, &visitor.person, &visitor.session)?;
                    return Ok(Reply::see_other_saying("/konto", "passwort-geaendert"));
                }
                Err(Problem::Invalid(mistakes)) => {
                    for mistake in mistakes {
                        let text = Some(visitor.t(mistake.text));
                        match mistake.field {
                            "bisher" => page.old_mistake = text,
                            _ => page.new_mistake = text,
                        }
                    }
                }
                Err(problem) => return Err(problem),
            }
            Reply::page(422, &page)
        })
        .await
}

/// Checks the old password and hashes the new one.
async fn prepare(visit: &Visit, app: &App, form: PasswordForm) -> Outcome<String> {
    if let Some(text) = password::length_mistake(&form.neu) {
        return Err(Problem::field("neu", text));
    }
    let (secret, now) = (visit.secret.clone().unwrap_or_default(), app.now());
    let person = app
        .db
        .read(move |conn| match Session::find(conn, &secret, now)? {
            Some(session) => Person::find(conn, &session.person_id),
            None => Ok(None),
        })
        .await?;
    let hash = person.and_then(|person| person.password_hash);
    if !password::verify(app, form.bisher, hash).await? {
        return Err(Problem::field("bisher", "konto-passwort-falsch"));
    }
    password::hash(app, form.neu).await
}

#[derive(Deserialize)]
struct LanguageForm {
    sprache: String,
}

pub async fn change_language(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            let form: LanguageForm = posted.parse()?;
            let language = Language::from_code(&form.sprache);
            Person::set_language(conn, &visitor.person, language.code())?;
            Ok(Reply::see_other_saying("/konto", "gespeichert"))
        })
        .await
}

pub async fn log_out_everywhere(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, _| {
            Session::end_others(conn, &visitor.person, &visitor.session)?;
            Ok(Reply::see_other_saying("/konto", "ueberall-abgemeldet"))
        })
        .await
}

#[derive(Deserialize)]
struct ThemeForm {
    darstellung: String,
    #[serde(default)]
    zurueck: String,
}

/// The theme is a matter of the device: a cookie, no login needed.
pub async fn change_theme(posted: Posted) -> HttpResponse {
    let Ok(form) = posted.parse::<ThemeForm>() else {
        return Reply::see_other("/").into_response(false);
    };
    let mut response = Reply::see_other(local_path(&form.zurueck)).into_response(false);
    let mut cookie = Cookie::build("darstellung", String::new())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::days(365))
        .finish();
    match form.darstellung.as_str() {
        "light" => cookie.set_value("light"),
        "dark" => cookie.set_value("dark"),
        _ => cookie.make_removal(),
    }
    // A cookie of plain letters always fits into a header.
    let _ = response.add_cookie(&cookie);
    response
}

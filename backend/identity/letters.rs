//! What mails of identity say, in the language of whoever gets them.

use super::Person;
use super::invite::Invited;
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::organisation::{BoxKind, Kommune, LocalBox};
use crate::problem::Outcome;
use crate::texts::{Language, date, date_time};

pub(super) struct Letter {
    pub subject: String,
    pub text: String,
}

pub(super) fn invitation_letter(
    conn: &mut Conn,
    kommune: &Kommune,
    invited: &Invited,
    origin: &str,
) -> Outcome<Letter> {
    let language = Language::from_code(&invited.person.language);
    let help = help(conn, kommune, language)?;
    let name = clean(&invited.person.full_name());
    let kommune = clean(&kommune.name);
    let values = [
        ("name", name.into()),
        ("kommune", kommune.clone().into()),
        ("adresse", address(origin, &invited.code).into()),
        ("login", clean(&invited.person.login).into()),
        ("bis", date(date_of(invited.expires_at)).into()),
        ("hilfe", help.into()),
    ];
    Ok(Letter {
        subject: language.text_with("brief-einladung-betreff", &[("kommune", kommune.into())]),
        text: language.text_with("brief-einladung", &values),
    })
}

pub(super) fn password_letter(
    conn: &mut Conn,
    kommune: &Kommune,
    person: &Person,
    code: &str,
    expires_at: Time,
    origin: &str,
) -> Outcome<Letter> {
    let language = Language::from_code(&person.language);
    let help = help(conn, kommune, language)?;
    let values = [
        ("name", clean(&person.full_name()).into()),
        ("adresse", address(origin, code).into()),
        ("login", clean(&person.login).into()),
        ("bis", date_time(expires_at).into()),
        ("hilfe", help.into()),
    ];
    Ok(Letter {
        subject: language.text("brief-passwort-betreff"),
        text: language.text_with("brief-passwort", &values),
    })
}

fn address(origin: &str, code: &str) -> String {
    format!("{origin}/einladung/{code}")
}

/// Whom to ask: what the Kommune says about its hotline, if it says something.
fn help(conn: &mut Conn, kommune: &Kommune, language: Language) -> Outcome<String> {
    let boxes = LocalBox::list(conn, &kommune.id)?;
    let hotline = boxes.iter().find(|it| it.kind == BoxKind::ItHotline);
    let Some(hotline) = hotline else {
        return Ok(language.text("brief-hilfe"));
    };
    let ways = [hotline.phone.as_ref(), hotline.mail.as_ref()];
    let mut lines = vec![hotline.text.clone()];
    lines.extend(ways.into_iter().flatten().cloned());
    Ok(lines.join("\n"))
}

/// A name is one line, whatever was typed as one.
fn clean(text: &str) -> String {
    text.replace(char::is_control, " ")
}

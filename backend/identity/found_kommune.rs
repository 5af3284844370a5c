//! Founding a Kommune: with the first person, who holds all three roles of its administration
//! until they share them out.

use super::password::length_mistake;
use super::{MembershipId, NewMembership, NewPerson, Person, Role, grant_role};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::organisation::{Kommune, KommuneId, KommuneKind, NewKommune};
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::texts::fold;

const ROLES: [Role; 3] = [
    Role::Personalentwicklung,
    Role::Technik,
    Role::Programmverantwortung,
];

/// Who begins.
pub struct FirstPerson {
    pub login: String,
    pub given_name: String,
    pub family_name: String,
    /// Without one, they come in by an invitation.
    pub password: Option<String>,
}

/// Founds a Kommune whose fields were checked; the hash was made before the transaction.
pub fn found_kommune(
    conn: &mut Conn,
    id: &KommuneId,
    kommune: NewKommune,
    first: &FirstPerson,
    hash: Option<&str>,
    now: Time,
) -> Outcome<MembershipId> {
    kommune.store_as(conn, id, now)?;
    let person = NewPerson {
        login: &first.login,
        given_name: &first.given_name,
        family_name: &first.family_name,
        password_hash: hash,
    }
    .store(conn, now)?;
    let membership = NewMembership {
        kommune: id,
        person: &person,
        position: "",
        is_employee: true,
        is_dormant: false,
        joined_on: date_of(now),
        units: &[],
    }
    .store(conn, now)?;
    for role in ROLES {
        grant_role(conn, id, &membership, role, None)?;
    }
    Ok(membership)
}

/// Checks everything at once, so that nobody has to try again for each mistake.
pub fn check_founding(conn: &mut Conn, kommune: &NewKommune, first: &FirstPerson) -> Outcome<()> {
    let mut mistakes = Vec::new();
    let mut check = |is_fine: bool, field, text| {
        if !is_fine {
            mistakes.push(FieldMistake { field, text });
        }
    };
    let is_name = |name: &str| (1..=120).contains(&name.trim().chars().count());
    check(is_name(&kommune.name), "name", "gruenden-name");
    check(
        is_name(&kommune.short_name),
        "kurzname",
        "gruenden-kurzname",
    );
    check(is_slug(&kommune.slug), "adresse", "gruenden-kennwort");
    let is_free = Kommune::find_by_slug(conn, &kommune.slug)?.is_none();
    check(is_free, "adresse", "gruenden-kennwort-vergeben");
    if let Some(ags) = &kommune.ags {
        check(is_ags(kommune.kind, ags), "ags", "gruenden-ags");
        let is_free = !Kommune::has_ags(conn, ags)?;
        check(is_free, "ags", "gruenden-ags-vergeben");
    }
    let is_inhabited = kommune.inhabitants.is_none_or(|number| number > 0);
    check(is_inhabited, "einwohner", "gruenden-einwohner");
    check(is_name(&first.given_name), "vorname", "gruenden-vorname");
    check(is_name(&first.family_name), "nachname", "gruenden-nachname");
    check(
        is_login(&first.login),
        "anmeldename",
        "gruenden-anmeldename",
    );
    let is_free = Person::find_by_login(conn, &first.login)?.is_none();
    check(is_free, "anmeldename", "gruenden-anmeldename-vergeben");
    if let Some(text) = first.password.as_deref().and_then(length_mistake) {
        check(false, "passwort", text);
    }
    if mistakes.is_empty() {
        Ok(())
    } else {
        Err(Problem::Invalid(mistakes))
    }
}

/// `Stadt Groß Ülzen` becomes `stadt-gross-uelzen`.
pub fn slug_of(name: &str) -> String {
    let name = name.to_lowercase();
    let name = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")]
        .iter()
        .fold(name, |name, (from, to)| name.replace(from, to));
    let words: Vec<String> = fold(&name)
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.join("-")
}

fn is_slug(slug: &str) -> bool {
    (2..=60).contains(&slug.len())
        && slug.starts_with(|it: char| it.is_ascii_lowercase())
        && !slug.ends_with('-')
        && slug
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
}

/// Gemeinden have eight digits, Kreise five; a kreisfreie Stadt is written in both ways.
fn is_ags(kind: KommuneKind, ags: &str) -> bool {
    let fits = match kind {
        KommuneKind::Gemeinde | KommuneKind::Stadt => ags.len() == 8,
        KommuneKind::Kreis => ags.len() == 5,
        _ => matches!(ags.len(), 5 | 8),
    };
    fits && ags.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_login(login: &str) -> bool {
    (3..=200).contains(&login.chars().count())
        && !login.contains(|it: char| it.is_whitespace() || it.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ags_has_the_length_of_its_kind() {
        use KommuneKind::{Gemeinde, Kreis, KreisfreieStadt};
        assert!(is_ags(Gemeinde, "05970040") && !is_ags(Gemeinde, "05970"));
        assert!(is_ags(Kreis, "05970") && !is_ags(Kreis, "05970040"));
        assert!(is_ags(KreisfreieStadt, "05315000") && !is_ags(Kreis, "0597a"));
    }

    #[test]
    fn a_slug_is_a_word_for_addresses() {
        for slug in ["neuenfelde", "kreis-erlenmark", "a1"] {
            assert!(is_slug(slug), "{slug}");
        }
        for slug in ["", "a", "Neuenfelde", "1a", "a-", "a b", "straße"] {
            assert!(!is_slug(slug), "{slug}");
        }
    }

    #[test]
    fn a_name_becomes_a_word_for_addresses() {
        assert_eq!(
            slug_of("Stadt Groß Ülzen (Heide)"),
            "stadt-gross-uelzen-heide"
        );
    }
}

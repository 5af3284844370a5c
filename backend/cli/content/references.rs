//! Follows the references of the example: every Kommune, unit, person and course that is named exists.

use std::collections::{HashMap, HashSet};

use course_package::{Mistake, render};

use super::example::{Example, KommuneEntry, MembershipEntry};
use super::publications::AudienceEntry;
use super::readers::{check_reader, check_rule};
use super::sheet::{Sheet, Word};
use crate::identity::Role;
use crate::organisation::{BoxKind, KommuneKind, LocalBox};

/// What the rest of the content folder has.
pub(in crate::cli) struct Known {
    pub courses: HashSet<String>,
    pub pages: HashSet<String>,
}

/// Units by Kommune.
type Units<'a> = HashMap<&'a str, HashSet<&'a str>>;

/// All references that lead nowhere.
pub(super) fn check(example: &Example, known: &Known) -> Vec<Mistake> {
    let units: Units = example
        .kommunen
        .entries
        .kommune
        .iter()
        .map(|kommune| {
            let units = kommune.einheit.iter().map(|unit| word(&unit.slug));
            (word(&kommune.slug), units.collect())
        })
        .collect();
    let mut mistakes = check_kommunen(example, known, &units);
    mistakes.extend(check_people(example, &units));
    mistakes.extend(check_publications(example, known, &units));
    mistakes.extend(check_state(example, known, &units));
    mistakes
}

fn check_kommunen(example: &Example, known: &Known, units: &Units) -> Vec<Mistake> {
    let sheet = &example.kommunen;
    let verbuende: HashSet<&str> = sheet
        .entries
        .verbund
        .iter()
        .map(|v| word(&v.slug))
        .collect();
    let mut mistakes = Vec::new();
    let slugs = sheet.entries.kommune.iter().map(|kommune| &kommune.slug);
    mistakes.extend(twins(sheet, slugs));
    for kommune in &sheet.entries.kommune {
        let kinds = KommuneKind::ALL.iter().map(|kind| kind.word());
        mistakes.extend(missing(sheet, &kommune.art, "Die Art", kinds));
        if kommune.gruppengroesse < 5 {
            let message = "Die Gruppengröße ist kleiner als 5.".to_owned();
            mistakes.push(sheet.mistake(&kommune.slug, message, "Erlaubt ist 5 oder mehr."));
        }
        for verbund in &kommune.mitglied_in {
            let known = verbuende.iter().copied();
            mistakes.extend(missing(sheet, verbund, "Den Verbund", known));
        }
        mistakes.extend(twins(sheet, kommune.einheit.iter().map(|unit| &unit.slug)));
        for above in kommune
            .einheit
            .iter()
            .filter_map(|unit| unit.unter.as_ref())
        {
            mistakes.extend(missing_unit(sheet, above, word(&kommune.slug), units));
        }
        mistakes.extend(check_rule(sheet, kommune));
        mistakes.extend(check_pages(sheet, kommune, known));
        mistakes.extend(check_boxes(sheet, kommune));
    }
    mistakes
}

fn check_pages<T>(sheet: &Sheet<T>, kommune: &KommuneEntry, known: &Known) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for (page, markdown) in &kommune.seiten {
        if !known.pages.contains(page) {
            let message = format!("Die Seite „{page}“ gibt es nicht.");
            let hint = format!("Vorhanden sind: {}.", sorted(known.pages.iter()));
            mistakes.push(sheet.mistake(markdown, message, hint));
        }
        if let Err(inside) = render(markdown.as_ref(), &[], "") {
            mistakes.extend(sheet.inside(markdown, inside));
        }
    }
    mistakes
}

fn check_boxes<T>(sheet: &Sheet<T>, kommune: &KommuneEntry) -> Vec<Mistake> {
    let mut mistakes = twins(sheet, kommune.ortskasten.iter().map(|entry| &entry.art));
    for entry in &kommune.ortskasten {
        let kinds = BoxKind::ALL.iter().map(|kind| kind.word());
        mistakes.extend(missing(sheet, &entry.art, "Den Ortskasten", kinds));
        let (text, phone, mail) = (word(&entry.text), &entry.telefon, &entry.mail);
        if !matches!(
            LocalBox::parse(BoxKind::ItHotline, text, phone, mail),
            Ok(Some(_))
        ) {
            let message = "Der Ortskasten ist nicht richtig ausgefüllt.".to_owned();
            let hint = "Er hat einen Text bis 600 Zeichen, auf Wunsch telefon und mail.";
            mistakes.push(sheet.mistake(&entry.text, message, hint));
        }
    }
    mistakes
}

fn check_people(example: &Example, units: &Units) -> Vec<Mistake> {
    let sheet = &example.people;
    let people = &sheet.entries.person;
    let logins: HashSet<&str> = people
        .iter()
        .map(|person| word(&person.anmeldename))
        .collect();
    let mut mistakes = twins(sheet, people.iter().map(|person| &person.anmeldename));
    for membership in people.iter().flat_map(|person| &person.mitgliedschaft) {
        let kommune = word(&membership.kommune);
        mistakes.extend(missing_kommune(sheet, &membership.kommune, units));
        for unit in &membership.einheiten {
            mistakes.extend(missing_unit(sheet, unit, kommune, units));
        }
        for role in &membership.rollen {
            mistakes.extend(check_role(sheet, role, membership, units));
        }
        mistakes.extend(check_reader(example, membership));
        if let Some(lead) = &membership.vertretung_von {
            let known = logins.iter().copied();
            mistakes.extend(missing(sheet, lead, "Die Person", known));
            if membership.vertretung_bis.is_none() {
                let message = "Der Vertretung fehlt das Ende.".to_owned();
                let hint = "Ergänzen Sie zum Beispiel: vertretung_bis = \"2027-03-31\"";
                mistakes.push(sheet.mistake(lead, message, hint));
            }
        }
    }
    mistakes
}

fn check_role<T>(
    sheet: &Sheet<T>,
    at: &Word,
    membership: &MembershipEntry,
    units: &Units,
) -> Option<Mistake> {
    let (role, unit) = split_role(word(at));
    let kommune = word(&membership.kommune);
    let known = units.get(kommune);
    match (Role::from_word(role), unit) {
        (None, _) => {
            let words = Role::ALL.iter().map(|role| role.word());
            let hint = format!("Erlaubt sind: {}.", words.collect::<Vec<_>>().join(", "));
            Some(sheet.mistake(at, format!("Die Rolle „{role}“ gibt es nicht."), hint))
        }
        (Some(Role::Lead), None) => {
            let message = "Der Leitung fehlt die Einheit.".to_owned();
            Some(sheet.mistake(at, message, "Schreiben Sie sie so: leitung:hauptamt"))
        }
        (Some(_), Some(unit)) if known.is_some_and(|units| !units.contains(unit)) => {
            let message = format!("Die Einheit „{unit}“ gibt es in „{kommune}“ nicht.");
            Some(sheet.mistake(at, message, "Nehmen Sie ihren Kurznamen aus kommunen.toml."))
        }
        _ => None,
    }
}

/// `leitung:hauptamt` is a role with the unit it is for.
pub(in crate::cli) fn split_role(role: &str) -> (&str, Option<&str>) {
    match role.split_once(':') {
        Some((role, unit)) => (role, Some(unit)),
        None => (role, None),
    }
}

fn check_publications(example: &Example, known: &Known, units: &Units) -> Vec<Mistake> {
    let sheet = &example.publications;
    let mut mistakes = twins(sheet, sheet.entries.kurs.iter().map(|entry| &entry.slug));
    for entry in &sheet.entries.kurs {
        mistakes.extend(missing_course(sheet, &entry.slug, known));
        let unknown = entry.fuer.words().iter().find(|audience| match entry.fuer {
            AudienceEntry::All(_) => audience.as_str() != AudienceEntry::ALL,
            AudienceEntry::Kommunen(_) => !units.contains_key(audience.as_str()),
        });
        if let Some(audience) = unknown {
            let message = format!("„{audience}“ ist keine Kommune.");
            let hint = "Schreiben Sie fuer = \"alle\" oder eine Liste wie [\"neuenfelde\"].";
            mistakes.push(sheet.mistake(&entry.slug, message, hint));
        }
    }
    mistakes
}

fn check_state(example: &Example, known: &Known, units: &Units) -> Vec<Mistake> {
    let sheet = &example.state;
    let mut mistakes = Vec::new();
    for duty in &sheet.entries.pflicht {
        mistakes.extend(missing_kommune(sheet, &duty.kommune, units));
        mistakes.extend(missing_course(sheet, &duty.kurs, known));
        let kinds = ["angeordnet", "unterweisung"].into_iter();
        mistakes.extend(missing(sheet, &duty.art, "Die Art", kinds));
        if !word(&duty.einheit).is_empty() {
            mistakes.extend(missing_unit(
                sheet,
                &duty.einheit,
                word(&duty.kommune),
                units,
            ));
        }
        mistakes.extend(check_share(sheet, &duty.kurs, duty.erledigt));
    }
    for voluntary in &sheet.entries.freiwillig {
        mistakes.extend(missing_kommune(sheet, &voluntary.kommune, units));
        mistakes.extend(missing_course(sheet, &voluntary.kurs, known));
        mistakes.extend(check_share(sheet, &voluntary.kurs, voluntary.anteil));
    }
    let people = &example.people.entries.person;
    for begun in &sheet.entries.begonnen {
        let logins = people.iter().map(|person| word(&person.anmeldename));
        mistakes.extend(missing(sheet, &begun.person, "Die Person", logins));
        mistakes.extend(missing_course(sheet, &begun.kurs, known));
    }
    mistakes
}

fn check_share<T>(sheet: &Sheet<T>, at: &Word, share: f64) -> Option<Mistake> {
    let message = format!("Ein Anteil von {share} ist nicht möglich.");
    (!(0.0..=1.0).contains(&share))
        .then(|| sheet.mistake(at, message, "Er liegt zwischen 0 und 1, zum Beispiel 0.4."))
}

fn missing_kommune<T>(sheet: &Sheet<T>, at: &Word, units: &Units) -> Option<Mistake> {
    missing(sheet, at, "Die Kommune", units.keys().copied())
}

/// A unit of a Kommune that is unknown itself is not reported once more.
fn missing_unit<T>(sheet: &Sheet<T>, at: &Word, kommune: &str, units: &Units) -> Option<Mistake> {
    missing(
        sheet,
        at,
        "Die Einheit",
        units.get(kommune)?.iter().copied(),
    )
}

fn missing_course<T>(sheet: &Sheet<T>, at: &Word, known: &Known) -> Option<Mistake> {
    missing(
        sheet,
        at,
        "Den Kurs",
        known.courses.iter().map(String::as_str),
    )
}

pub(super) fn missing<'a, T>(
    sheet: &Sheet<T>,
    at: &Word,
    what: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Option<Mistake> {
    if known.clone().any(|known| known == word(at)) {
        return None;
    }
    let message = format!("{what} „{}“ gibt es nicht.", word(at));
    Some(sheet.mistake(at, message, format!("Vorhanden sind: {}.", sorted(known))))
}

fn twins<'a, T>(sheet: &Sheet<T>, words: impl Iterator<Item = &'a Word>) -> Vec<Mistake> {
    let mut seen = HashSet::new();
    words
        .filter(|at| !seen.insert(word(at)))
        .map(|at| {
            let message = format!("„{}“ gibt es schon.", word(at));
            sheet.mistake(at, message, "Nehmen Sie ein anderes Wort.")
        })
        .collect()
}

fn sorted(words: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut words: Vec<String> = words.map(|word| word.as_ref().to_owned()).collect();
    words.sort();
    words.join(", ")
}

pub(super) fn word(at: &Word) -> &str {
    at.as_ref()
}

//! Who reads courses before they are published: what the example says of Kommunen and persons fits.

use course_package::Mistake;

use super::example::{Example, KommuneEntry, MembershipEntry};
use super::references::{missing, split_role, word};
use super::sheet::Sheet;
use crate::authoring::WRITERS;
use crate::identity::Role;
use crate::organisation::ReviewRule;

/// The rule of a Kommune is one, and readers from beyond come from a Verbund.
pub(super) fn check_rule<T>(sheet: &Sheet<T>, kommune: &KommuneEntry) -> Option<Mistake> {
    let at = kommune.freigabe.as_ref()?;
    let known = ReviewRule::ALL.iter().map(|rule| rule.word());
    let rule = ReviewRule::from_word(word(at));
    if rule.is_some_and(|rule| rule.needs_verbund() && kommune.mitglied_in.is_empty()) {
        let message = format!("„{}“ gehört zu keinem Verbund.", word(&kommune.slug));
        return Some(sheet.mistake(at, message, NO_VERBUND));
    }
    missing(sheet, at, "Die Freigabe", known)
}

/// Whoever stands ready for others writes courses or speaks for a Verbund, and there is one.
pub(super) fn check_reader(example: &Example, membership: &MembershipEntry) -> Option<Mistake> {
    if !membership.liest_fuer_andere {
        return None;
    }
    let (sheet, at) = (&example.people, &membership.kommune);
    let mut kommunen = example.kommunen.entries.kommune.iter();
    let kommune = kommunen.find(|kommune| word(&kommune.slug) == word(at))?;
    if kommune.mitglied_in.is_empty() {
        let message = format!("„{}“ gehört zu keinem Verbund.", word(at));
        return Some(sheet.mistake(at, message, NO_VERBUND));
    }
    let mut roles = membership.rollen.iter();
    let reads = |role: Role| role == Role::Verbund || WRITERS.contains(&role);
    let may_read = roles.any(|role| Role::from_word(split_role(word(role)).0).is_some_and(reads));
    let message = "Wer für andere liest, braucht eine Rolle dafür.".to_owned();
    let hint = "Möglich sind autor, personalentwicklung und verbund.";
    (!may_read).then(|| sheet.mistake(at, message, hint))
}

const NO_VERBUND: &str =
    "Gelesen wird für Kommunen desselben Verbunds: Nennen Sie ihn unter mitglied_in.";

//! Sentences that a Kommune may say in its own words; otherwise the house says them.

use crate::catalog::Withdrawal;
use crate::clock::date_of;
use crate::identity::Visitor;
use crate::organisation::Sentences;
use crate::texts::date;

pub const WELCOME: &str = "satz-begruessung";
pub const MY_LEARNING: &str = "satz-mein-lernen";
pub const LEARNING_TIME: &str = "satz-lernzeit";

/// The sentences as people read them.
pub fn spoken(visitor: &Visitor, own: &Sentences) -> Sentences {
    let or_house = |own: &str, key| match own {
        "" => visitor.t(key),
        own => own.to_owned(),
    };
    Sentences {
        welcome: or_house(&own.welcome, WELCOME),
        my_learning: or_house(&own.my_learning, MY_LEARNING),
        learning_time: or_house(&own.learning_time, LEARNING_TIME),
    }
}

/// "Zusage Ihrer Kommune: …", where the Kommune itself has said when one may learn.
pub fn learning_time_by(visitor: &Visitor, own: &Sentences) -> Option<String> {
    let is_own = !own.learning_time.is_empty();
    is_own.then(|| {
        visitor
            .frame("")
            .tx("kurs-lernzeit-von", &visitor.kommune.name)
    })
}

/// What those read who are in a course that was withdrawn: a heading, and why.
pub fn withdrawn(visitor: &Visitor, withdrawal: &Withdrawal) -> (String, String) {
    let frame = visitor.frame("");
    let day = date(date_of(withdrawal.withdrawn_at));
    if withdrawal.reason.is_empty() {
        return (
            frame.tx("kurs-nicht-mehr-hier", &day),
            frame.t("kurs-nicht-mehr-hier-text"),
        );
    }
    (
        frame.tx("kurs-zurueckgezogen", &day),
        frame.tx("kurs-zurueckgezogen-text", &withdrawal.reason),
    )
}

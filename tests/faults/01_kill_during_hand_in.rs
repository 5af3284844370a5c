//! kill -9 at every write of a hand-in: the attempt is open with all its answers, or closed
//! with its whole result; handing in again gives one result and one completion.

use std::time::Duration;

use lernverbund::learning::completed_on;

use super::victim::{Blow, Victim, can_watch, verify};
use crate::assessment::solving::take;
use crate::support::{TestHouse, TestKommune, WITH_TEST, WrittenCourse};

/// More blows than a hand-in has writes; the loop ends at the first one that misses.
const BLOWS: usize = 60;

struct Town<'a> {
    kommune: TestKommune<'a>,
    course: WrittenCourse,
}

impl Town<'_> {
    /// Kills the program while somebody hands in. Returns whether the hand-in was answered.
    fn hand_in_under(&self, blow: Blow, number: usize) -> bool {
        let house = self.kommune.house;
        let person = self.kommune.person(&format!("Ada Lorenz{number}"));
        let ada = house.log_in(&person);
        let form = take(&ada, &self.course, 5).form("Test abgeben");
        let attempt = form.action.strip_suffix("/abgabe").unwrap().to_owned();

        let victim = Victim::start(house.database());
        let (elsewhere, sent) = (victim.browser_of(&ada), form.clone());
        let answered = victim
            .strike(blow, move || elsewhere.submit(&sent).status)
            .inspect(|status| assert_eq!(*status, 303, "{blow:?}"))
            .is_some();

        let page = ada.get(&attempt);
        if page.status == 200 {
            assert!(!answered, "{blow:?}: an acknowledged hand-in is gone");
            page.sees("5 Antworten gespeichert");
        } else {
            let result = ada.follow(&page);
            result.has_status(200).sees("5 von 5 richtig");
        }
        let again = ada.follow(&ada.submit(&form));
        again
            .has_status(200)
            .sees("5 von 5 richtig")
            .sees("Der Kurs ist damit für Sie abgeschlossen");
        let (membership, course) = (person.membership.clone(), self.course.id.clone());
        let completed = house.read(move |conn| completed_on(conn, &membership, &course));
        assert!(completed.is_some(), "{blow:?}");
        answered
    }
}

#[test]
fn a_program_killed_at_any_write_of_a_hand_in_loses_nothing_and_doubles_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let town = Town { kommune, course };
    let mut survived = 0;
    let mut hit = 0;
    let mut number = 0;
    for series in series(house.database().url.starts_with("postgres")) {
        for blow in series {
            number += 1;
            if town.hand_in_under(blow, number) {
                survived += 1;
                break;
            }
            hit += 1;
        }
    }
    assert!(hit > 0, "no blow hit the hand-in");
    assert!(survived > 0, "the blows never came to the end of a hand-in");
    // A job the killed program had begun is taken over when its lease is up.
    house.advance(chrono::Duration::minutes(2));
    house.run_jobs();
    if let Err(findings) = verify(house.database()) {
        panic!("{findings}");
    }
}

/// Each series strikes later and later, until a hand-in is answered before the blow.
fn series(is_postgres: bool) -> Vec<Vec<Blow>> {
    if !can_watch() {
        let later = |step: usize| Blow::After(Duration::from_micros(400 * step as u64));
        return vec![(0..BLOWS * 4).map(later).collect()];
    }
    // What SQLite writes with, or what carries the statements to PostgreSQL; both then
    // answer the browser, which is the last write of all.
    let calls: &[&'static str] = if is_postgres {
        &["sendto"]
    } else {
        &["pwrite64", "fdatasync"]
    };
    calls
        .iter()
        .map(|call| (1..=BLOWS).map(|count| Blow::AtCall(call, count)).collect())
        .collect()
}

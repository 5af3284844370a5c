//! Whose status is what: recognition, completion, joining later, and the check of it all.

use lernverbund::programmes::{DutyState, count_by_unit, verify};

use super::{assign, is_as_recomputed};
use crate::support::{TestHouse, TestKommune};

/// How many are open, how many are done.
fn counts(kommune: &TestKommune<'_>) -> (i64, i64) {
    let id = kommune.id.clone();
    let counts = kommune.house.read(move |conn| count_by_unit(conn, &id));
    let people = |state| {
        let counts = counts.iter().filter(|count| count.state == state);
        counts.map(|count| count.people).sum()
    };
    (people(DutyState::Open), people(DutyState::Done))
}

#[test]
fn who_has_completed_the_course_is_done_at_once() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.course("Phishing erkennen");
    let (ada, ben) = (kommune.person("Ada Lorenz"), kommune.person("Ben Kluge"));
    ada.completes(&course);
    assign(&kommune, &course, None, &ben.membership);
    assert_eq!(counts(&kommune), (1, 1));
    ben.completes(&course);
    assert_eq!(
        counts(&kommune),
        (0, 2),
        "closed in the transaction of the completion"
    );
    is_as_recomputed(&house);
}

#[test]
fn who_joins_later_gets_the_duties_of_the_unit() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let office = kommune.unit("Bürgerdienste");
    let desk = office.unit("Bürgerbüro");
    let course = kommune.course("Phishing erkennen");
    let other = kommune.course("E-Akte");
    let ada = office.person("Ada Lorenz");
    assign(&kommune, &course, Some(&office.id), &ada.membership);
    assign(&kommune, &other, Some(&desk.id), &ada.membership);
    assert_eq!(counts(&kommune), (1, 0));
    desk.person("Ben Kluge");
    kommune.unit("Bauen").person("Cem Aydin");
    let volunteer = house.kommune("Altdorf").person("Dora Wirth");
    volunteer.volunteering_in(&desk);
    is_as_recomputed(&house);
    assert_eq!(
        counts(&kommune),
        (3, 0),
        "Ben has both, Cem and the Rat none"
    );
}

#[test]
fn the_same_course_elsewhere_is_another_matter() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let neighbour = house.kommune("Altdorf");
    let course = kommune.shared_course("Phishing erkennen");
    let (ada, ben) = (kommune.person("Ada Lorenz"), neighbour.person("Ben Kluge"));
    assign(&kommune, &course, None, &ada.membership);
    ben.completes(&course);
    assert_eq!(counts(&kommune), (1, 0));
    assert_eq!(counts(&neighbour), (0, 0));
    is_as_recomputed(&house);
}

#[test]
fn the_check_finds_what_is_missing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.course("Phishing erkennen");
    let ada = kommune.person("Ada Lorenz");
    house.run_jobs();
    assign(&kommune, &course, None, &ada.membership);
    kommune.person("Ben Kluge");
    let today = house.today();
    let differences = house.read(move |conn| verify(conn, today));
    assert_eq!(
        differences.len(),
        1,
        "the job that aligns Ben has not run yet"
    );
    assert!(differences[0].ends_with("has no status"), "{differences:?}");
    is_as_recomputed(&house);
}

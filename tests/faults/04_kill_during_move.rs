//! kill -9 while learners are moved to a version with an important change: some are moved and the
//! others are not, nobody is moved twice, and the job ends its work afterwards.

use std::collections::HashMap;
use std::thread;
use std::time::Duration;

use lernverbund::catalog::{VersionId, list_versions};
use lernverbund::clock::Time;
use lernverbund::identity::{MembershipId, Role};
use lernverbund::learning::{enrolment, progress};

use super::victim::{Blow, Victim, can_watch, growing_series, verify};
use crate::authoring::important::{WHY, write};
use crate::support::{Browser, READING, TestHouse, TestKommune, WrittenCourse};

/// Three transactions of the job.
const LEARNERS: usize = 120;

const HALVINGS: usize = 6;

const LESSON: &str = "/lernen/phishing/melden";

struct Town<'a> {
    kommune: TestKommune<'a>,
    course: WrittenCourse,
    learners: Vec<MembershipId>,
    author: Browser,
    /// The learner who is moved last.
    last: Browser,
}

/// The version of somebody, when they were moved to it, and how many lessons are done.
type Place = (VersionId, Option<Time>, usize);

impl Town<'_> {
    fn build(house: &TestHouse) -> Town<'_> {
        let kommune = house.kommune("Neuenfelde");
        let course = kommune.written_course("phishing", READING);
        let people = kommune.learners("phishing", LEARNERS, |number| number % 2);
        let learners: Vec<MembershipId> = people.iter().map(|it| it.membership.clone()).collect();
        Town {
            author: house.log_in(&kommune.person("Ada Lorenz").with_role(Role::Author)),
            last: house.log_in(people.last().unwrap()),
            kommune,
            course,
            learners,
        }
    }

    fn latest(&self) -> VersionId {
        let id = self.course.id.clone();
        let house = self.kommune.house;
        house.read(move |conn| Ok(list_versions(conn, &id)?.remove(0).id))
    }

    fn places(&self) -> HashMap<MembershipId, Place> {
        let (learners, id) = (self.learners.clone(), self.course.id.clone());
        self.kommune.house.read(move |conn| {
            let mut places = HashMap::new();
            for membership in learners {
                let begun = enrolment(conn, &membership, &id)?.unwrap();
                let done = progress(conn, &begun)?.marked.len();
                places.insert(membership, (begun.version_id, begun.moved_at, done));
            }
            Ok(places)
        })
    }

    /// Kills the program while it publishes and moves. Returns how many were moved before the blow.
    fn move_under(&self, blow: Blow, number: usize) -> usize {
        let (house, author) = (self.kommune.house, &self.author);
        let before = self.latest();
        let path = format!("/redaktion/fassungen/{before}/bearbeiten");
        let secret = author.csrf();
        let draft = author.follow(&author.post(&path, &[("_csrf", &secret)]));
        let words = format!("Rufen Sie die Nummer {number} an.");
        write(author, &draft, "Melden", &words);
        let form = author
            .open(&draft.link("Veröffentlichen"))
            .form("Jetzt veröffentlichen")
            .fill("aenderungen", "Die Nummer der Hotline ist neu.")
            .choose("wichtig", "ja")
            .fill("wichtig_text", WHY);

        let victim = Victim::start(house.database());
        let (elsewhere, sent) = (victim.browser_of(author), form.clone());
        let last = victim.browser_of(&self.last);
        victim.strike(blow, move || {
            elsewhere.submit(&sent).has_status(303);
            while !last.get(LESSON).text().contains(&words) {
                thread::sleep(Duration::from_millis(20));
            }
        });

        if self.latest() == before {
            author.submit(&form).has_status(303);
        }
        let latest = self.latest();
        let torn = self.places();
        house.run_jobs();
        let whole = self.places();
        for (who, (version, moved_at, done)) in &whole {
            assert_eq!(*version, latest, "{blow:?}: somebody was left behind");
            let (version_then, moved_then, done_then) = &torn[who];
            assert_eq!(done, done_then, "{blow:?}");
            if *version_then == latest {
                assert_eq!(moved_at, moved_then, "{blow:?}: somebody was moved twice");
            }
        }
        let moved = torn.values().filter(|place| place.0 == latest);
        moved.count()
    }
}

#[test]
fn a_program_killed_while_it_moves_learners_moves_nobody_twice_and_leaves_nobody_behind() {
    let house = TestHouse::open();
    let town = Town::build(&house);
    // From now on a job the killed program had begun is past its lease for this one.
    house.advance(chrono::Duration::minutes(2));
    let (mut too_early, mut in_the_middle, mut number) = (0, 0, 0);
    let mut strike = |blow| {
        number += 1;
        town.move_under(blow, number)
    };
    for series in growing_series(house.database(), &["pwrite64", "fdatasync"]) {
        let mut latest_early = None;
        let mut first_late = None;
        for blow in series {
            match strike(blow) {
                LEARNERS => {
                    first_late = Some(blow);
                    break;
                }
                0 => latest_early = Some(blow),
                _ => in_the_middle += 1,
            }
            too_early += 1;
        }
        let mut late = first_late.expect("the blows never came to the end");
        // Publishing writes much and moving little: the steps may have passed over it.
        let Some(mut early) = latest_early else {
            continue;
        };
        for _ in 0..HALVINGS {
            let blow = early.between(late);
            if blow == early {
                break;
            }
            match strike(blow) {
                LEARNERS => late = blow,
                0 => early = blow,
                _ => {
                    in_the_middle += 1;
                    early = blow;
                }
            }
        }
    }
    assert!(too_early > 0, "every blow came too late");
    assert!(
        in_the_middle > 0 || !can_watch(),
        "no blow fell in the middle of the job"
    );
    if let Err(findings) = verify(house.database()) {
        panic!("{findings}");
    }
}

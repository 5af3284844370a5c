//! An important change for many: moved once, however often the job runs and whoever learns meanwhile.

use std::thread;

use lernverbund::catalog::{ImportantVersion, find_course, list_versions};
use lernverbund::jobs::{Job, enqueue};
use lernverbund::learning::{enrolment, progress};

use super::author;
use super::important::{WHY, draft_of, publish, verify, write};
use crate::assessment::solving::{begin, solved};
use crate::support::{TestHouse, WITH_TEST};

#[test]
fn two_hundred_learners_are_moved_once_under_a_running_test_however_often_the_job_runs() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let people = kommune.learners("phishing", 200, |number| number % 4);
    let members: Vec<_> = people.iter().map(|it| it.membership.clone()).collect();
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = house.log_in(&kommune.person("Ben Busch"));
    let mut page = begin(&ben, &course);
    let draft = draft_of(&author, &course);
    write(&author, &draft, "Melden", "Rufen Sie die neue Nummer an.\n");
    author.follow(&publish(&author, &draft, Some(WHY)));
    // Somebody answers while the others are moved.
    thread::scope(|scope| {
        let jobs = scope.spawn(|| {
            for _ in 0..5 {
                page = ben.follow(&ben.submit(&solved(&page, true)));
            }
            page
        });
        house.run_jobs();
        let overview = jobs.join().unwrap();
        let result = ben.follow(&ben.submit(&overview.form("Test abgeben")));
        result.sees("Bestanden");
    });
    let stand = |house: &TestHouse| {
        let (members, id) = (members.clone(), course.id.clone());
        house.read(move |conn| {
            let mut stand = Vec::new();
            for membership in members {
                let begun = enrolment(conn, &membership, &id)?.unwrap();
                let far = progress(conn, &begun)?;
                stand.push((
                    begun.version_id.clone(),
                    begun.moved_at,
                    far.marked.len(),
                    far.changed.len(),
                ));
            }
            Ok(stand)
        })
    };
    let moved = stand(&house);
    let id = course.id.clone();
    let latest = house.read(move |conn| Ok(list_versions(conn, &id)?.remove(0).id));
    for (number, (version, moved_at, marked, changed)) in moved.iter().enumerate() {
        assert_eq!((version, *marked), (&latest, number % 4));
        assert!(moved_at.is_some());
        // Only who has done all three lessons has read the one that changed.
        assert_eq!(*changed, usize::from(number % 4 == 3));
    }
    house.advance(chrono::Duration::minutes(1));
    house.write(move |conn, now| {
        let (course, _) = find_course(conn, "phishing")?.unwrap();
        let change = ImportantVersion {
            course,
            version: latest,
            audience: None,
        };
        let payload = serde_json::to_string(&change).unwrap();
        let job = Job {
            kind: "learning.move-learners",
            kommune: None,
            payload: &payload,
            dedup_key: None,
        };
        enqueue(conn, job, now)
    });
    house.run_jobs();
    assert_eq!(stand(&house), moved);
    verify(&house);
}

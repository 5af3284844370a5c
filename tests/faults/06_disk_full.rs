//! No room on the disk: a clear answer, nothing half stored, reading goes on, and as soon as there
//! is room again so does everything else.

use std::thread;

use lernverbund::identity::Role;
use serde_json::json;

use super::victim::{Victim, can_watch, verify};
use crate::support::{Browser, Page, READING, TestHouse, TestKommune, package_of};

const MARK: &str = "/lernen/phishing/melden/erledigt";

/// What the embedded database writes with, and what the file store does; PostgreSQL has a disk of
/// its own.
const WRITES: &str = "pwrite64,fsync";

/// Writes of one mark, and a few more.
const CALLS: usize = 12;

fn mark(browser: &Browser, secret: &str) -> Page {
    browser.post(MARK, &[("_csrf", secret)])
}

fn bring(browser: &Browser, secret: &str, package: &[u8]) -> Page {
    let file = ("paket", "kurs.zip", package);
    browser.upload("/redaktion/pakete", &[("_csrf", secret)], file)
}

/// How many files lie in the store that have no name yet.
fn strays(house: &TestHouse) -> usize {
    let shelves = std::fs::read_dir(house.app.config.files()).unwrap();
    let entries = shelves.flat_map(|shelf| std::fs::read_dir(shelf.unwrap().path()).unwrap());
    let names = entries.map(|entry| entry.unwrap().file_name());
    names
        .filter(|name| name.to_string_lossy().len() != 64)
        .count()
}

fn is_embedded(house: &TestHouse) -> bool {
    !house.database().url.starts_with("postgres")
}

/// Logged in at the house, and the same at the victim.
struct Learner {
    here: Browser,
    there: Browser,
    secret: String,
}

fn learners(kommune: &TestKommune<'_>, victim: &Victim, count: usize) -> Vec<Learner> {
    let names = (0..count).map(|number| format!("Person Nummer{number}"));
    names
        .map(|name| {
            let here = kommune.house.log_in(&kommune.person(&name));
            Learner {
                there: victim.browser_of(&here),
                secret: here.csrf(),
                here,
            }
        })
        .collect()
}

#[test]
fn a_full_disk_is_said_stores_nothing_and_is_over_when_there_is_room() {
    if !can_watch() {
        return;
    }
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let author = house.log_in(&kommune.person("Ada Lorenz").with_role(Role::Author));
    let (package, secret) = (package_of("ein-kurs", "neuenfelde", 3), author.csrf());
    let program = kommune.person("Pia Programm");
    let token = house.program_of(&program).token.unwrap();
    house.run_jobs();
    let victim = Victim::start(house.database());
    let learners = learners(&kommune, &victim, 6);
    let writer = victim.browser_of(&author);

    let full = victim.hinder(WRITES, "ENOSPC");
    let refused = bring(&writer, &secret, &package);
    refused
        .has_status(507)
        .sees("Gerade ist kein Platz mehr")
        .sees("nicht gespeichert");
    if is_embedded(&house) {
        // Several at once share a commit; all of them hear of it.
        thread::scope(|scope| {
            for learner in &learners {
                scope.spawn(|| {
                    mark(&learner.there, &learner.secret)
                        .has_status(507)
                        .sees("Gerade ist kein Platz mehr");
                });
            }
        });
        let path = "/api/v1/courses/phishing/lessons/melden/completion";
        let refused = victim.program(&token).put(path, json!({}));
        assert_eq!(refused.has_problem(507), "api-fehler-507");
    }
    for learner in &learners {
        learner.there.open("/kurse/phishing").sees("Kurs starten");
    }
    drop(full);

    assert!(house.app.files.list().unwrap().is_empty());
    assert_eq!(strays(&house), 0, "half files");
    author.open("/redaktion").misses("Ein langer Kurs");
    for learner in &learners {
        mark(&learner.there, &learner.secret).has_status(303);
        let page = learner.here.open("/kurse/phishing");
        page.sees("1 von 2 Lektionen erledigt");
    }
    bring(&writer, &secret, &package).has_status(303);
    drop(victim);
    verify(house.database()).unwrap();
}

#[test]
fn whatever_write_of_the_embedded_database_fails_the_next_person_is_served() {
    let house = TestHouse::open();
    if !can_watch() || !is_embedded(&house) {
        return;
    }
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    house.run_jobs();
    let victim = Victim::start(house.database());
    let learners = learners(&kommune, &victim, CALLS + 1);
    let mut failed = 0;
    for (call, pair) in (1..).zip(learners.windows(2)) {
        let [learner, next] = pair else { continue };
        let full = victim.hinder_once("pwrite64", "ENOSPC", call);
        let page = mark(&learner.there, &learner.secret);
        drop(full);
        let seen = learner.here.open("/kurse/phishing");
        if page.status == 303 {
            seen.sees("1 von 2 Lektionen erledigt");
        } else {
            page.has_status(507);
            seen.sees("Kurs starten");
            failed += 1;
        }
        next.there.open("/").has_status(200);
        mark(&learner.there, &learner.secret).has_status(303);
    }
    assert!(failed > 0, "no write failed");
    drop(victim);
    verify(house.database()).unwrap();
}

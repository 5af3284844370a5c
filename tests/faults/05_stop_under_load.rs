//! SIGTERM while people are waiting: who was let in is answered, nobody else is let in, and the
//! program ends by itself in the time that the service file gives it.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use lernverbund::db::connect;

use super::victim::verify;
use crate::operation::serving::{Serving, address_after};
use crate::support::{Browser, READING, TestHouse};

const LEARNERS: usize = 8;

/// `TimeoutStopSec` of the service file; after that it would be killed.
const LONGEST: Duration = Duration::from_secs(20);

/// How many wait for the writer.
fn waiting(monitoring: &Browser) -> usize {
    let row = "lernverbund_database_queue{lane=\"write\"} ";
    let text = monitoring.get("/metrics").has_status(200).body();
    let line = text.lines().find_map(|line| line.strip_prefix(row));
    line.unwrap().parse().unwrap()
}

#[test]
fn a_program_that_is_told_to_stop_answers_those_it_has_let_in() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let learners: Vec<Browser> = (0..LEARNERS)
        .map(|number| house.log_in(&kommune.person(&format!("Person Nummer{number}"))))
        .collect();
    let secrets: Vec<String> = learners.iter().map(Browser::csrf).collect();
    // Afterwards nobody waits for the writer but the learners.
    house.run_jobs();

    let arguments = ["--metrics-bind", "127.0.0.1:0", "--readers", "1"];
    let program = Serving::start(house.database(), &arguments);
    let mut said = program.began.iter();
    let monitoring = said.find_map(|line| address_after("metrics on http://", line));
    let monitoring = Browser::at(monitoring.unwrap());
    let mut idle = TcpStream::connect(program.address).unwrap();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .unwrap();
    assert!(idle.read(&mut [0; 1024]).unwrap() > 0);

    // Somebody else has the database, so that all of them are in the middle of their request.
    let mut other = connect(&house.database().target()).unwrap();
    other
        .batch_execute(if house.database().url.starts_with("postgres") {
            "BEGIN; LOCK TABLE lesson_marks IN ACCESS EXCLUSIVE MODE"
        } else {
            "BEGIN IMMEDIATE"
        })
        .unwrap();
    let (answers, begun) = thread::scope(|scope| {
        let sending: Vec<_> = learners
            .iter()
            .zip(&secrets)
            .map(|(learner, secret)| {
                let moved = program.browser_of(learner);
                scope.spawn(move || {
                    let fields = [("_csrf", secret.as_str())];
                    moved.post("/lernen/phishing/melden/erledigt", &fields)
                })
            })
            .collect();
        while waiting(&monitoring) < LEARNERS - 1 {
            thread::sleep(Duration::from_millis(5));
        }
        program.terminate();
        let begun = Instant::now();
        while TcpStream::connect(program.address).is_ok() {
            assert!(begun.elapsed() < LONGEST, "it still lets people in");
            thread::sleep(Duration::from_millis(5));
        }
        other.batch_execute("ROLLBACK").unwrap();
        let answers = sending.into_iter().map(|one| one.join().unwrap().status);
        (answers.collect::<Vec<u16>>(), begun)
    });
    let status = program.wait(LONGEST.saturating_sub(begun.elapsed()));
    assert_eq!(status.expect("it did not end").code(), Some(0));
    for (learner, answer) in learners.iter().zip(answers) {
        let page = learner.open("/kurse/phishing");
        // On a very slow machine the first of them hears that the database is busy.
        match answer {
            303 => page.sees("1 von 2 Lektionen erledigt"),
            503 => page.misses("1 von 2 Lektionen erledigt"),
            other => panic!("{other}"),
        };
    }
    verify(house.database()).unwrap();
}

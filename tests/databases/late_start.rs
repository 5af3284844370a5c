//! Somebody begins a course in the very instant in which an important change of it is published.

use std::thread;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::sql_types::BigInt;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use lernverbund::db::{Conn, connect};
use lernverbund::learning::enrolment;

use crate::authoring::author;
use crate::authoring::important::{WHY, draft_of, publish, write};
use crate::support::{Database, TestHouse, WITH_TEST};

/// How many others wait for a lock of this database.
fn waiting(conn: &mut Conn) -> i64 {
    #[derive(QueryableByName)]
    struct Waiting {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    let found: Waiting = sql_query(
        "SELECT count(*) AS count FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    .get_result(conn)
    .unwrap();
    found.count
}

fn is_postgres(database: &Database) -> bool {
    database.url.starts_with("postgres")
}

/// On SQLite nobody can be in the middle of beginning while somebody publishes: there is one writer.
#[test]
fn who_begins_while_an_important_change_is_published_is_taken_along() {
    let house = TestHouse::open();
    if !is_postgres(house.database()) {
        return;
    }
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let person = kommune.person("Ben Busch");
    let ben = house.log_in(&person);
    let secret = ben.csrf();
    let draft = draft_of(&author, &course);
    write(&author, &draft, "Melden", "Rufen Sie die neue Nummer an.\n");

    let (mut other, mut looking) = (
        connect(&house.database().target()).unwrap(),
        connect(&house.database().target()).unwrap(),
    );
    // His place is taken and will be given back: he has read which version is published, and
    // waits before he has begun on it.
    let place = format!(
        "BEGIN;
         INSERT INTO enrolments (id, kommune_id, membership_id, course_id, version_id, cycle,
                                 started_at, last_seen_at)
         VALUES ('niemand', '{}', '{}', '{}', '{}', 1, now(), now())",
        kommune.id, person.membership, course.id, course.version
    );
    other.batch_execute(&place).unwrap();
    thread::scope(|scope| {
        let starting = scope.spawn(|| {
            let fields = [("_csrf", secret.as_str())];
            ben.post("/lernen/phishing/starten", &fields).status
        });
        while waiting(&mut looking) == 0 {
            thread::sleep(Duration::from_millis(5));
        }
        let publishing = scope.spawn(|| publish(&author, &draft, Some(WHY)).status);
        while waiting(&mut looking) < 2 && !publishing.is_finished() {
            thread::sleep(Duration::from_millis(5));
        }
        if publishing.is_finished() {
            house.run_jobs();
        }
        other.batch_execute("ROLLBACK").unwrap();
        assert_eq!(starting.join().unwrap(), 303);
        assert_eq!(publishing.join().unwrap(), 303);
    });
    house.run_jobs();
    let (who, id) = (person.membership.clone(), course.id.clone());
    let begun = house.read(move |conn| enrolment(conn, &who, &id)).unwrap();
    assert_ne!(begun.version_id, course.version, "left behind");
    ben.open("/lernen/phishing/melden")
        .sees("Rufen Sie die neue Nummer an.")
        .sees(WHY);
}

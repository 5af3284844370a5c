//! The writer: durable before it answers, one closure's panic undoes only that closure.

use std::sync::mpsc;
use std::thread;

use diesel::connection::SimpleConnection;
use diesel::sql_types::BigInt;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use lernverbund::clock::Time;
use lernverbund::db::{Conn, connect, is_duplicate};
use lernverbund::organisation::found_verbund;
use lernverbund::problem::{Outcome, Problem};

use crate::support::TestHouse;

/// Stores "erster", slowly: while it holds the writer, the others gather into one group.
fn hold_writer(house: &TestHouse) -> thread::JoinHandle<Outcome<()>> {
    let (app, now) = (house.app.clone(), house.now());
    let (start, started) = mpsc::channel();
    let holding = thread::spawn(move || {
        wait_for(app.db.write(move |conn| {
            start.send(()).unwrap();
            thread::sleep(std::time::Duration::from_millis(200));
            verbund(conn, "erster", now)
        }))
    });
    started.recv().unwrap();
    holding
}

#[test]
fn a_panic_undoes_its_own_work_and_nothing_of_its_neighbours() {
    let house = TestHouse::open();
    let now = house.now();
    let app = house.app.clone();
    let holding = hold_writer(&house);
    let (good, bad, wrong, last) = house.wait_for(async {
        tokio::join!(
            app.db.write(move |conn| verbund(conn, "guter", now)),
            app.db.write(move |conn| -> Outcome<()> {
                verbund(conn, "panischer", now)?;
                panic!("in the middle of a write")
            }),
            app.db.write(move |conn| -> Outcome<()> {
                verbund(conn, "falscher", now)?;
                Err(Problem::Conflict("test"))
            }),
            app.db.write(move |conn| verbund(conn, "letzter", now)),
        )
    });
    holding.join().unwrap().unwrap();
    good.unwrap();
    last.unwrap();
    assert!(matches!(bad, Err(Problem::Internal(_))));
    assert!(matches!(wrong, Err(Problem::Conflict(_))));
    assert_eq!(slugs(&house), ["erster", "guter", "letzter"]);
}

/// As SQLite does when the disk is full in the middle of a large write.
#[test]
fn a_transaction_that_the_database_has_ended_itself_takes_its_whole_group_along() {
    let house = TestHouse::open();
    if house.database().url.starts_with("postgres") {
        return;
    }
    let now = house.now();
    let app = house.app.clone();
    let holding = hold_writer(&house);
    let (torn, last) = house.wait_for(async {
        tokio::join!(
            app.db.write(move |conn| {
                verbund(conn, "zweiter", now)?;
                conn.batch_execute("ROLLBACK")?;
                // There is nothing left to undo, so this fails.
                Ok(conn.batch_execute("ROLLBACK")?)
            }),
            app.db.write(move |conn| verbund(conn, "dritter", now)),
        )
    });
    let first = holding.join().unwrap();
    assert!(matches!(first, Err(Problem::Busy)), "nothing stands of it");
    assert!(torn.is_err());
    assert_eq!(last.is_ok(), slugs(&house).contains(&"dritter".to_owned()));
    house.write(move |conn, now| verbund(conn, "vierter", now));
    assert!(
        !slugs(&house)
            .iter()
            .any(|it| it == "erster" || it == "zweiter")
    );
}

#[test]
fn when_the_answer_comes_another_program_sees_the_change() {
    let house = TestHouse::open();
    let mut elsewhere = connect(&house.database().target()).unwrap();
    for round in 1..=10 {
        house.write(move |conn, now| verbund(conn, &format!("nr-{round}"), now));
        assert_eq!(count(&mut elsewhere), round);
    }
}

#[test]
fn twenty_at_once_all_get_through() {
    let house = TestHouse::open();
    let results = all_at_once(&house, |number| format!("nr-{number}"));
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(slugs(&house).len(), 20);
}

#[test]
fn of_twenty_with_the_same_name_one_gets_through() {
    let house = TestHouse::open();
    let results = all_at_once(&house, |_| "derselbe".to_owned());
    assert_eq!(results.iter().filter(|it| it.is_ok()).count(), 1);
    for problem in results.into_iter().filter_map(Result::err) {
        assert!(
            matches!(&problem, Problem::Database(error) if is_duplicate(error)),
            "{problem}"
        );
    }
    assert_eq!(slugs(&house), ["derselbe"]);
}

#[test]
fn a_reader_cannot_write() {
    let house = TestHouse::open();
    let now = house.now();
    let refused = house.wait_for(
        house
            .app
            .db
            .read(move |conn| verbund(conn, "heimlich", now)),
    );
    assert!(matches!(refused, Err(Problem::Database(_))));
    assert!(slugs(&house).is_empty());
}

fn all_at_once(house: &TestHouse, name: impl Fn(usize) -> String) -> Vec<Outcome<()>> {
    let now = house.now();
    let runs: Vec<_> = (0..20)
        .map(|number| {
            let (app, slug) = (house.app.clone(), name(number));
            thread::spawn(move || wait_for(app.db.write(move |conn| verbund(conn, &slug, now))))
        })
        .collect();
    runs.into_iter().map(|run| run.join().unwrap()).collect()
}

fn verbund(conn: &mut Conn, slug: &str, now: Time) -> Outcome<()> {
    found_verbund(conn, slug, slug, now).map(drop)
}

fn wait_for<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

#[derive(QueryableByName)]
struct Slug {
    #[diesel(sql_type = diesel::sql_types::Text)]
    slug: String,
}

fn slugs(house: &TestHouse) -> Vec<String> {
    house.read(|conn| {
        let rows: Vec<Slug> = sql_query("SELECT slug FROM verbuende ORDER BY slug").load(conn)?;
        Ok(rows.into_iter().map(|row| row.slug).collect())
    })
}

fn count(conn: &mut Conn) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        number: i64,
    }
    let count: Count = sql_query("SELECT count(*) AS number FROM verbuende")
        .get_result(conn)
        .unwrap();
    count.number
}

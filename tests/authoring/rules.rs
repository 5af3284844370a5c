//! What comes before a course and what completes it, as authors decide it; rings are refused.

use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use lernverbund::catalog::get_published;
use lernverbund::db::Conn;
use tokio::runtime::Builder;

use super::author;
use crate::support::{Browser, Page, TestCourse, TestHouse, TestKommune};

/// Longer than it takes to read a form and to check a small course.
const HELD_BACK: Duration = Duration::from_millis(1500);

/// A draft that goes on with a course of the Kommune.
fn draft_of(
    house: &TestHouse,
    kommune: &TestKommune<'_>,
    author: &Browser,
    course: &TestCourse,
) -> Page {
    let (id, slug) = (kommune.id.clone(), course.slug.clone());
    let version = house.read(move |conn| Ok(get_published(conn, &id, &slug)?.id.clone()));
    let path = format!("/redaktion/fassungen/{version}/bearbeiten");
    let csrf = author.csrf();
    author.follow(&author.post(&path, &[("_csrf", &csrf)]))
}

fn demand(author: &Browser, draft: &Page, course: &TestCourse) {
    let form = author.open(&draft.link("Einstellungen")).form("Speichern");
    let form = form
        .choose("voraussetzung", &course.slug)
        .choose("bindend", "ja");
    author.follow(&author.submit(&form));
}

fn publish(author: &Browser, draft: &Page) -> Page {
    let page = author.open(&draft.link("Veröffentlichen"));
    let form = page.form("Jetzt veröffentlichen");
    author.submit(&form.fill("aenderungen", "Nun mit Voraussetzung."))
}

#[test]
fn an_author_names_what_comes_before_and_learners_read_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let keys = kommune.course("Schlüssel");
    let phishing = kommune.course("Phishing");
    let author = author(&house, &kommune, "Ada Lorenz");
    let draft = draft_of(&house, &kommune, &author, &phishing);
    let settings = author.open(&draft.link("Einstellungen"));
    let form = settings.form("Speichern");
    assert_eq!(form.offers("voraussetzung"), [keys.slug.as_str()]);
    demand(&author, &draft, &keys);
    let again = author.open(&draft.link("Einstellungen"));
    let sent = again.form("Speichern");
    let chosen = ("voraussetzung".to_owned(), keys.slug.clone());
    assert!(sent.fields().contains(&chosen));
    author.follow(&publish(&author, &draft));
    let reader = house.log_in(&kommune.person("Ben Busch"));
    reader
        .open(&format!("/kurse/{}", phishing.slug))
        .sees("Vorher abschließen")
        .link("Zuerst: Schlüssel");
}

#[test]
fn a_ring_is_named_in_the_report_and_not_published() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let keys = kommune.course("Schlüssel");
    let phishing = kommune.course("Phishing");
    let author = author(&house, &kommune, "Ada Lorenz");
    let first = draft_of(&house, &kommune, &author, &phishing);
    demand(&author, &first, &keys);
    author.follow(&publish(&author, &first));
    let second = draft_of(&house, &kommune, &author, &keys);
    demand(&author, &second, &phishing);
    author
        .open(&second.link("Prüfbericht"))
        .sees("Diese Kurse setzen einander voraus: „Schlüssel → Phishing → Schlüssel“.");
    let publish = author.open(&second.link("Veröffentlichen"));
    publish.sees("verhindert").misses("Jetzt veröffentlichen");
    let csrf = author.csrf();
    let forged = [
        ("_csrf", csrf.as_str()),
        ("aenderungen", "Neu."),
        ("fassung", "2026.2"),
        ("sichtbar", "kommune"),
    ];
    author
        .post(&format!("{}/veroeffentlichen", second.path), &forged)
        .has_status(422);
    let reader = house.log_in(&kommune.person("Ben Busch"));
    reader
        .open(&format!("/kurse/{}", keys.slug))
        .misses("Vorher abschließen");
}

/// Lets nobody store a version until two who publish have both got as far as they can. On SQLite
/// they wait for the one writer, on PostgreSQL for the table, having asked what is published.
fn hold_back_versions(house: &TestHouse) -> JoinHandle<()> {
    let (app, (tell, told)) = (house.app.clone(), mpsc::channel());
    let hold = thread::spawn(move || {
        let runtime = Builder::new_current_thread().build().unwrap();
        let held = runtime.block_on(app.db.write(move |conn| {
            if let Conn::Postgres(conn) = conn {
                conn.batch_execute("LOCK TABLE course_versions IN SHARE MODE")?;
            }
            tell.send(()).unwrap();
            thread::sleep(HELD_BACK);
            Ok(())
        }));
        held.unwrap();
    });
    told.recv().unwrap();
    hold
}

#[test]
fn of_two_who_close_a_ring_at_the_same_time_exactly_one_publishes() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let keys = kommune.course("Schlüssel");
    let phishing = kommune.course("Phishing");
    let (ada, cem) = (
        author(&house, &kommune, "Ada Lorenz"),
        author(&house, &kommune, "Cem Polat"),
    );
    let first = draft_of(&house, &kommune, &ada, &phishing);
    let second = draft_of(&house, &kommune, &cem, &keys);
    demand(&ada, &first, &keys);
    demand(&cem, &second, &phishing);
    let form = |author: &Browser, draft: &Page| {
        let page = author.open(&draft.link("Veröffentlichen"));
        let form = page.form("Jetzt veröffentlichen");
        form.fill("aenderungen", "Nun mit Voraussetzung.")
    };
    let forms = (form(&ada, &first), form(&cem, &second));
    let hold = hold_back_versions(&house);
    let (one, other) = thread::scope(|scope| {
        let one = scope.spawn(|| ada.submit(&forms.0).status);
        let other = scope.spawn(|| cem.submit(&forms.1).status);
        (one.join().unwrap(), other.join().unwrap())
    });
    hold.join().unwrap();
    let mut answers = [one, other];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
}

#[test]
fn the_test_as_the_end_of_a_course_without_one_is_said_beside_the_choice() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let phishing = kommune.course("Phishing");
    let author = author(&house, &kommune, "Ada Lorenz");
    let draft = draft_of(&house, &kommune, &author, &phishing);
    let settings = author.open(&draft.link("Einstellungen"));
    let form = settings.form("Speichern");
    assert_eq!(form.offers("abschluss"), ["test", "alles", "lektionen"]);
    let saved = author.follow(&author.submit(&form.clone().choose("abschluss", "test")));
    saved.sees("Dieser Kurs hat keinen Abschlusstest.");
    author
        .open(&draft.link("Prüfbericht"))
        .sees("Der Test soll den Kurs abschließen, aber es gibt keinen Abschlusstest.");
    let form = saved.form("Speichern").choose("abschluss", "lektionen");
    let saved = author.follow(&author.submit(&form.fill("abschluss_anteil", "80")));
    saved.misses("Dieser Kurs hat keinen Abschlusstest.");
    author.follow(&publish(&author, &draft));
    let reader = house.log_in(&kommune.person("Ben Busch"));
    reader
        .open(&format!("/kurse/{}", phishing.slug))
        .sees("wenn Sie 80 Prozent der Lektionen erledigt haben");
}

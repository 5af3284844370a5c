//! `backup`: whole, under load, to be used elsewhere.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use lernverbund::db::connect;
use lernverbund::files::Files;
use lernverbund::identity::{NewPerson, Person};
use tempfile::TempDir;

use super::program::{Said, run};
use crate::faults::victim::{Victim, verify};
use crate::support::{Browser, Database, PASSWORD, READING, TestHouse, TestPerson};

const PICTURE: &[u8] = b"a picture of a course";

/// People who sign in one after the other, as fast as the house lets them.
struct Crowd {
    /// How many were told that they are stored, by thread.
    stored: [AtomicUsize; 4],
    is_over: AtomicBool,
}

impl Crowd {
    fn write(&self, house: &TestHouse, row: usize) {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let (runtime, db) = (runtime.unwrap(), house.app.db.clone());
        while !self.is_over.load(Ordering::Relaxed) {
            let login = login_of(row, self.stored[row].load(Ordering::Relaxed));
            let now = house.now();
            let written = db.write(move |conn| {
                let new = NewPerson {
                    login: &login,
                    given_name: "Viele",
                    family_name: "Leute",
                    password_hash: None,
                };
                new.store(conn, now)
            });
            runtime.block_on(written).unwrap();
            self.stored[row].fetch_add(1, Ordering::Relaxed);
        }
    }

    fn count(&self) -> [usize; 4] {
        [0, 1, 2, 3].map(|row| self.stored[row].load(Ordering::Relaxed))
    }
}

fn login_of(row: usize, number: usize) -> String {
    format!("leute.{row}.{number}")
}

#[test]
fn what_was_acknowledged_before_a_backup_under_load_is_there_elsewhere() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let ada = kommune.person("Ada Lorenz");
    begin(&ada);
    let picture = house.app.files.put(PICTURE).unwrap();
    let (_shelf, archive) = shelf();

    let crowd = Crowd {
        stored: Default::default(),
        is_over: AtomicBool::new(false),
    };
    let before = thread::scope(|scope| {
        for row in 0..4 {
            let (crowd, house) = (&crowd, &house);
            scope.spawn(move || crowd.write(house, row));
        }
        while crowd.count().iter().any(|count| *count < 20) {
            thread::sleep(Duration::from_millis(5));
        }
        let before = crowd.count();
        let said = backup(house.database(), &archive);
        crowd.is_over.store(true, Ordering::Relaxed);
        assert!(said.success, "{}", said.text);
        assert!(said.text.contains("1 Datei"), "{}", said.text);
        let mode = archive.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "others may read it: {mode:o}");
        assert!(
            crowd.count() > before,
            "nobody wrote while the backup was taken"
        );
        before
    });

    let elsewhere = Database::empty();
    let said = restore(&elsewhere, &archive, &[]);
    assert!(said.success, "{}", said.text);
    let mut conn = connect(&elsewhere.target()).unwrap();
    for (row, count) in before.into_iter().enumerate() {
        for number in 0..count {
            let login = login_of(row, number);
            let found = Person::find_by_login(&mut conn, &login).unwrap();
            assert!(found.is_some(), "{login} was acknowledged and is gone");
        }
    }
    drop(conn);
    let files = Files::open(elsewhere.folder().join("dateien")).unwrap();
    assert_eq!(files.get(&picture).unwrap(), PICTURE);
    verify(&elsewhere).unwrap();

    let program = Victim::start(&elsewhere);
    let browser = program.browser();
    browser.log_in(&ada.login, PASSWORD).has_status(303);
    let course = browser.open("/kurse/phishing");
    assert_eq!(course.link("Weiterlernen"), "/lernen/phishing/melden");
    mark(&browser, "melden");
    let course = browser.open("/kurse/phishing");
    course.sees("Sie haben den Kurs abgeschlossen");
}

#[test]
fn a_backup_overwrites_nothing_and_needs_something_to_save() {
    let database = Database::migrated();
    let (shelf, archive) = shelf();
    fs::write(&archive, "mine").unwrap();
    let said = backup(&database, &archive);
    assert!(!said.success && said.text.contains("gibt es schon"));
    assert_eq!(fs::read(&archive).unwrap(), b"mine");

    let said = backup(&database, shelf.path());
    assert!(said.success, "{}", said.text);
    let said = backup(&Database::empty(), &shelf.path().join("leer.tar"));
    assert!(!said.success && said.text.contains("keine Installation"));
    let mut names: Vec<String> = fs::read_dir(shelf.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].starts_with("lernverbund-2") && names[0].ends_with("Z.tar"));
}

#[test]
fn a_file_that_is_damaged_already_is_named_and_saved_as_it_is() {
    let house = TestHouse::open();
    let name = house.app.files.put(PICTURE).unwrap();
    let file = house.database().folder().join("dateien").join(&name[..2]);
    fs::write(file.join(&name), b"rotten").unwrap();
    let (_shelf, archive) = shelf();
    let said = backup(house.database(), &archive);
    assert!(!said.success && said.text.contains(&name), "{}", said.text);
    let elsewhere = Database::empty();
    let said = restore(&elsewhere, &archive, &[]);
    assert!(said.success, "{}", said.text);
}

fn begin(person: &TestPerson<'_>) {
    let browser = person.house.log_in(person);
    let csrf = browser.csrf();
    let started = browser.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
    started.has_status(303);
    mark(&browser, "fuenf-blicke");
}

fn mark(browser: &Browser, lesson: &str) {
    let csrf = browser.csrf();
    let path = format!("/lernen/phishing/{lesson}/erledigt");
    browser.post(&path, &[("_csrf", &csrf)]).has_status(303);
}

pub fn shelf() -> (TempDir, PathBuf) {
    let shelf = tempfile::tempdir().unwrap();
    let archive = shelf.path().join("sicherung.tar");
    (shelf, archive)
}

pub fn backup(database: &Database, to: &Path) -> Said {
    run(
        Some(database),
        &["backup", "--to", &to.display().to_string()],
    )
}

pub fn restore(database: &Database, from: &Path, more: &[&str]) -> Said {
    let from = from.display().to_string();
    run(
        Some(database),
        &[&["restore", "--from", &from], more].concat(),
    )
}

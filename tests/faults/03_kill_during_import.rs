//! kill -9 while a package with many files is taken in: a whole draft, or none; trying again
//! works, and what a killed program left behind in the file store goes.

use lernverbund::identity::Role;

use super::victim::{Blow, Victim, growing_series, verify};
use crate::support::{Browser, Page, TestHouse, package_of};

const LESSONS: usize = 30;
const SLUG: &str = "ein-langer-kurs";

fn take_in(browser: &Browser, secret: &str, package: &[u8]) -> Page {
    let file = ("paket", "kurs.zip", package);
    browser.upload("/redaktion/pakete", &[("_csrf", secret)], file)
}

/// The draft, if there is one; it is as it was brought, byte by byte.
fn draft_as(author: &Browser, package: &[u8]) -> Option<String> {
    let overview = author.open("/redaktion");
    let draft = overview.attribute("a.work__link[href^='/redaktion/kurse/']", "href")?;
    let export = author.get(&format!("{draft}/paket.zip"));
    assert_eq!(export.has_status(200).bytes, package);
    Some(draft)
}

/// Kills the program while it takes the package in. Returns whether that was answered.
fn take_in_under(house: &TestHouse, author: &Browser, package: &[u8], blow: Blow) -> bool {
    let victim = Victim::start(house.database());
    let (elsewhere, secret) = (victim.browser_of(author), author.csrf());
    let sent = package.to_owned();
    let answered = victim
        .strike(blow, move || take_in(&elsewhere, &secret, &sent).status)
        .inspect(|status| assert_eq!(*status, 303, "{blow:?}"))
        .is_some();

    let draft = draft_as(author, package).unwrap_or_else(|| {
        assert!(!answered, "{blow:?}: an acknowledged draft is gone");
        take_in(author, &author.csrf(), package).has_status(303);
        draft_as(author, package).unwrap()
    });
    let secret = author.csrf();
    author
        .post(&format!("{draft}/verwerfen"), &[("_csrf", &secret)])
        .has_status(303);
    answered
}

#[test]
fn a_program_killed_while_it_takes_a_package_in_leaves_a_whole_draft_or_none() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = house.log_in(&kommune.person("Ada Lorenz").with_role(Role::Author));
    let package = package_of(SLUG, "neuenfelde", LESSONS);
    let (mut hit, mut survived) = (0, 0);
    for series in growing_series(house.database(), &["fsync", "pwrite64"]) {
        for blow in series {
            if take_in_under(&house, &author, &package, blow) {
                survived += 1;
                break;
            }
            hit += 1;
        }
    }
    assert!(hit > 0, "no blow hit the import");
    assert!(survived > 0, "the blows never came to the end");
    house.advance(chrono::Duration::minutes(2));
    house.run_jobs();
    if let Err(findings) = verify(house.database()) {
        panic!("{findings}");
    }

    // All drafts are discarded: within a day of finding that out, no file is left of them.
    let files = &house.app.files;
    assert!(!files.list().unwrap().is_empty());
    for hours in [1, 25] {
        house.advance(chrono::Duration::hours(hours));
        house.run_jobs();
    }
    assert!(files.list().unwrap().is_empty());
    let underway = std::fs::read_dir(files.antechamber().unwrap()).unwrap();
    assert_eq!(underway.count(), 0, "files that never came in");
}

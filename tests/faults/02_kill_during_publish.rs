//! kill -9 while a course with many lessons is published: the draft is still there as it was, or
//! the version is there whole; trying again publishes it once.

use lernverbund::catalog::{Lesson, list_own, list_versions, published_versions, source_of};
use lernverbund::identity::Role;

use super::victim::{Blow, Victim, growing_series, verify};
use crate::support::{Browser, TestHouse, TestKommune, package_of};

const LESSONS: usize = 30;

/// Brings the course as a draft that can be published.
fn bring(author: &Browser, slug: &str) -> String {
    let package = package_of(slug, "neuenfelde", LESSONS);
    let secret = author.csrf();
    let file = ("paket", "kurs.zip", &*package);
    let brought = author.upload("/redaktion/pakete", &[("_csrf", &secret)], file);
    brought.has_status(303).location().to_owned()
}

/// Kills the program while a draft is published. Returns whether that was answered.
fn publish_under(kommune: &TestKommune<'_>, author: &Browser, blow: Blow, number: usize) -> bool {
    let house = kommune.house;
    let slug = format!("ein-langer-kurs-{number}");
    let draft = bring(author, &slug);
    let path = format!("{draft}/veroeffentlichen");
    let form = author.open(&path).form("Jetzt veröffentlichen");

    let victim = Victim::start(house.database());
    let (elsewhere, sent) = (victim.browser_of(author), form.clone());
    let answered = victim
        .strike(blow, move || elsewhere.submit(&sent).status)
        .inspect(|status| assert_eq!(*status, 303, "{blow:?}"))
        .is_some();

    let versions = whole_versions(kommune, &slug);
    let page = author.get(&draft);
    if page.status == 200 {
        assert!(!answered, "{blow:?}: an acknowledged version is gone");
        assert_eq!(versions, 0, "{blow:?}: a version beside its draft");
        author.submit(&form).has_status(303);
    } else {
        page.has_status(404);
        assert_eq!(versions, 1, "{blow:?}: neither a draft nor a version");
    }
    assert_eq!(whole_versions(kommune, &slug), 1, "{blow:?}");
    answered
}

/// How many versions there are of the course, each with all that belongs to it.
fn whole_versions(kommune: &TestKommune<'_>, slug: &str) -> usize {
    let (id, slug) = (kommune.id.clone(), slug.to_owned());
    kommune.house.read(move |conn| {
        let own = list_own(conn, &id)?;
        let Some(version) = own.iter().find(|version| version.slug == slug) else {
            return Ok(0);
        };
        let versions = list_versions(conn, &version.course_id)?;
        let published = published_versions(conn, &version.course_id)?;
        assert!(published.iter().eq([&version.id]), "{published:?}");
        assert_eq!(Lesson::list(conn, &version.id)?.len(), LESSONS);
        let source = source_of(conn, version)?.unwrap();
        assert_eq!(
            (source.texts.len(), source.media.len()),
            (LESSONS + 1, LESSONS)
        );
        Ok(versions.len())
    })
}

#[test]
fn a_program_killed_while_it_publishes_leaves_a_draft_or_a_whole_version() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = house.log_in(&kommune.person("Ada Lorenz").with_role(Role::Author));
    let (mut number, mut hit, mut survived) = (0, 0, 0);
    for series in growing_series(house.database(), &["pwrite64", "fdatasync"]) {
        for blow in series {
            number += 1;
            if publish_under(&kommune, &author, blow, number) {
                survived += 1;
                break;
            }
            hit += 1;
        }
    }
    assert!(hit > 0, "no blow hit the publishing");
    assert!(survived > 0, "the blows never came to the end");
    // A job the killed program had begun is taken over when its lease is up.
    house.advance(chrono::Duration::minutes(2));
    house.run_jobs();
    if let Err(findings) = verify(house.database()) {
        panic!("{findings}");
    }
}

//! Builders of catalog and learning: small courses, and people who complete them.

use std::fs;
use std::path::Path;

use course_package::{read_course, read_themen};
use lernverbund::catalog::{
    Audience, CourseId, Lesson, Taxonomy, get_published, import_course, publish, store_taxonomy,
};
use lernverbund::learning::{Learner, mark_lesson, start_course};

use super::{TestHouse, TestKommune, TestPerson};

#[derive(Clone)]
pub struct TestCourse {
    pub id: CourseId,
    pub slug: String,
    pub title: String,
}

impl<'a> TestKommune<'a> {
    /// A course of one lesson that everybody sees.
    pub fn shared_course(&self, title: &str) -> TestCourse {
        self.publish_course(title, Audience::Everybody)
    }

    /// The same for the own staff alone.
    pub fn course(&self, title: &str) -> TestCourse {
        self.publish_course(title, Audience::Kommune(self.id.clone()))
    }

    fn publish_course(&self, title: &str, audience: Audience) -> TestCourse {
        let slug = lernverbund::texts::fold(title).replace(' ', "-");
        let package = package(&slug, title);
        let owner = self.id.clone();
        let id = self.house.write(move |conn, now| {
            if Taxonomy::load(conn)?.fields.is_empty() {
                let themen = read_themen(Path::new("content/themen.toml")).unwrap();
                store_taxonomy(conn, &themen)?;
            }
            let imported = import_course(conn, &owner, &package, now)?;
            publish(
                conn,
                &owner,
                &imported.course,
                &imported.version,
                &audience,
                now,
            )?;
            Ok(imported.course)
        });
        TestCourse {
            id,
            slug,
            title: title.to_owned(),
        }
    }
}

impl<'a> TestKommune<'a> {
    /// So many people who have begun a course; `marks` says how many lessons which of them has done.
    pub fn learners(
        &self,
        slug: &'static str,
        count: usize,
        marks: fn(usize) -> usize,
    ) -> Vec<TestPerson<'a>> {
        let people: Vec<TestPerson<'_>> = (0..count)
            .map(|number| self.person(&format!("Person Nummer{number}")))
            .collect();
        let members: Vec<_> = people.iter().map(|it| it.membership.clone()).collect();
        let owner = self.id.clone();
        self.house.write(move |conn, now| {
            let version = get_published(conn, &owner, slug)?;
            let lessons = Lesson::list(conn, &version.id)?;
            for (membership, number) in members.into_iter().zip(0_usize..) {
                let learner = Learner {
                    kommune: owner.clone(),
                    membership,
                    unit: None,
                    now,
                };
                let begun = start_course(conn, &learner, &version)?;
                for lesson in lessons.iter().take(marks(number)) {
                    mark_lesson(conn, &learner, &begun.id, lesson)?;
                }
            }
            Ok(())
        });
        people
    }
}

impl TestPerson<'_> {
    /// Completes a course through the doors of learning, as its only lesson does.
    pub fn completes(&self, course: &TestCourse) {
        complete(self.house, self, course);
    }
}

fn complete(house: &TestHouse, person: &TestPerson<'_>, course: &TestCourse) {
    let (kommune, membership) = (person.kommune.clone(), person.membership.clone());
    let slug = course.slug.clone();
    house.write(move |conn, now| {
        let version = get_published(conn, &kommune, &slug)?;
        let learner = Learner {
            unit: lernverbund::identity::Membership::main_unit(conn, &membership)?,
            kommune,
            membership,
            now,
        };
        let enrolment = start_course(conn, &learner, &version)?;
        let lessons = Lesson::list(conn, &version.id)?;
        for lesson in lessons.iter() {
            mark_lesson(conn, &learner, &enrolment.id, lesson)?;
        }
        Ok(())
    });
}

fn package(slug: &str, title: &str) -> course_package::Course {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join(slug);
    fs::create_dir(&folder).unwrap();
    let manifest = format!(
        r#"titel = "{title}"
kurz = "Ein kurzer Kurs."
themen = ["it-sicherheit"]
stufe = "einstieg"
dauer = 5
zielgruppe = "Alle Beschäftigten"
herausgeber = "neuenfelde"
lizenz = "CC-BY-SA-4.0"
fassung = "2026.1"
lernziele = ["Sie wissen, worum es geht."]
stand = "2026-11-01"
aenderungen = "Erste Fassung."
"#
    );
    fs::write(folder.join("kurs.toml"), manifest).unwrap();
    let lesson = "+++\ntitel = \"Worum es geht\"\nminuten = 5\n+++\n## Anfang\n\nEin Absatz.\n";
    fs::write(folder.join("1-worum-es-geht.md"), lesson).unwrap();
    fs::write(folder.join("LIESMICH.md"), "# Hinweise\n").unwrap();
    read_course(&folder).unwrap()
}

impl TestHouse {
    /// The Themenfelder of the study.
    pub fn knows_topics(&self) {
        self.write(|conn, _| {
            let themen = read_themen(Path::new("content/themen.toml")).unwrap();
            store_taxonomy(conn, &themen)
        });
    }
}

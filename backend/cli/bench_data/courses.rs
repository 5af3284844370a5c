//! 50 courses, written as folders and read like those of an author.

use std::fs;
use std::path::Path;

use course_package::{Course, Themen, read_course};

use super::super::import::store_course;
use super::{KOMMUNE, texts};
use crate::catalog::{Audience, store_taxonomy};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

pub(super) const COURSES: usize = 50;
/// The first course is the large one.
const LARGE: usize = 31;
const SMALL: usize = 6;

/// The slug of a number from 1 up.
pub(super) fn slug(number: usize) -> String {
    match number {
        1 => "grosser-kurs".into(),
        _ => format!("kurs-{number:02}"),
    }
}

/// Writes the folders, reads them, and takes them away again.
pub(super) fn write_and_read(folder: &Path, themen: &Themen) -> Outcome<Vec<Course>> {
    let topics: Vec<&str> = themen.topic_slugs().collect();
    let mut courses = Vec::with_capacity(COURSES);
    for number in 1..=COURSES {
        let at = folder.join(slug(number));
        let topic = topics.get(number % topics.len().max(1)).copied();
        write(&at, number, topic.unwrap_or_default()).map_err(|error| {
            let at = at.display();
            Problem::Internal(format!(
                "Der Ordner {at} lässt sich nicht schreiben: {error}"
            ))
        })?;
        courses.push(read_course(&at).map_err(|mistakes| {
            let mistakes: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            Problem::Internal(mistakes.join("\n"))
        })?);
    }
    // What is left behind here hurts nobody.
    let _ = fs::remove_dir_all(folder);
    Ok(courses)
}

fn write(folder: &Path, number: usize, topic: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let lessons = if number == 1 { LARGE } else { SMALL };
    fs::write(
        folder.join("kurs.toml"),
        texts::manifest(number, topic, lessons, KOMMUNE),
    )?;
    for lesson in 1..=lessons {
        let name = format!("{lesson}-lektion-{lesson:02}");
        fs::write(
            folder.join(format!("{name}.md")),
            texts::lesson(number, lesson),
        )?;
        if lesson % 3 == 0 {
            let quiz = texts::practice(lesson);
            fs::write(folder.join(format!("{name}.quiz.md")), quiz)?;
        }
    }
    fs::write(folder.join("abschluss.quiz.md"), texts::final_test())
}

pub(super) fn publish(
    conn: &mut Conn,
    themen: &Themen,
    courses: &[Course],
    now: Time,
) -> Outcome<()> {
    store_taxonomy(conn, themen)?;
    for course in courses {
        store_course(conn, course, &[Audience::Everybody], now)?;
    }
    Ok(())
}

//! `/kurse/{kurs}`: what one learns, how long it takes, who made it, and how far one is.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDate;

use crate::authoring::last_checked;
use crate::catalog::{Lesson, Twin, Version};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::{self, OpenCourse, completion, open_course};
use crate::problem::Outcome;
use crate::start::before::{Before, First};
use crate::start::cards::Shelf;
use crate::start::changes::{History, Told};
use crate::start::completion::completion_sentence;
use crate::start::due::{Due, duties_for};
use crate::start::outline::{Material, Outline, minutes, outline};
use crate::start::quizzes::CourseQuizzes;
use crate::start::sentences::{learning_time_by, spoken, withdrawn};
use crate::texts::date;
use crate::web::Frame;

#[derive(Template)]
#[template(path = "start/course.html")]
struct CoursePage {
    frame: Frame,
    slug: String,
    trail: Vec<(String, String)>,
    feld: String,
    feld_title: String,
    symbol: String,
    cover: String,
    summary: String,
    /// That it was withdrawn, and why.
    withdrawn: Option<(String, String)>,
    minutes: String,
    level: String,
    publisher: String,
    goals: Vec<String>,
    audience: String,
    licence: String,
    edition: String,
    learning_time: String,
    /// "Zusage Ihrer Kommune: …", where it is the Kommune's own sentence.
    learning_time_by: Option<String>,
    has_begun: bool,
    completed_on: Option<String>,
    /// "Abgeschlossen ist der Kurs, wenn Sie …"
    completion: String,
    before: Option<Before>,
    /// Without which nobody begins this one.
    first_course: Option<First>,
    told: Option<Told>,
    history: History,
    /// Keys of the lesson to begin with and of the "Ich kann das schon" lesson.
    first_lesson: Option<String>,
    precheck: Option<String>,
    has_test: bool,
    test_rule: String,
    outline: Outline,
    duties: Vec<Due>,
}

pub async fn show(visit: Visit, slug: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| page(conn, visitor, &slug))
        .await
}

fn page(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<CoursePage> {
    let OpenCourse {
        version,
        enrolment,
        withdrawal,
    } = open_course(conn, visitor, slug)?;
    let lessons = Lesson::list(conn, &version.id)?;
    let quizzes = CourseQuizzes::load(conn, &version.id)?;
    let progress = match &enrolment {
        Some(enrolment) => learning::progress(conn, enrolment)?,
        None => learning::Progress::default(),
    };
    let completion = completion(conn, &visitor.membership, &version.course_id)?;
    let shelf = Shelf::of_one(conn, &version)?;
    let outline = outline(
        &Material {
            version: &version,
            lessons: &lessons,
            twins: &Twin::list(conn, &version.id)?,
            twin: None,
            precheck: quizzes.precheck.as_ref(),
            progress: &progress,
            last: progress.last_lesson.as_ref(),
            has_begun: enrolment.is_some(),
            here: None,
            test_minutes: quizzes.test_minutes(),
        },
        visitor.language,
    );
    let key_of = |wanted: &dyn Fn(&&Lesson) -> bool| {
        lessons.iter().find(wanted).map(|lesson| lesson.key.clone())
    };
    let precheck = key_of(&|lesson| Some(&lesson.id) == quizzes.precheck.as_ref());
    let first_lesson = key_of(&|lesson| Some(&lesson.id) != quizzes.precheck.as_ref());
    let field = shelf.field(&version);
    let own = &visitor.kommune.sentences;
    let mut before = Before::of(conn, visitor, &version, enrolment.is_some())?;
    Ok(CoursePage {
        frame: visitor.frame(version.title.clone()),
        trail: trail(visitor, &shelf, &version),
        feld: field.map(|field| field.id.clone()).unwrap_or_default(),
        feld_title: field.map(|field| field.title.clone()).unwrap_or_default(),
        symbol: field.map(|field| field.symbol.clone()).unwrap_or_default(),
        cover: shelf.cover(&version),
        summary: version.summary.clone(),
        withdrawn: withdrawal.map(|it| withdrawn(visitor, &it)),
        minutes: minutes(version.minutes, visitor.language),
        level: visitor.t(&format!("stufe-{}", version.level.word())),
        publisher: shelf.publisher(&version),
        goals: version.goals(),
        audience: version.audience.clone(),
        licence: licence(&version.licence),
        edition: edition(visitor, &version, last_checked(conn, &version)?),
        learning_time: spoken(visitor, own).learning_time,
        learning_time_by: learning_time_by(visitor, own),
        has_begun: enrolment.is_some(),
        first_course: before.as_mut().and_then(|before| before.first.take()),
        before,
        told: match &enrolment {
            Some(enrolment) => Told::of(conn, visitor, &version, enrolment)?,
            None => None,
        },
        history: History::of(conn, visitor, &version, completion.as_ref())?,
        completion: completion_sentence(visitor, &version),
        completed_on: completion.map(|it| date(date_of(it.completed_at))),
        first_lesson,
        precheck,
        has_test: quizzes.final_test.is_some(),
        test_rule: test_rule(conn, visitor, &version, &quizzes)?,
        duties: duties_for(conn, visitor)?
            .into_iter()
            .filter(|due| due.slug == version.slug)
            .collect(),
        slug: version.slug.clone(),
        outline,
    })
}

/// The name people know of an SPDX id: CC BY-SA 4.0 for `CC-BY-SA-4.0`.
fn licence(id: &str) -> String {
    match id.rsplit_once('-') {
        Some((name, number)) if name.starts_with("CC") => {
            format!("{} {number}", name.replacen("CC-", "CC ", 1))
        }
        _ => id.to_owned(),
    }
}

/// Kurse, Themenfeld, Unterthema.
fn trail(visitor: &Visitor, shelf: &Shelf, version: &Version) -> Vec<(String, String)> {
    let mut trail = vec![("/kurse".to_owned(), visitor.t("kurse-titel"))];
    if let (Some(field), Some(topic)) = (
        shelf.field(version),
        shelf
            .topics(version)
            .first()
            .and_then(|id| shelf.taxonomy.topic(id)),
    ) {
        trail.push((format!("/themen/{}", field.id), field.title.clone()));
        trail.push((
            format!("/themen/{}/{}", field.id, topic.id),
            topic.title.clone(),
        ));
    }
    trail
}

fn edition(visitor: &Visitor, version: &Version, checked_on: NaiveDate) -> String {
    let day = date(checked_on);
    visitor.language.text_with(
        "kurs-fassung-stand",
        &[
            ("x", version.label.as_str().into()),
            ("y", day.as_str().into()),
        ],
    )
}

fn test_rule(
    conn: &mut Conn,
    visitor: &Visitor,
    version: &Version,
    quizzes: &CourseQuizzes,
) -> Outcome<String> {
    let questions = match &quizzes.final_test {
        Some(test) => test.question_count(conn)?,
        None => 0,
    };
    Ok(visitor.language.text_with(
        "kurs-test-regel",
        &[
            ("n", questions.into()),
            ("all", version.pass_percent.unwrap_or_default().into()),
        ],
    ))
}

//! Imports the quizzes of a course package for a new version.

use std::collections::HashMap;

use course_package::{Course, MEDIA_PLACEHOLDER, Question as PackageQuestion, Quiz as PackageQuiz};
use diesel::prelude::*;

use super::grading::needed_points;
use super::question::QuestionId;
use super::tables::{questions, quizzes};
use super::{QuizId, QuizKind};
use crate::catalog::{LessonId, VersionId};
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

/// `lessons` holds the stable ids by key, as the import of the course returns them.
pub fn import_quizzes(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    package: &Course,
    lessons: &HashMap<String, LessonId>,
) -> Outcome<()> {
    for quiz in package.quizzes() {
        let id = store_quiz(conn, owner, version, package, quiz, lessons.get(&quiz.key))?;
        for (position, question) in quiz.questions.iter().enumerate() {
            store_question(conn, owner, version, &id, position, question)?;
        }
    }
    Ok(())
}

fn store_quiz(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    package: &Course,
    quiz: &PackageQuiz,
    lesson: Option<&LessonId>,
) -> Outcome<QuizId> {
    let id = QuizId::new();
    let kind = kind_of(quiz);
    // Only the final test stands for itself.
    let lesson = match (kind, lesson) {
        (QuizKind::Final, _) => None,
        (_, Some(lesson)) => Some(lesson),
        (_, None) => return Err(Problem::NotFound),
    };
    let count = quiz.draw.unwrap_or(quiz.questions.len());
    let pass_count = match kind {
        QuizKind::Final => package
            .pass_percent
            .map(|share| needed_points(count, share)),
        QuizKind::Precheck => quiz.pass_count,
        QuizKind::Practice => None,
    };
    diesel::insert_into(quizzes::table)
        .values((
            quizzes::id.eq(&id),
            quizzes::kommune_id.eq(owner),
            quizzes::version_id.eq(version),
            quizzes::lesson_id.eq(lesson),
            quizzes::key.eq(&quiz.key),
            quizzes::kind.eq(kind),
            quizzes::title.eq(&quiz.title),
            quizzes::minutes.eq(quiz.minutes as i32),
            quizzes::intro_html.eq(with_media(&quiz.intro_html, version)),
            quizzes::draw.eq(quiz.draw.map(|count| count as i32)),
            quizzes::pass_count.eq(pass_count.map(|count| count as i32)),
        ))
        .execute(conn)?;
    Ok(id)
}

fn store_question(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    quiz: &QuizId,
    position: usize,
    question: &PackageQuestion,
) -> Outcome<()> {
    let task = serde_json::to_string(&question.task)
        .map_err(|error| Problem::Internal(format!("unwritable task: {error}")))?;
    diesel::insert_into(questions::table)
        .values((
            questions::id.eq(QuestionId::new()),
            questions::kommune_id.eq(owner),
            questions::quiz_id.eq(quiz),
            questions::key.eq(&question.key),
            questions::position.eq(position as i32),
            questions::prompt.eq(&question.prompt),
            questions::body_html.eq(with_media(&question.body_html, version)),
            questions::explanation_html.eq(with_media(&question.explanation_html, version)),
            questions::task.eq(with_media(&task, version)),
        ))
        .execute(conn)?;
    Ok(())
}

fn kind_of(quiz: &PackageQuiz) -> QuizKind {
    match quiz.kind {
        course_package::QuizKind::Precheck => QuizKind::Precheck,
        course_package::QuizKind::Practice => QuizKind::Practice,
        course_package::QuizKind::Final => QuizKind::Final,
    }
}

fn with_media(html: &str, version: &VersionId) -> String {
    html.replace(MEDIA_PLACEHOLDER, &format!("/medien/{version}/"))
}

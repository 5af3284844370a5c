//! Lessons done, and the second in a film.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::Answer;
use crate::catalog::Lesson;
use crate::identity::Call;
use crate::learning::note_playback::playback_of;
use crate::learning::playback::keep_position;
use crate::learning::{EnteredCourse, Learner, enter_course, mark_lesson};

/// What stands after a lesson was marked as done.
#[derive(Serialize, ToSchema)]
struct LessonCompletion {
    /// Whether this was what the course still needed.
    course_completed: bool,
}

/// Marks a lesson as done and begins the course if need be; again, it changes nothing
#[utoipa::path(put, path = "/api/v1/courses/{course}/lessons/{lesson}/completion",
    tag = "learning", operation_id = "completeLesson",
    params(("course" = String, Path, description = "Its slug"),
        ("lesson" = String, Path, description = "Its key")),
    responses((status = 200, body = LessonCompletion)))]
pub async fn complete(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let (course, key) = path.into_inner();
        let learner = Learner::of(visitor);
        let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &course)?;
        let lessons = Lesson::list(conn, &version.id)?;
        let lesson = Lesson::named(&lessons, &key)?;
        let marked = mark_lesson(conn, &learner, &enrolment.id, lesson)?;
        Answer::ok(&LessonCompletion {
            course_completed: marked.completed,
        })
    })
    .await
}

/// Where a player stopped.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Position {
    /// Seconds from the beginning; not behind the end.
    #[schema(minimum = 0, maximum = 14400)]
    seconds: u32,
}

/// Keeps the second at which to go on in a film or audio
#[utoipa::path(put, path = "/api/v1/courses/{course}/lessons/{lesson}/position",
    tag = "learning", operation_id = "keepPosition", request_body = Position,
    params(("course" = String, Path, description = "Its slug"),
        ("lesson" = String, Path, description = "Its key")),
    responses((status = 204, description = "Kept")))]
pub async fn note_position(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.write(move |conn, visitor, asked| {
        let (course, key) = path.into_inner();
        let Position { seconds } = asked.body()?;
        let seconds = i32::try_from(seconds).unwrap_or(i32::MAX);
        let position = playback_of(conn, visitor, &course, &key, seconds)
            .map_err(|problem| problem.in_words_of(&[("sekunde", "seconds")]))?;
        keep_position(conn, &position)?;
        Answer::nothing()
    })
    .await
}

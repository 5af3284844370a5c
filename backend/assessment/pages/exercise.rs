//! The forms of an exercise under a lesson: check one answer, begin again.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

use super::way;
use crate::assessment::begin_again::begin_again;
use crate::assessment::check_answer::{Checked, check_answer};
use crate::assessment::exercise::get_exercise;
use crate::catalog::TwinKind;
use crate::identity::Visit;
use crate::learning::{EnteredCourse, Learner, enter_course};
use crate::web::{Posted, Reply};

/// `POST /lernen/{kurs}/{lektion}/antwort`
pub async fn check(
    visit: Visit,
    path: Path<(String, String)>,
    posted: Posted,
    request: HttpRequest,
) -> HttpResponse {
    let carried = TwinKind::carried(TwinKind::asked(request.query_string()));
    visit
        .post(posted, move |conn, visitor, posted| {
            let (slug, lesson) = path.into_inner();
            // Whoever answers has begun: an exercise asks for no button before it.
            let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &slug)?;
            let quiz = get_exercise(conn, &version, &lesson)?;
            let learner = Learner::of(visitor);
            let key = posted.field("frage")?;
            let pairs = posted.pairs()?;
            let checked = check_answer(conn, &learner, &enrolment, &quiz, &key, &pairs)?;
            let to = format!(
                "/lernen/{}/{lesson}{carried}#frage-{}",
                version.slug,
                way::slug(&key)?
            );
            Ok(match checked {
                Checked::Kept => Reply::see_other(to),
                Checked::Missing => Reply::see_other_saying(to, "hinweis-antwort-fehlt"),
            })
        })
        .await
}

/// `POST /lernen/{kurs}/{lektion}/erneut`
pub async fn again(
    visit: Visit,
    path: Path<(String, String)>,
    posted: Posted,
    request: HttpRequest,
) -> HttpResponse {
    let carried = TwinKind::carried(TwinKind::asked(request.query_string()));
    visit
        .post(posted, move |conn, visitor, _| {
            let (slug, lesson) = path.into_inner();
            let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &slug)?;
            let quiz = get_exercise(conn, &version, &lesson)?;
            begin_again(conn, &Learner::of(visitor), &enrolment, &quiz)?;
            let to = format!("/lernen/{}/{lesson}{carried}#ueben", version.slug);
            Ok(Reply::see_other(to))
        })
        .await
}

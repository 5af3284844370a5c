//! The API of the catalogue: the taxonomy and the courses that a Kommune sees.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::pages::file::deliver;
use super::{Level, Taxonomy, Version, VersionId, list_published};
use crate::api::{Answer, Page, Paging};
use crate::app::App;
use crate::db::Conn;
use crate::identity::Call;
use crate::problem::{Outcome, Problem};
use crate::web::{Reply, Wish};

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(list_fields, list_courses, show_file))]
pub struct CatalogApi;

/// A Themenfeld with its Unterthemen.
#[derive(Serialize, ToSchema)]
struct FieldView {
    id: String,
    title: String,
    sentence: String,
    topics: Vec<TopicView>,
}

#[derive(Serialize, ToSchema)]
struct TopicView {
    id: String,
    title: String,
    sentence: String,
}

/// A course in the version that the Kommune sees.
#[derive(Serialize, ToSchema)]
pub struct CourseView {
    /// The word in its address, by which operations name it.
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub version: VersionView,
    /// Unterthemen, the main one first.
    pub topics: Vec<String>,
    /// `einstieg`, `aufbau` or `vertiefung`.
    pub level: &'static str,
    pub minutes: i32,
    /// Right answers of the final test in percent; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass_percent: Option<i32>,
    /// What completes it: `test` the final test, `lessons` the lessons, `all` both.
    pub completion: &'static str,
    /// How many of the lessons are enough, in percent, where lessons count.
    pub completion_share: i32,
    /// SPDX id.
    pub licence: String,
    /// BCP 47.
    pub lang: String,
}

#[derive(Serialize, ToSchema)]
pub struct VersionView {
    pub id: String,
    pub label: String,
    /// The day up to which its facts were checked (Rechtsstand).
    pub as_of: NaiveDate,
    /// What is new in it, in a sentence.
    pub changelog: String,
    /// What learners of earlier versions were told; they went on on this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub important_change: Option<String>,
}

impl CourseView {
    pub fn of(conn: &mut Conn, version: &Version) -> Outcome<Self> {
        Ok(Self {
            slug: version.slug.clone(),
            title: version.title.clone(),
            summary: version.summary.clone(),
            version: VersionView {
                id: version.id.to_string(),
                label: version.label.clone(),
                as_of: version.as_of,
                changelog: version.changelog.clone(),
                important_change: version.important_change.clone(),
            },
            topics: version.topics(conn)?.to_vec(),
            level: version.level.word(),
            minutes: version.minutes,
            pass_percent: version.pass_percent,
            completion: version.completion.word(),
            completion_share: version.completion_share,
            licence: version.licence.clone(),
            lang: version.lang.clone(),
        })
    }
}

/// The taxonomy: Themenfelder with their Unterthemen, in the order of the study
#[utoipa::path(get, path = "/api/v1/topics", tag = "catalogue", operation_id = "listTopics",
    params(Paging), responses((status = 200, body = Page<FieldView>)))]
pub async fn list_fields(call: Call) -> HttpResponse {
    call.read(|conn, _, asked| {
        let paging: Paging = asked.query()?;
        let taxonomy = Taxonomy::load(conn)?;
        let fields = taxonomy.fields.iter().collect();
        Answer::ok(&paging.cut(
            fields,
            |field| field.id.clone(),
            |field| {
                FieldView {
                    id: field.id.clone(),
                    title: field.title.clone(),
                    sentence: field.sentence.clone(),
                    topics: taxonomy
                        .topics_of(&field.id)
                        .map(|topic| TopicView {
                            id: topic.id.clone(),
                            title: topic.title.clone(),
                            sentence: topic.sentence.clone(),
                        })
                        .collect(),
                }
            },
        )?)
    })
    .await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct CourseFilter {
    /// Only courses about this Unterthema.
    #[param(max_length = 200)]
    topic: Option<String>,
    /// Only courses of this level.
    #[param(inline)]
    level: Option<LevelWord>,
    /// The `next` of the piece before.
    #[param(max_length = 200)]
    cursor: Option<String>,
    /// How many at most.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<usize>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum LevelWord {
    Einstieg,
    Aufbau,
    Vertiefung,
}

impl LevelWord {
    fn level(&self) -> Level {
        match self {
            Self::Einstieg => Level::Einstieg,
            Self::Aufbau => Level::Aufbau,
            Self::Vertiefung => Level::Vertiefung,
        }
    }
}

/// The courses that the staff of the Kommune can begin, by title
#[utoipa::path(get, path = "/api/v1/courses", tag = "catalogue", operation_id = "listCourses",
    params(CourseFilter), responses((status = 200, body = Page<CourseView>)))]
pub async fn list_courses(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        let filter: CourseFilter = asked.query()?;
        if let Some(topic) = &filter.topic {
            let known = Taxonomy::load(conn)?.topic(topic).is_some();
            known.then_some(()).ok_or(Problem::NotFound)?;
        }
        let mut courses = Vec::new();
        for version in list_published(conn, visitor.kommune_id())?.iter() {
            let is_about = match &filter.topic {
                Some(topic) => version.topics(conn)?.contains(topic),
                None => true,
            };
            let level = filter.level.as_ref().map(LevelWord::level);
            if is_about && level.is_none_or(|level| version.level == level) {
                courses.push(CourseView::of(conn, version)?);
            }
        }
        let paging = Paging {
            cursor: filter.cursor,
            limit: filter.limit,
        };
        Answer::ok(&paging.cut(courses, |course| course.slug.clone(), |course| course)?)
    })
    .await
}

/// A film, captions, a picture or a document of a course, whole or the part that `Range` asks for
#[utoipa::path(get, path = "/api/v1/media/{version}/{name}", tag = "catalogue",
    operation_id = "getFile",
    params(("version" = String, Path, description = "Id of the version"),
        ("name" = String, Path, description = "Its name; `/medien/…` in HTML has the same end")),
    responses((status = 200, description = "The file"),
        (status = 206, description = "The part")))]
pub async fn show_file(
    call: Call,
    path: Path<(String, String)>,
    app: Data<App>,
    request: HttpRequest,
) -> HttpResponse {
    let (files, wish) = (app.files.clone(), Wish::of(&request));
    let fetched = call.fetch(move |conn, visitor| {
        let (version, name) = path.into_inner();
        let version = VersionId::from(version);
        deliver(conn, visitor.kommune_id(), &files, &version, name, &wish)
    });
    match fetched.await {
        Ok(delivery) => Reply::Delivery(delivery).into_response(false),
        Err(refused) => refused,
    }
}

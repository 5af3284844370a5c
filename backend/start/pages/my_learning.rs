//! `/lernen`: what is due, what is begun, what is done.

use actix_web::HttpResponse;
use askama::Template;

use crate::catalog::{find_withdrawal, get_version, list_offered};
use crate::clock::date_of;
use crate::identity::Visit;
use crate::learning::list_of_membership;
use crate::organisation::Sentences;
use crate::start::cards::{Card, Shelf, progress_of};
use crate::start::due::{Due, duties_for};
use crate::start::sentences::spoken;
use crate::texts::date;
use crate::web::Frame;

#[derive(Template)]
#[template(path = "start/my_learning.html")]
struct MyLearningPage {
    frame: Frame,
    sentences: Sentences,
    duties: Vec<Due>,
    begun: Vec<Card>,
    finished: Vec<Finished>,
}

struct Finished {
    href: String,
    slug: String,
    title: String,
    day: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            let all = list_of_membership(conn, &visitor.membership)?;
            let versions = list_offered(conn, visitor.kommune_id())?;
            let shelf = Shelf::load(conn, visitor.kommune_id())?;
            let progress = progress_of(&all);
            let mut begun = Vec::new();
            for course in all.iter().filter(|course| course.completed_at.is_none()) {
                let mut versions = versions.iter();
                let offered = versions.find(|version| version.course_id == course.course_id);
                if let Some(version) = offered {
                    begun.push(shelf.card(version, &progress, visitor.language));
                } else if find_withdrawal(conn, visitor.kommune_id(), &course.slug)?.is_some() {
                    let version = get_version(conn, &course.version_id)?;
                    let shelf = Shelf::of_one(conn, &version)?;
                    begun.push(shelf.card(&version, &progress, visitor.language));
                }
            }
            let finished = all
                .iter()
                .filter_map(|course| {
                    Some(Finished {
                        day: date(date_of(course.completed_at?)),
                        href: format!("/kurse/{}", course.slug),
                        slug: course.slug.clone(),
                        title: course.title.clone(),
                    })
                })
                .collect();
            Ok(MyLearningPage {
                frame: visitor.frame(visitor.t("lernen-titel")),
                sentences: spoken(visitor, &visitor.kommune.sentences),
                duties: duties_for(conn, visitor)?,
                begun,
                finished,
            })
        })
        .await
}

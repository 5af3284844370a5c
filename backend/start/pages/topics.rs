//! `/themen`: the taxonomy of the study, from the Themenfeld to the courses on a topic.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::catalog::{Taxonomy, Version, Versions, list_published};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::start::cards::{Card, Progress, Shelf, Tile, tiles};
use crate::web::Frame;

#[derive(Template)]
#[template(path = "start/topics.html")]
struct TopicsPage {
    frame: Frame,
    fields: Vec<FieldRow>,
}

struct FieldRow {
    tile: Tile,
    topics: Vec<TopicRow>,
}

/// An Unterthema with the number of its courses.
struct TopicRow {
    href: String,
    title: String,
    sentence: String,
    courses: usize,
}

#[derive(Template)]
#[template(path = "start/field.html")]
struct FieldPage {
    frame: Frame,
    slug: String,
    title: String,
    sentence: String,
    symbol: String,
    topics: Vec<TopicRow>,
    cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "start/topic.html")]
struct TopicPage {
    frame: Frame,
    slug: String,
    field_title: String,
    field_href: String,
    symbol: String,
    title: String,
    sentence: String,
    cover: String,
    cards: Vec<Card>,
}

pub async fn show_all(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            let (versions, shelf) = shelf(conn, visitor)?;
            let fields = tiles(&shelf.taxonomy, visitor.language)
                .into_iter()
                .map(|tile| FieldRow {
                    topics: rows(&shelf, &versions, &tile.slug),
                    tile,
                })
                .collect();
            Ok(TopicsPage {
                frame: visitor.frame(visitor.t("themen-titel")),
                fields,
            })
        })
        .await
}

pub async fn show_field(visit: Visit, slug: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (versions, shelf) = shelf(conn, visitor)?;
            let field = shelf.taxonomy.field(&slug)?;
            Ok(FieldPage {
                frame: visitor.frame(field.title.clone()),
                slug: field.id.clone(),
                title: field.title.clone(),
                sentence: field.sentence.clone(),
                symbol: field.symbol.clone(),
                topics: rows(&shelf, &versions, &field.id),
                cards: cards(visitor, &shelf, &versions, |topic| {
                    shelf
                        .taxonomy
                        .field_of(topic)
                        .is_some_and(|other| other.id == field.id)
                }),
            })
        })
        .await
}

pub async fn show_topic(visit: Visit, path: Path<(String, String)>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (versions, shelf) = shelf(conn, visitor)?;
            let (field, topic) = find(&shelf.taxonomy, &path)?;
            Ok(TopicPage {
                frame: visitor.frame(topic.title.clone()),
                slug: field.id.clone(),
                field_title: field.title.clone(),
                field_href: format!("/themen/{}", field.id),
                symbol: field.symbol.clone(),
                title: topic.title.clone(),
                sentence: topic.sentence.clone(),
                cover: format!("/umschlag/{}.svg", topic.id),
                cards: cards(visitor, &shelf, &versions, |other| *other == topic.id),
            })
        })
        .await
}

fn find<'a>(
    taxonomy: &'a Taxonomy,
    (field, topic): &(String, String),
) -> Outcome<(&'a crate::catalog::Field, &'a crate::catalog::Topic)> {
    let field = taxonomy.field(field)?;
    let topic = taxonomy
        .topic(topic)
        .filter(|topic| topic.field_id == field.id)
        .ok_or(Problem::NotFound)?;
    Ok((field, topic))
}

fn shelf(conn: &mut Conn, visitor: &Visitor) -> Outcome<(Versions, Arc<Shelf>)> {
    let versions = list_published(conn, visitor.kommune_id())?;
    let shelf = Shelf::load(conn, visitor.kommune_id())?;
    Ok((versions, shelf))
}

fn rows(shelf: &Shelf, versions: &[Arc<Version>], field: &str) -> Vec<TopicRow> {
    shelf
        .taxonomy
        .topics_of(field)
        .map(|topic| TopicRow {
            href: format!("/themen/{field}/{}", topic.id),
            title: topic.title.clone(),
            sentence: topic.sentence.clone(),
            courses: versions
                .iter()
                .filter(|version| shelf.topics(version).contains(&topic.id))
                .count(),
        })
        .collect()
}

fn cards(
    visitor: &Visitor,
    shelf: &Shelf,
    versions: &[Arc<Version>],
    belongs: impl Fn(&String) -> bool,
) -> Vec<Card> {
    versions
        .iter()
        .filter(|version| shelf.topics(version).iter().any(&belongs))
        .map(|version| shelf.card(version, &Progress::default(), visitor.language))
        .collect()
}

//! `/kurse`: all courses a Kommune sees, with filters that stand in the address.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::catalog::{Level, Version, list_published};
use crate::identity::{Visit, Visitor};
use crate::learning::list_of_membership;
use crate::start::cards::{Card, Shelf, progress_of};
use crate::web::Frame;

/// The steps of the filter by length, in minutes.
const LENGTHS: [i32; 3] = [10, 20, 45];

#[derive(Template)]
#[template(path = "start/catalogue.html")]
struct CataloguePage {
    frame: Frame,
    cards: Vec<Card>,
    fields: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    lengths: Vec<(String, String)>,
    publishers: Vec<(String, String)>,
    chosen: Filter,
    is_filtered: bool,
}

#[derive(Debug, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    feld: String,
    #[serde(default)]
    stufe: String,
    #[serde(default)]
    dauer: String,
    #[serde(default)]
    von: String,
}

impl Filter {
    fn is_empty(&self) -> bool {
        [&self.feld, &self.stufe, &self.dauer, &self.von]
            .iter()
            .all(|value| value.is_empty())
    }

    fn lets_through(&self, version: &Version, shelf: &Shelf) -> bool {
        let in_field = |topic: &String| {
            shelf
                .taxonomy
                .field_of(topic)
                .is_some_and(|field| field.id == self.feld)
        };
        (self.feld.is_empty() || shelf.topics(version).iter().any(in_field))
            && (self.stufe.is_empty() || version.level.word() == self.stufe)
            && (self.von.is_empty() || version.kommune_id.as_str() == self.von)
            && self
                .dauer
                .parse()
                .map_or(true, |most: i32| version.minutes <= most)
    }
}

pub async fn show(visit: Visit, filter: Query<Filter>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let versions = list_published(conn, visitor.kommune_id())?;
            let shelf = Shelf::load(conn, visitor.kommune_id())?;
            let progress = progress_of(&list_of_membership(conn, &visitor.membership)?);
            let chosen = filter.into_inner();
            let cards = versions
                .iter()
                .filter(|version| chosen.lets_through(version, &shelf))
                .map(|version| shelf.card(version, &progress, visitor.language))
                .collect();
            let mut publishers: Vec<(String, String)> = versions
                .iter()
                .map(|version| (version.kommune_id.to_string(), shelf.publisher(version)))
                .collect();
            publishers.sort_by(|one, other| one.1.cmp(&other.1));
            publishers.dedup();
            Ok(CataloguePage {
                frame: visitor.frame(visitor.t("kurse-titel")),
                cards,
                fields: with_all(
                    visitor,
                    "kurse-alle-felder",
                    shelf
                        .taxonomy
                        .fields
                        .iter()
                        .map(|field| (field.id.clone(), field.title.clone())),
                ),
                levels: with_all(
                    visitor,
                    "kurse-alle-stufen",
                    Level::ALL.iter().map(|level| {
                        (
                            level.word().to_owned(),
                            visitor.t(&format!("stufe-{}", level.word())),
                        )
                    }),
                ),
                lengths: with_all(
                    visitor,
                    "kurse-jede-dauer",
                    LENGTHS.iter().map(|most| {
                        let text = visitor
                            .language
                            .text_with("kurse-bis-minuten", &[("n", (*most).into())]);
                        (most.to_string(), text)
                    }),
                ),
                publishers: with_all(visitor, "kurse-alle-herausgeber", publishers.into_iter()),
                is_filtered: !chosen.is_empty(),
                chosen,
            })
        })
        .await
}

/// Choices of a filter, the open one first.
fn with_all(
    visitor: &Visitor,
    all: &str,
    choices: impl Iterator<Item = (String, String)>,
) -> Vec<(String, String)> {
    std::iter::once((String::new(), visitor.t(all)))
        .chain(choices)
        .collect()
}

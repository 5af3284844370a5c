//! The taxonomy: five Themenfelder with thirty Unterthemen, in the order of the study.

use std::sync::Arc;

use course_package::Themen;
use diesel::prelude::*;

use super::tables::{topic_fields, topics};
use crate::db::{Conn, announce_change, until_change};
use crate::problem::{Outcome, Problem};

/// The slug of an Unterthema, stable over editions of the taxonomy.
pub type TopicId = String;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = topics)]
pub struct Topic {
    pub id: TopicId,
    pub field_id: String,
    pub title: String,
    pub sentence: String,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = topic_fields)]
pub struct Field {
    pub id: String,
    pub title: String,
    pub sentence: String,
    pub symbol: String,
    pub hue: i32,
}

pub struct Taxonomy {
    pub fields: Vec<Field>,
    pub topics: Vec<Topic>,
}

impl Taxonomy {
    pub fn load(conn: &mut Conn) -> Outcome<Arc<Self>> {
        until_change(conn, "", |conn| {
            Ok(Self {
                fields: topic_fields::table
                    .order(topic_fields::position)
                    .select(Field::as_select())
                    .load(conn)?,
                topics: topics::table
                    .order(topics::position)
                    .select(Topic::as_select())
                    .load(conn)?,
            })
        })
    }

    pub fn field(&self, id: &str) -> Outcome<&Field> {
        self.fields
            .iter()
            .find(|field| field.id == id)
            .ok_or(Problem::NotFound)
    }

    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    pub fn field_of(&self, topic: &str) -> Option<&Field> {
        let topic = self.topic(topic)?;
        self.fields.iter().find(|field| field.id == topic.field_id)
    }

    pub fn topics_of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Topic> {
        self.topics
            .iter()
            .filter(move |topic| topic.field_id == field)
    }
}

/// Writes the taxonomy of `content/themen.toml`; known slugs are updated, none is removed.
pub fn store_taxonomy(conn: &mut Conn, themen: &Themen) -> Outcome<()> {
    announce_change(conn)?;
    let known = Taxonomy::load(conn)?;
    for (place, field) in themen.fields.iter().enumerate() {
        let row = (
            topic_fields::title.eq(&field.title),
            topic_fields::sentence.eq(&field.sentence),
            topic_fields::symbol.eq(&field.icon),
            topic_fields::hue.eq(i32::from(field.hue)),
            topic_fields::position.eq(place as i32),
        );
        if known.fields.iter().any(|known| known.id == field.slug) {
            diesel::update(topic_fields::table.find(&field.slug))
                .set(row)
                .execute(conn)?;
        } else {
            diesel::insert_into(topic_fields::table)
                .values((topic_fields::id.eq(&field.slug), row))
                .execute(conn)?;
        }
        for (number, topic) in field.topics.iter().enumerate() {
            let row = (
                topics::field_id.eq(&field.slug),
                topics::title.eq(&topic.title),
                topics::sentence.eq(&topic.sentence),
                topics::position.eq((place * 100 + number) as i32),
            );
            if known.topic(&topic.slug).is_some() {
                diesel::update(topics::table.find(&topic.slug))
                    .set(row)
                    .execute(conn)?;
            } else {
                diesel::insert_into(topics::table)
                    .values((topics::id.eq(&topic.slug), row))
                    .execute(conn)?;
            }
        }
    }
    Ok(())
}

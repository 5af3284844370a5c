//! What a Kommune says to its own staff, in its own words. What is empty is said by the house.

use diesel::prelude::*;

use super::KommuneId;
use super::tables::kommunen;
use crate::db::{Conn, announce_change};
use crate::problem::{FieldMistake, Outcome, Problem};

const LONGEST: usize = 300;

#[derive(Debug, Clone, PartialEq, Eq, Default, Queryable, Selectable)]
#[diesel(table_name = kommunen)]
pub struct Sentences {
    /// On the Startseite, below the greeting.
    #[diesel(column_name = welcome_text)]
    pub welcome: String,
    /// On top of Mein Lernen.
    #[diesel(column_name = my_learning_text)]
    pub my_learning: String,
    /// When and how one may learn, such as during working time.
    #[diesel(column_name = learning_time_text)]
    pub learning_time: String,
}

impl Sentences {
    /// What somebody typed: on one line each, and all mistakes at once.
    pub fn parse(welcome: &str, my_learning: &str, learning_time: &str) -> Outcome<Self> {
        let mut mistakes = Vec::new();
        let mut parse = |field, typed: &str| {
            let sentence = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = if sentence.chars().count() > LONGEST {
                Some("satz-lang")
            } else if sentence.chars().any(char::is_control) {
                Some("satz-zeichen")
            } else {
                None
            };
            mistakes.extend(text.map(|text| FieldMistake { field, text }));
            sentence
        };
        let sentences = Self {
            welcome: parse("begruessung", welcome),
            my_learning: parse("mein-lernen", my_learning),
            learning_time: parse("lernzeit", learning_time),
        };
        if mistakes.is_empty() {
            Ok(sentences)
        } else {
            Err(Problem::Invalid(mistakes))
        }
    }
}

pub fn store_sentences(conn: &mut Conn, kommune: &KommuneId, sentences: &Sentences) -> Outcome<()> {
    announce_change(conn)?;
    diesel::update(kommunen::table.find(kommune))
        .set((
            kommunen::welcome_text.eq(&sentences.welcome),
            kommunen::my_learning_text.eq(&sentences.my_learning),
            kommunen::learning_time_text.eq(&sentences.learning_time),
        ))
        .execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_one_line_of_plain_text() {
        let sentences = Sentences::parse(" Schön,\r\n dass  Sie da sind. ", "", "").unwrap();
        assert_eq!(sentences.welcome, "Schön, dass Sie da sind.");
        assert!(Sentences::parse(&"ä".repeat(300), "", "").is_ok());
        let refused = Sentences::parse(&"ä".repeat(301), "a\u{7}b", "");
        let Err(Problem::Invalid(mistakes)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(mistakes.len(), 2);
    }
}

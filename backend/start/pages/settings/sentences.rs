//! `/verwaltung/einstellungen/saetze`: what a Kommune says in its own words.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::{SENTENCES, tabs};
use crate::identity::{Visit, Visitor};
use crate::organisation::{Sentences, store_sentences};
use crate::problem::{FieldMistake, Problem};
use crate::start::permissions::{may_edit_sentences, may_see_settings};
use crate::start::sentences::{LEARNING_TIME, MY_LEARNING, WELCOME, learning_time_by, spoken};
use crate::web::{Frame, NavEntry, Posted, Reply};

#[derive(Template)]
#[template(path = "start/settings_sentences.html")]
struct SentencesPage {
    frame: Frame,
    tabs: Vec<NavEntry>,
    fields: Vec<SentenceField>,
    has_mistakes: bool,
    is_preview: bool,
    /// As people would read it.
    spoken: Sentences,
    learning_time_by: Option<String>,
    greeting: String,
}

struct SentenceField {
    name: &'static str,
    label: String,
    hint: String,
    text: String,
    mistake: Option<String>,
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    begruessung: String,
    #[serde(default, rename = "mein-lernen")]
    mein_lernen: String,
    #[serde(default)]
    lernzeit: String,
    /// `vorschau` stores nothing.
    #[serde(default)]
    schritt: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|_, visitor| {
            if !may_see_settings(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            Ok(page(visitor, &visitor.kommune.sentences))
        })
        .await
}

pub async fn save(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            if !may_edit_sentences(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            let typed: Typed = posted.parse()?;
            match Sentences::parse(&typed.begruessung, &typed.mein_lernen, &typed.lernzeit) {
                Ok(sentences) if typed.schritt == "vorschau" => {
                    let mut page = page(visitor, &sentences);
                    page.is_preview = true;
                    Reply::page(200, &page)
                }
                Ok(sentences) => {
                    store_sentences(conn, visitor.kommune_id(), &sentences)?;
                    Ok(Reply::see_other_saying(SENTENCES, "gespeichert"))
                }
                Err(Problem::Invalid(mistakes)) => Reply::page(
                    422,
                    &page(visitor, &visitor.kommune.sentences).with(visitor, typed, &mistakes),
                ),
                Err(problem) => Err(problem),
            }
        })
        .await
}

fn page(visitor: &Visitor, sentences: &Sentences) -> SentencesPage {
    let frame = visitor.frame(visitor.t("saetze-titel"));
    let field = |name, key, text: &str| SentenceField {
        name,
        label: visitor.t(&format!("saetze-feld-{name}")),
        hint: frame.tx("saetze-leer", &visitor.t(key)),
        text: text.to_owned(),
        mistake: None,
    };
    SentencesPage {
        tabs: tabs(visitor, SENTENCES),
        fields: vec![
            field("begruessung", WELCOME, &sentences.welcome),
            field("mein-lernen", MY_LEARNING, &sentences.my_learning),
            field("lernzeit", LEARNING_TIME, &sentences.learning_time),
        ],
        has_mistakes: false,
        is_preview: false,
        spoken: spoken(visitor, sentences),
        learning_time_by: learning_time_by(visitor, sentences),
        greeting: frame.tx("start-gruss", &visitor.name),
        frame,
    }
}

impl SentencesPage {
    /// Shows what was typed with what is wrong about it.
    fn with(mut self, visitor: &Visitor, typed: Typed, mistakes: &[FieldMistake]) -> Self {
        let texts = [typed.begruessung, typed.mein_lernen, typed.lernzeit];
        for (field, text) in self.fields.iter_mut().zip(texts) {
            let mistake = mistakes.iter().find(|mistake| mistake.field == field.name);
            field.mistake = mistake.map(|mistake| visitor.t(mistake.text));
            field.text = text;
        }
        self.has_mistakes = true;
        self
    }
}

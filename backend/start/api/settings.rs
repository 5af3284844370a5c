//! The API of a Kommune's settings: its colour, its sentences, its local boxes.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::Answer;
use crate::identity::{Call, Visitor};
use crate::organisation::{
    Accent, BoxKind, Colour, LocalBox, Sentences, store_accent, store_local_box, store_sentences,
};
use crate::problem::{Outcome, Problem};
use crate::start::box_rules::check_box;
use crate::start::permissions::{
    may_edit_boxes, may_edit_look, may_edit_sentences, may_see_settings,
};

/// How a Kommune looks and what it says to its own staff.
#[derive(Serialize, ToSchema)]
struct SettingsView {
    name: String,
    /// Its colour as `#rrggbb`; absent where it wears that of the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    colour: Option<String>,
    has_logo: bool,
    sentences: SentencesView,
}

/// Sentences of the Kommune; what is empty is said by the house.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SentencesView {
    /// On the Startseite, below the greeting.
    #[schema(max_length = 300)]
    welcome: String,
    /// On top of Mein Lernen.
    #[schema(max_length = 300)]
    my_learning: String,
    /// When and how one may learn, such as during working time.
    #[schema(max_length = 300)]
    learning_time: String,
}

fn allow(may: bool) -> Outcome<()> {
    may.then_some(())
        .ok_or(Problem::Forbidden("fehler-nur-verwaltung"))
}

fn settings_of(visitor: &Visitor, colour: Option<Accent>, sentences: Sentences) -> SettingsView {
    SettingsView {
        name: visitor.kommune.name.clone(),
        colour: colour.map(|accent| accent.light.hex()),
        has_logo: visitor.kommune.look.logo().is_some(),
        sentences: SentencesView {
            welcome: sentences.welcome,
            my_learning: sentences.my_learning,
            learning_time: sentences.learning_time,
        },
    }
}

/// The look and the sentences of the Kommune
#[utoipa::path(get, path = "/api/v1/settings", tag = "settings", operation_id = "getSettings",
    responses((status = 200, body = SettingsView)))]
pub async fn show(call: Call) -> HttpResponse {
    call.read(|_, visitor, _| {
        allow(may_see_settings(visitor))?;
        let kommune = &visitor.kommune;
        let (colour, sentences) = (kommune.look.accent(), kommune.sentences.clone());
        Answer::ok(&settings_of(visitor, colour, sentences))
    })
    .await
}

/// A colour.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ColourIn {
    /// As `#rrggbb`, readable on every ground of the pages (WCAG 2.2, 1.4.3 and 1.4.11); null
    /// for that of the house.
    #[schema(pattern = "^#[0-9a-fA-F]{6}$")]
    colour: Option<String>,
}

/// Sets the colour of the Kommune, if it is readable
#[utoipa::path(put, path = "/api/v1/settings/colour", tag = "settings",
    operation_id = "setColour", request_body = ColourIn,
    responses((status = 200, body = SettingsView)))]
pub async fn save_colour(call: Call) -> HttpResponse {
    call.write(|conn, visitor, asked| {
        allow(may_edit_look(visitor))?;
        let accent = match asked.body::<ColourIn>()?.colour {
            None => None,
            Some(text) => {
                let colour = Colour::parse(&text);
                let colour = colour.ok_or(Problem::field("colour", "api-farbe-form"))?;
                let accent = Accent::of(colour);
                if !accent.is_readable() {
                    return Err(Problem::field("colour", "api-farbe-unlesbar"));
                }
                Some(accent)
            }
        };
        store_accent(conn, visitor.kommune_id(), accent)?;
        let sentences = visitor.kommune.sentences.clone();
        Answer::ok(&settings_of(visitor, accent, sentences))
    })
    .await
}

/// Sets all three sentences of the Kommune
#[utoipa::path(put, path = "/api/v1/settings/sentences", tag = "settings",
    operation_id = "setSentences", request_body = SentencesView,
    responses((status = 200, body = SettingsView)))]
pub async fn save_sentences(call: Call) -> HttpResponse {
    call.write(|conn, visitor, asked| {
        allow(may_edit_sentences(visitor))?;
        let typed: SentencesView = asked.body()?;
        let parsed = Sentences::parse(&typed.welcome, &typed.my_learning, &typed.learning_time);
        let sentences = parsed.map_err(|problem| {
            problem.in_words_of(&[
                ("begruessung", "welcome"),
                ("mein-lernen", "my_learning"),
                ("lernzeit", "learning_time"),
            ])
        })?;
        store_sentences(conn, visitor.kommune_id(), &sentences)?;
        let colour = visitor.kommune.look.accent();
        Answer::ok(&settings_of(visitor, colour, sentences))
    })
    .await
}

/// What courses tell the staff about their own house.
#[derive(Serialize, ToSchema)]
struct LocalBoxes {
    items: Vec<LocalBoxView>,
}

/// An entry; empty where it is not filled in.
#[derive(Serialize, ToSchema)]
struct LocalBoxView {
    /// `it-hotline`, `informationssicherheit`, `datenschutz` or `ansprechperson`.
    kind: &'static str,
    text: String,
    phone: String,
    mail: String,
}

impl LocalBoxView {
    fn of(kind: BoxKind, entry: Option<&LocalBox>) -> Self {
        let some = |text: Option<&String>| text.cloned().unwrap_or_default();
        Self {
            kind: kind.word(),
            text: some(entry.map(|entry| &entry.text)),
            phone: some(entry.and_then(|entry| entry.phone.as_ref())),
            mail: some(entry.and_then(|entry| entry.mail.as_ref())),
        }
    }
}

/// The local boxes of the Kommune, filled in or not
#[utoipa::path(get, path = "/api/v1/local-boxes", tag = "settings",
    operation_id = "listLocalBoxes", responses((status = 200, body = LocalBoxes)))]
pub async fn list_boxes(call: Call) -> HttpResponse {
    call.read(|conn, visitor, _| {
        allow(may_see_settings(visitor))?;
        let filled = LocalBox::list(conn, visitor.kommune_id())?;
        let items = BoxKind::ALL.iter().map(|kind| {
            let entry = filled.iter().find(|entry| entry.kind == *kind);
            LocalBoxView::of(*kind, entry)
        });
        Answer::ok(&LocalBoxes {
            items: items.collect(),
        })
    })
    .await
}

/// What to write into a box; all of it empty empties the box.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LocalBoxIn {
    /// Lines are kept as they are written.
    #[schema(max_length = 600)]
    text: String,
    #[schema(max_length = 40)]
    phone: String,
    #[schema(max_length = 200)]
    mail: String,
}

/// Fills in a local box; a course that waits for it is switched on
#[utoipa::path(put, path = "/api/v1/local-boxes/{kind}", tag = "settings",
    operation_id = "fillLocalBox", request_body = LocalBoxIn,
    params(("kind" = String, Path, description = "One of those that the list names")),
    responses((status = 200, body = LocalBoxView)))]
pub async fn save_box(call: Call, kind: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, asked| {
        allow(may_edit_boxes(visitor))?;
        let kind = BoxKind::from_word(&kind).ok_or(Problem::NotFound)?;
        let LocalBoxIn { text, phone, mail } = asked.body()?;
        let entry = check_box(conn, visitor, kind, &text, &phone, &mail)
            .map_err(|problem| problem.in_words_of(&[("telefon", "phone")]))?;
        store_local_box(
            conn,
            visitor.kommune_id(),
            kind,
            entry.as_ref(),
            visitor.now,
        )?;
        Answer::ok(&LocalBoxView::of(kind, entry.as_ref()))
    })
    .await
}

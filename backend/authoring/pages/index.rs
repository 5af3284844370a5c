//! `/redaktion`: what one writes at, what is published, and how a course begins.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::bar::{Badge, draft_href, state_of};
use super::words::{moment, names, shelf_of};
use crate::authoring::add_to_course::checked;
use crate::authoring::begin_draft::{begin_course, continue_version};
use crate::authoring::draft::Draft;
use crate::authoring::folder::settings_of;
use crate::authoring::permissions::demand_writing;
use crate::authoring::review::Review;
use crate::authoring::starters::{Template as Starter, template};
use crate::catalog::{Version, VersionId, list_own};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "authoring/overview.html")]
pub struct OverviewPage {
    frame: Frame,
    /// What the visitor is asked to read.
    reviews: Vec<Work>,
    drafts: Vec<Work>,
    published: Vec<PublishedWork>,
    /// What went wrong with a beginning, and what to do about it.
    mistake: Option<String>,
    mistake_text: String,
    typed: String,
    templates: Vec<(String, String)>,
    template: String,
}

struct Work {
    feld: String,
    symbol: String,
    title: String,
    href: String,
    meta: String,
    badge: Badge,
}

struct PublishedWork {
    feld: String,
    symbol: String,
    title: String,
    meta: String,
    /// "Bitte prüfen: …", or nothing.
    due: String,
    /// All its versions.
    href: String,
    edit_href: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit.read(page).await
}

pub fn page(conn: &mut Conn, visitor: &Visitor) -> Outcome<OverviewPage> {
    demand_writing(visitor)?;
    let mut drafts = Vec::new();
    for draft in Draft::list(conn, visitor)? {
        drafts.push(work(conn, visitor, &draft)?);
    }
    let mut reviews = Vec::new();
    for review in Review::list_waiting(conn, visitor)? {
        reviews.push(review_work(conn, visitor, &review)?);
    }
    let mut published = Vec::new();
    for version in list_own(conn, visitor.kommune_id())? {
        published.push(published_work(conn, visitor, &version)?);
    }
    Ok(OverviewPage {
        frame: visitor.frame(visitor.t("redaktion-titel")),
        reviews,
        drafts,
        published,
        mistake: None,
        mistake_text: String::new(),
        typed: String::new(),
        templates: templates(visitor),
        template: Starter::Short.word().to_owned(),
    })
}

fn templates(visitor: &Visitor) -> Vec<(String, String)> {
    let words = Starter::ALL.iter().map(|starter| starter.word());
    words
        .map(|word| {
            let title = visitor.t(&format!("redaktion-vorlage-{word}"));
            (word.to_owned(), title)
        })
        .collect()
}

fn work(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<Work> {
    let topics = settings_of(conn, draft)?.topics;
    let (feld, symbol) = shelf_of(conn, topics.first().map(String::as_str))?;
    let who = names(conn, std::slice::from_ref(&draft.changed_by))?;
    let when = moment(visitor, draft.changed_at);
    Ok(Work {
        feld,
        symbol,
        title: draft.title.clone(),
        href: draft_href(draft),
        meta: visitor.language.text_with(
            "redaktion-geaendert-von",
            &[("x", when.into()), ("y", who.into())],
        ),
        badge: state_of(conn, visitor, draft)?,
    })
}

/// "Von …, seit gestern um 16:20 Uhr"
fn review_work(conn: &mut Conn, visitor: &Visitor, review: &Review) -> Outcome<Work> {
    let draft = Draft::get(conn, visitor, &review.draft_id)?;
    let who = names(conn, std::slice::from_ref(&review.asked_by))?;
    let since = moment(visitor, review.asked_at);
    let work = work(conn, visitor, &draft)?;
    Ok(Work {
        href: format!("{}/vergleich", work.href),
        meta: visitor.language.text_with(
            "redaktion-von-seit",
            &[("x", who.into()), ("y", since.into())],
        ),
        ..work
    })
}

fn published_work(conn: &mut Conn, visitor: &Visitor, version: &Version) -> Outcome<PublishedWork> {
    let topics = version.topics(conn)?;
    let (feld, symbol) = shelf_of(conn, topics.first().map(|topic| topic.as_str()))?;
    let months = texts::days_between(version.as_of, visitor.today()) / 30;
    let date = texts::date(version.as_of);
    Ok(PublishedWork {
        feld,
        symbol,
        title: version.title.clone(),
        meta: visitor.language.text_with(
            "redaktion-fassung-vom",
            &[
                ("x", version.label.as_str().into()),
                (
                    "y",
                    texts::date(crate::clock::date_of(version.published_at)).into(),
                ),
            ],
        ),
        due: match months {
            0..12 => String::new(),
            _ => visitor.frame("").tx("redaktion-rechtsstand-alt", &date),
        },
        href: format!("/redaktion/fassungen/{}", version.id),
        edit_href: format!("/redaktion/fassungen/{}/bearbeiten", version.id),
    })
}

impl OverviewPage {
    /// The page with what went wrong with a beginning.
    pub fn saying(mut self, mistake: String, text: String) -> Self {
        self.mistake = Some(mistake);
        self.mistake_text = text;
        self
    }
}

#[derive(Deserialize)]
struct Beginning {
    #[serde(default)]
    titel: String,
    vorlage: String,
}

/// `POST /redaktion/kurse`: a new course from a template.
pub async fn begin(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            demand_writing(visitor)?;
            let form: Beginning = posted.parse()?;
            let starter = Starter::from_word(&form.vorlage);
            let starter = starter.ok_or(Problem::Malformed("fehler-formular"))?;
            match checked(&form.titel) {
                Ok(title) => {
                    let draft = begin_course(conn, visitor, title, &template(starter)?)?;
                    Ok(Reply::see_other(draft_href(&draft)))
                }
                Err(Problem::Invalid(mistakes)) => {
                    let words = mistakes.first().map(|it| visitor.t(it.text));
                    let mut page = page(conn, visitor)?.saying(
                        visitor.t("redaktion-nicht-angelegt"),
                        words.unwrap_or_default(),
                    );
                    page.typed = form.titel;
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

/// `POST /redaktion/fassungen/{version}/bearbeiten`: a draft of the next version.
pub async fn go_on(visit: Visit, version: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let draft = continue_version(conn, visitor, &VersionId::from(version.into_inner()))?;
            Ok(Reply::see_other(draft_href(&draft)))
        })
        .await
}

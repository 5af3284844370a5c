//! `/redaktion`: what one writes at, what is published, and how a course begins.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::bar::{Badge, draft_href, state_of};
use super::care::owner;
use super::reviews::{Waiting, list_waiting, waiting_work};
use super::words::{moment, names, shelf_of};
use crate::authoring::add_to_course::checked;
use crate::authoring::begin_draft::{begin_course, continue_version};
use crate::authoring::care::Care;
use crate::authoring::draft::Draft;
use crate::authoring::folder::settings_of;
use crate::authoring::permissions::demand_writing;
use crate::authoring::review_date::{Urgency, due_on, urgency};
use crate::authoring::starters::{Template as Starter, template};
use crate::authoring::writers::Writers;
use crate::catalog::{Version, VersionId, list_own, published_courses};
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
    reviews: Vec<Waiting>,
    drafts: Vec<Work>,
    published: Vec<PublishedWork>,
    /// The field with which something went wrong, and what to do about it.
    wrong: Option<(&'static str, String)>,
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
    /// When its content is to be looked at, where that is soon or past.
    due: String,
    urgency: Urgency,
    /// All its versions.
    href: String,
    edit_href: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit.read(page).await
}

pub fn page(conn: &mut Conn, visitor: &Visitor) -> Outcome<OverviewPage> {
    demand_writing(visitor)?;
    let kommune = visitor.kommune_id();
    let mut drafts = Vec::new();
    for draft in Draft::list(conn, visitor)? {
        drafts.push(work(conn, visitor, &draft)?);
    }
    let mut reviews = Vec::new();
    for waiting in list_waiting(conn, visitor)? {
        reviews.push(waiting_work(conn, visitor, &waiting)?);
    }
    let mut published = Vec::new();
    let (cares, seen) = (Care::list(conn)?, published_courses(conn, kommune)?);
    let writers = Writers::load(conn, kommune, visitor.today())?;
    for version in list_own(conn, kommune)? {
        let care = cares.get(&version.course_id);
        let mut work = published_work(conn, visitor, &version, &writers, care)?;
        if !seen.contains(&version.course_id) {
            work.rest(visitor);
        }
        published.push(work);
    }
    // What is to be looked at first; the rest stays in the order of titles.
    published.sort_by_key(|work| work.urgency);
    Ok(OverviewPage {
        frame: visitor.frame(visitor.t("redaktion-titel")),
        reviews,
        drafts,
        published,
        wrong: None,
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

fn published_work(
    conn: &mut Conn,
    visitor: &Visitor,
    version: &Version,
    writers: &Writers,
    care: Option<&Care>,
) -> Outcome<PublishedWork> {
    let topics = version.topics(conn)?;
    let (feld, symbol) = shelf_of(conn, topics.first().map(|topic| topic.as_str()))?;
    let due = due_on(version.as_of, care.and_then(Care::check));
    let urgency = urgency(due, visitor.today());
    let key = match urgency {
        Urgency::Overdue => Some("redaktion-pruefen-war"),
        Urgency::Soon => Some("redaktion-pruefen-bis"),
        Urgency::Later => None,
    };
    let published_on = texts::date(crate::clock::date_of(version.published_at));
    let label = version.label.as_str();
    let edition = visitor.language.text_with(
        "redaktion-fassung-vom",
        &[("x", label.into()), ("y", published_on.into())],
    );
    let date = texts::date(due);
    Ok(PublishedWork {
        feld,
        symbol,
        title: version.title.clone(),
        meta: match care.filter(|care| care.owner_id.is_some()) {
            Some(care) => format!("{edition} · {}", owner(conn, visitor, writers, Some(care))?),
            None => edition,
        },
        due: key.map_or_else(String::new, |key| visitor.frame("").tx(key, &date)),
        urgency,
        href: format!("/redaktion/fassungen/{}", version.id),
        edit_href: format!("/redaktion/fassungen/{}/bearbeiten", version.id),
    })
}

impl PublishedWork {
    /// Nobody looks after what nobody sees, and the list says why.
    fn rest(&mut self, visitor: &Visitor) {
        self.urgency = Urgency::Later;
        self.due.clear();
        self.meta = format!("{} · {}", visitor.t("redaktion-zurueckgezogen"), self.meta);
    }
}

impl OverviewPage {
    /// The page with what went wrong with a beginning; `field` is the name of what was sent.
    pub fn saying(mut self, field: &'static str, mistake: String) -> Self {
        self.wrong = Some((field, mistake));
        self
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.wrong
            .as_ref()
            .is_some_and(|(wrong, _)| *wrong == field)
    }

    fn mistake(&self) -> &str {
        self.wrong.as_ref().map_or("", |(_, mistake)| mistake)
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
                    let why = words.unwrap_or_default();
                    let told = format!("{} {why}", visitor.t("redaktion-nicht-angelegt"));
                    let mut page = page(conn, visitor)?.saying("titel", told);
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

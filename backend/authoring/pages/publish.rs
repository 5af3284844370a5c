//! `/redaktion/kurse/{id}/veroeffentlichen`: a draft becomes a version.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use serde::Deserialize;

use super::bar::Bar;
use super::important_view::ImportantView;
use super::review::mail_origin;
use super::summary::{Line, summary};
use super::words::{field_of, moment, names};
use crate::app::App;
use crate::authoring::ask_for_review::ask_for_review;
use crate::authoring::difference::Difference;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::publish_draft::{Release, publish_draft};
use crate::authoring::review::{Reach, Review};
use crate::authoring::reviewers::reviewers_for;
use crate::catalog::{Audience, audience_of, list_versions};
use crate::db::Conn;
use crate::identity::{MembershipId, Visit, Visitor};
use crate::organisation::ReviewRule;
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "authoring/publish.html")]
struct PublishPage {
    frame: Frame,
    feld: String,
    bar: Bar,
    errors: String,
    revision: i32,
    changelog: String,
    changelog_mistake: Option<String>,
    version: String,
    version_mistake: Option<String>,
    audiences: Vec<AudienceView>,
    /// Whether there is something to fill in: nothing stands in the way, or it is filled in already.
    has_form: bool,
    summary: Vec<Line>,
    rule: String,
    needs_review: bool,
    reviewers: Vec<(String, String)>,
    reviewer: String,
    /// Since when somebody reads it, and who; instead of the form.
    in_review: Option<(String, String)>,
    /// Absent where nobody can be learning: there was no version yet.
    important: Option<ImportantView>,
}

struct AudienceView {
    value: &'static str,
    title: String,
    text: String,
    checked: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct Form {
    #[serde(default)]
    aenderungen: String,
    #[serde(default)]
    fassung: String,
    #[serde(default)]
    sichtbar: String,
    /// Who shall read it.
    #[serde(default)]
    durchsicht: String,
    /// Ticked where learners go on on this version, and what they read about it.
    #[serde(default)]
    wichtig: String,
    #[serde(default)]
    wichtig_text: String,
}

impl Form {
    /// What the page proposes: the number after the last one.
    fn proposed(conn: &mut Conn, draft: &Draft, folder: &Folder) -> Outcome<Self> {
        let settings = folder.settings();
        let shared = match &draft.course_id {
            Some(course) => audience_of(conn, course)? == Some(Audience::Everybody),
            None => false,
        };
        let is_new = draft.version_id.is_none();
        // Not the number of the version it was begun from: that may be an old one.
        let latest = match &draft.course_id {
            Some(course) if !is_new => list_versions(conn, course)?.into_iter().next(),
            _ => None,
        };
        Ok(Self {
            aenderungen: if is_new {
                settings.changelog
            } else {
                String::new()
            },
            fassung: latest.map_or(settings.version, |latest| next_label(&latest.label)),
            sichtbar: if shared { "alle" } else { "kommune" }.to_owned(),
            ..Self::default()
        })
    }
}

/// `2026.1` becomes `2026.2`; what ends with no number gets one.
fn next_label(label: &str) -> String {
    let digits = label.chars().rev().take_while(char::is_ascii_digit).count();
    let (head, number) = label.split_at(label.len() - digits);
    match number.parse::<u32>() {
        Ok(number) => format!("{head}{}", number.saturating_add(1)),
        Err(_) => format!("{label}-2"),
    }
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let folder = Folder::load(conn, &draft)?;
            let form = Form::proposed(conn, &draft, &folder)?;
            page(conn, visitor, &draft, &folder, form)
        })
        .await
}

pub async fn submit(
    visit: Visit,
    id: Path<String>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let origin = mail_origin(&app);
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let form: Form = posted.parse()?;
            let release = Release {
                label: form.fassung.trim(),
                changelog: form.aenderungen.trim(),
                reach: Reach::from_word(&form.sichtbar)
                    .ok_or(Problem::Malformed("fehler-formular"))?,
                important: (!form.wichtig.is_empty()).then_some(form.wichtig_text.trim()),
            };
            let reviewer = MembershipId::from(form.durchsicht.clone());
            let origin = origin.as_deref();
            let done = match visitor.kommune.review_rule {
                ReviewRule::Own => {
                    publish_draft(conn, visitor, &draft, &release).map(|_| "veroeffentlicht")
                }
                ReviewRule::FourEyes => {
                    ask_for_review(conn, visitor, &draft, &release, &reviewer, origin)
                        .map(|()| "zur-pruefung-gegeben")
                }
            };
            match done {
                Ok(said) => Ok(Reply::see_other_saying("/redaktion", said)),
                Err(Problem::Invalid(mistakes)) => {
                    let folder = Folder::load(conn, &draft)?;
                    let mut page = page(conn, visitor, &draft, &folder, form)?;
                    page.has_form = true;
                    for mistake in &mistakes {
                        let words = visitor.t(mistake.text);
                        match mistake.field {
                            "fassung" => page.version_mistake = Some(words),
                            "aenderungen" => page.changelog_mistake = Some(words),
                            "wichtig_text" => {
                                if let Some(important) = &mut page.important {
                                    important.mistake = Some(words);
                                }
                            }
                            _ => page.errors = words,
                        }
                    }
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    folder: &Folder,
    form: Form,
) -> Outcome<PublishPage> {
    let report = inspect(conn, visitor, folder)?;
    let difference = Difference::of(conn, draft, folder, None)?;
    let frame = visitor.frame(visitor.t("redaktion-neue-fassung"));
    let errors = report.errors();
    let audience = |value: &'static str| AudienceView {
        value,
        title: visitor.t(&format!("redaktion-sichtbar-{value}")),
        text: frame.tx(
            &format!("redaktion-sichtbar-{value}-text"),
            &visitor.kommune.name,
        ),
        checked: form.sichtbar == value,
    };
    let rule = visitor.kommune.review_rule;
    let mut reviewers = Vec::new();
    if rule == ReviewRule::FourEyes {
        for (reviewer, name) in reviewers_for(conn, visitor, draft)? {
            reviewers.push((reviewer.to_string(), name));
        }
    }
    let is_readable = rule == ReviewRule::Own || !reviewers.is_empty();
    Ok(PublishPage {
        rule: match rule {
            ReviewRule::Own => visitor.t("redaktion-freigabe-selbst"),
            ReviewRule::FourEyes if !is_readable => visitor.t("redaktion-freigabe-niemand"),
            ReviewRule::FourEyes => {
                frame.tx("redaktion-freigabe-vier-augen", &visitor.kommune.name)
            }
        },
        needs_review: rule == ReviewRule::FourEyes,
        reviewers,
        important: ImportantView::of(
            conn,
            visitor,
            draft,
            !form.wichtig.is_empty(),
            form.wichtig_text,
        )?,
        reviewer: form.durchsicht,
        in_review: reading(conn, visitor, draft)?,
        feld: field_of(conn, folder)?,
        bar: Bar::of(conn, visitor, draft, &report, "/veroeffentlichen")?,
        errors: match errors {
            0 => String::new(),
            errors => frame.tn("redaktion-geht-nicht-text", errors),
        },
        revision: draft.revision,
        changelog_mistake: None,
        version_mistake: None,
        audiences: ["kommune", "alle"].map(audience).into(),
        has_form: errors == 0 && is_readable,
        summary: summary(&frame, folder, &report, difference.as_ref()),
        changelog: form.aenderungen,
        version: form.fassung,
        frame,
    })
}

/// Since when somebody reads the draft, and a sentence that says who.
fn reading(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<Option<(String, String)>> {
    let Some(review) = Review::find_open(conn, &draft.id)? else {
        return Ok(None);
    };
    let who = names(conn, std::slice::from_ref(&review.reviewer_id))?;
    let frame = visitor.frame("");
    let since = moment(visitor, review.asked_at);
    Ok(Some((
        frame.tx("redaktion-liegt-zur-pruefung", &since),
        frame.tx("redaktion-liegt-bei", &who),
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_version_counts_on() {
        for (label, next) in [("2026.1", "2026.2"), ("9", "10"), ("a", "a-2"), ("", "-2")] {
            assert_eq!(next_label(label), next);
        }
    }
}

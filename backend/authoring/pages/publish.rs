//! `/redaktion/kurse/{id}/veroeffentlichen`: a draft becomes a version.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use serde::Deserialize;

use super::bar::Bar;
use super::important_view::ImportantView;
use super::summary::{Line, summary};
use super::words::{called, field_of, moment};
use crate::app::App;
use crate::authoring::ask_for_review::ask_for_review;
use crate::authoring::difference::Difference;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::publish_draft::{Release, publish_draft};
use crate::authoring::review::{Reach, Review};
use crate::authoring::reviewers::{may_still_read, reviewers_for};
use crate::catalog::{Audience, audience_of, list_versions};
use crate::db::Conn;
use crate::identity::{MembershipId, RoleHolder, Visit, Visitor};
use crate::organisation::{Kommune, ReviewRule};
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
    /// Whether there is a version to compare with.
    has_version: bool,
    has_advice: bool,
    needs_review: bool,
    reviewers: Vec<ReaderGroup>,
    reviewer: String,
    /// Since when somebody reads it, and who; instead of the form.
    in_review: Option<(String, String)>,
    /// Absent where nobody can be learning: there was no version yet.
    important: Option<ImportantView>,
}

/// Those of one Kommune who may read: ids and names.
struct ReaderGroup {
    kommune: String,
    people: Vec<(String, String)>,
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
        let shared = is_shared(conn, draft)?;
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

/// Whether all Kommunen see the course now.
fn is_shared(conn: &mut Conn, draft: &Draft) -> Outcome<bool> {
    match &draft.course_id {
        Some(course) => Ok(audience_of(conn, course)? == Some(Audience::Everybody)),
        None => Ok(false),
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
    let origin = app.config.mail_origin();
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
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
                _ => ask_for_review(conn, visitor, &draft, &release, &reviewer, origin)
                    .map(|()| "zur-pruefung-gegeben"),
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
    let report = inspect(conn, folder)?;
    let difference = Difference::of(conn, draft, folder, None)?;
    let frame = visitor.frame(visitor.t("redaktion-neue-fassung"));
    let errors = report.errors();
    let shared = is_shared(conn, draft)?;
    let audience = |value: &'static str| AudienceView {
        value,
        title: visitor.t(&format!("redaktion-sichtbar-{value}")),
        text: match value {
            "kommune" if shared => {
                frame.tx("redaktion-sichtbar-kommune-enger", &visitor.kommune.name)
            }
            _ => frame.tx(
                &format!("redaktion-sichtbar-{value}-text"),
                &visitor.kommune.name,
            ),
        },
        checked: form.sichtbar == value,
    };
    let rule = visitor.kommune.review_rule;
    let readers = reviewers_for(conn, visitor, draft)?;
    let reviewers = by_kommune(conn, visitor, readers)?;
    let is_readable = rule == ReviewRule::Own || !reviewers.is_empty();
    let mut bar = Bar::of(conn, visitor, draft, &report, "/veroeffentlichen")?;
    // The page says so itself, with the way out.
    bar.notice.clear();
    Ok(PublishPage {
        rule: if is_readable {
            let key = format!("redaktion-freigabe-{}", rule.word());
            frame.tx(&key, &visitor.kommune.name)
        } else {
            visitor.t(&format!("redaktion-freigabe-niemand-{}", rule.word()))
        },
        has_version: difference.is_some(),
        has_advice: errors == 0 && !report.findings.is_empty(),
        needs_review: rule != ReviewRule::Own,
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
        bar,
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

/// Those who may read under the names of their Kommunen.
fn by_kommune(
    conn: &mut Conn,
    visitor: &Visitor,
    holders: Vec<RoleHolder>,
) -> Outcome<Vec<ReaderGroup>> {
    let mut groups: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for holder in holders {
        let kommune = Kommune::get(conn, &holder.kommune)?.name.clone();
        // A list that is closed shows its choice alone.
        let name = match *visitor.kommune_id() == holder.kommune {
            true => holder.name,
            false => format!("{} ({kommune})", holder.name),
        };
        let choice = (holder.membership.to_string(), name);
        groups.entry(kommune).or_default().push(choice);
    }
    let groups = groups.into_iter();
    Ok(groups
        .map(|(kommune, people)| ReaderGroup { kommune, people })
        .collect())
}

/// Since when somebody reads the draft, and a sentence that says who.
fn reading(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<Option<(String, String)>> {
    let Some(review) = Review::find_open(conn, &draft.id)? else {
        return Ok(None);
    };
    let who = called(conn, visitor, &review.reviewer_id)?;
    let key = if may_still_read(conn, draft, &review, visitor.today())? {
        "redaktion-liegt-bei"
    } else {
        "redaktion-liegt-bei-niemandem"
    };
    let frame = visitor.frame("");
    let since = moment(visitor, review.asked_at);
    Ok(Some((
        frame.tx("redaktion-liegt-zur-pruefung", &since),
        frame.tx(key, &who),
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

//! `/redaktion/kurse/{id}/veroeffentlichen`: a draft becomes a version.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::bar::Bar;
use super::summary::{Line, summary};
use super::words::field_of;
use crate::authoring::difference::Difference;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::publish_draft::{Release, publish_draft};
use crate::catalog::{Audience, audience_of, list_versions};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
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
        })
    }

    fn audience(&self, visitor: &Visitor) -> Outcome<Audience> {
        match self.sichtbar.as_str() {
            "alle" => Ok(Audience::Everybody),
            "kommune" => Ok(Audience::Kommune(visitor.kommune_id().clone())),
            _ => Err(Problem::Malformed("fehler-formular")),
        }
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

pub async fn submit(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let form: Form = posted.parse()?;
            let release = Release {
                label: form.fassung.trim(),
                changelog: form.aenderungen.trim(),
                audience: form.audience(visitor)?,
            };
            match publish_draft(conn, visitor, &draft, &release) {
                Ok(_) => Ok(Reply::see_other_saying("/redaktion", "veroeffentlicht")),
                Err(Problem::Invalid(mistakes)) => {
                    let folder = Folder::load(conn, &draft)?;
                    let mut page = page(conn, visitor, &draft, &folder, form)?;
                    page.has_form = true;
                    for mistake in &mistakes {
                        let words = visitor.t(mistake.text);
                        match mistake.field {
                            "fassung" => page.version_mistake = Some(words),
                            "aenderungen" => page.changelog_mistake = Some(words),
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
    Ok(PublishPage {
        feld: field_of(conn, folder)?,
        bar: Bar::of(visitor, draft, &report, "/veroeffentlichen"),
        errors: match errors {
            0 => String::new(),
            errors => frame.tn("redaktion-geht-nicht-text", errors),
        },
        revision: draft.revision,
        changelog_mistake: None,
        version_mistake: None,
        audiences: ["kommune", "alle"].map(audience).into(),
        has_form: errors == 0,
        summary: summary(&frame, folder, &report, difference.as_ref()),
        changelog: form.aenderungen,
        version: form.fassung,
        frame,
    })
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

//! Who answers for a course and when it is looked at again: a part of the page of its versions.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::Months;

use super::bar::Badge;
use super::versions::page_of;
use super::words::called;
use crate::authoring::care::Care;
use crate::authoring::look_after::{confirm_course, hand_over_course, who_could_own};
use crate::authoring::permissions::may_hand_over;
use crate::authoring::review_date::{MONTHS, Urgency, checked_on, due_on, urgency};
use crate::authoring::writers::Writers;
use crate::catalog::{Version, VersionId};
use crate::db::Conn;
use crate::identity::{MembershipId, Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

pub struct CareView {
    pub owner: String,
    /// "Zuletzt geprüft am … von …"
    pub checked: String,
    pub due: String,
    pub badge: Option<Badge>,
    /// Below what the forms are sent.
    pub href: String,
    /// What the page proposes for the next look.
    pub again_on: String,
    pub mistake: Option<String>,
    /// Ids and names; empty where the visitor does not hand over.
    pub people: Vec<(String, String)>,
    pub chosen: String,
}

/// The course of a version that is published.
pub fn care_view(conn: &mut Conn, visitor: &Visitor, version: &Version) -> Outcome<CareView> {
    let frame = visitor.frame("");
    let today = visitor.today();
    let care = Care::find(conn, &version.course_id)?;
    let writers = Writers::load(conn, visitor.kommune_id(), today)?;
    let check = care.as_ref().and_then(Care::check);
    let due = due_on(version.as_of, check);
    let looked_at = checked_on(version.as_of, check);
    let day = texts::date(looked_at);
    let by = care.as_ref().and_then(|care| care.checked_by.as_ref());
    let checked = match by.filter(|_| check.is_some_and(|check| check.on == looked_at)) {
        Some(by) => {
            let who = called(conn, visitor, by)?;
            let values = [("x", day.into()), ("y", who.into())];
            visitor
                .language
                .text_with("redaktion-geprueft-von", &values)
        }
        None => frame.tx("redaktion-geprueft-am", &day),
    };
    let mut people = Vec::new();
    if may_hand_over(visitor, care.as_ref()) {
        let could = who_could_own(conn, visitor)?.into_iter();
        people.extend(could.map(|it| (it.membership.to_string(), it.name)));
    }
    let owner_id = care.as_ref().and_then(|care| care.owner_id.as_ref());
    Ok(CareView {
        owner: owner(conn, visitor, &writers, care.as_ref())?,
        checked,
        due: frame.tx("redaktion-wieder-bis", &texts::date(due)),
        badge: badge(&frame, urgency(due, today)),
        href: format!("/redaktion/fassungen/{}", version.id),
        again_on: (today + Months::new(MONTHS)).to_string(),
        mistake: None,
        people,
        chosen: owner_id.map(ToString::to_string).unwrap_or_default(),
    })
}

/// "Zuständig: Ada Lorenz", or who takes her place.
pub fn owner(
    conn: &mut Conn,
    visitor: &Visitor,
    writers: &Writers,
    care: Option<&Care>,
) -> Outcome<String> {
    let frame = visitor.frame("");
    let named = care.and_then(|care| care.owner_id.as_ref());
    Ok(match (named, writers.answering(care)) {
        (_, Some(owner)) => frame.tx("redaktion-zustaendig", &owner.name),
        (Some(owner), None) => {
            let name = called(conn, visitor, owner)?;
            frame.tx("redaktion-zustaendig-weg", &name)
        }
        (None, None) => frame.t("redaktion-zustaendig-niemand"),
    })
}

pub fn badge(frame: &Frame, urgency: Urgency) -> Option<Badge> {
    let (kind, icon, key) = match urgency {
        Urgency::Overdue => ("danger", "warning", "redaktion-wieder-ueberfaellig"),
        Urgency::Soon => ("warning", "clock", "redaktion-wieder-bald"),
        Urgency::Later => return None,
    };
    Some(Badge {
        kind,
        icon,
        word: frame.t(key),
    })
}

/// `POST …/geprueft`: somebody has looked at it, and it is still right.
pub async fn confirm(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let id = VersionId::from(id.into_inner());
            let typed = posted.field("wieder")?;
            match confirm_course(conn, visitor, &id, texts::read_date(&typed)) {
                Ok(()) => {
                    let to = format!("/redaktion/fassungen/{id}");
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page_of(conn, visitor, &id)?;
                    if let Some(care) = &mut page.care {
                        care.mistake = mistakes.first().map(|it| visitor.t(it.text));
                        care.again_on = typed;
                    }
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

/// `POST …/zustaendig`: from now on somebody else answers for it.
pub async fn hand_over(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let id = VersionId::from(id.into_inner());
            let to = MembershipId::from(posted.field("person")?);
            hand_over_course(conn, visitor, &id, &to)?;
            let to = format!("/redaktion/fassungen/{id}");
            Ok(Reply::see_other_saying(to, "gespeichert"))
        })
        .await
}

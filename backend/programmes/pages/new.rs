//! `/verwaltung/pflichtschulungen/neu`: a new duty in two steps. The first says how many people
//! it concerns and stores nothing, the second assigns it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use chrono::{Days, Months};

use super::draft::{Draft, EVERYBODY};
use super::list::ADDRESS;
use crate::catalog::{Version, list_published, list_waiting};
use crate::db::Conn;
use crate::identity::{Membership, Role, Visit, Visitor};
use crate::learning::visible_prerequisites;
use crate::organisation::Tree;
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::programmes::assign_duty::{LONGEST_MONTHS, check};
use crate::programmes::audience::concerned;
use crate::programmes::permissions::{may_see_duties, own_units};
use crate::programmes::{DutyKind, NewDuty, assign_duty};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "programmes/new.html")]
struct NewPage {
    frame: Frame,
    draft: Draft,
    choices: Vec<Choice>,
    kinds: Vec<Kind>,
    earliest: String,
    latest: String,
    mistakes: Vec<FieldMistake>,
    conflict: Option<String>,
    /// Courses that cannot be assigned yet: address of the box to fill in, and why.
    waiting: Vec<(String, String)>,
    /// Whether the visitor can do something about it.
    may_fill_in: bool,
}

/// A field with a list to choose from, as pairs of value and text.
struct Choice {
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: String,
}

struct Kind {
    value: &'static str,
    label: String,
    hint: String,
}

impl NewPage {
    fn mistake(&self, field: &str) -> Option<String> {
        let found = self.mistakes.iter().find(|mistake| mistake.field == field);
        found.map(|mistake| self.frame.t(mistake.text))
    }
}

#[derive(Template)]
#[template(path = "programmes/preview.html")]
struct PreviewPage {
    frame: Frame,
    draft: Draft,
    course: String,
    unit: String,
    kind: String,
    due: String,
    people: usize,
    is_instruction: bool,
    /// What those concerned must complete first, as a heading and a sentence.
    before: Option<(String, String)>,
}

/// The address may fill fields in, such as those of a duty that this one takes the place of.
pub async fn show(visit: Visit, wish: Query<Draft>) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            if !may_see_duties(visitor) {
                return Err(Problem::Forbidden("fehler-nur-verwaltung"));
            }
            let (wish, soon) = (wish.into_inner(), visitor.today() + Days::new(28));
            let draft = Draft {
                frist: wish.frist_from(visitor.today()).unwrap_or(soon).to_string(),
                ..wish
            };
            form(conn, visitor, draft, Vec::new(), None)
        })
        .await
}

pub async fn preview(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            answer(conn, visitor, posted, |conn, visitor, draft, new, tree| {
                let page = preview_of(conn, visitor, draft, &new, &tree)?;
                Reply::page(200, &page)
            })
        })
        .await
}

pub async fn create(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            answer(conn, visitor, posted, |conn, visitor, _, new, _| {
                assign_duty(conn, &new, visitor.now)?;
                Ok(Reply::see_other_saying(ADDRESS, "pflicht-zugewiesen"))
            })
        })
        .await
}

/// Goes on with a form that is as it should be; otherwise it comes back with its mistakes.
fn answer(
    conn: &mut Conn,
    visitor: &Visitor,
    posted: &Posted,
    go_on: impl FnOnce(&mut Conn, &Visitor, Draft, NewDuty, Tree) -> Outcome<Reply>,
) -> Outcome<Reply> {
    let draft = Draft::of(posted)?;
    let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
    let checked = draft.check(visitor, &tree).and_then(|new| {
        check(conn, &new, visitor.now)?;
        Ok(new)
    });
    match checked {
        Ok(new) => go_on(conn, visitor, draft, new, tree),
        Err(Problem::Invalid(mistakes)) => {
            Reply::page(422, &form(conn, visitor, draft, mistakes, None)?)
        }
        Err(Problem::Conflict(key)) => {
            let page = form(conn, visitor, draft, Vec::new(), Some(visitor.t(key)))?;
            Reply::page(409, &page)
        }
        Err(problem) => Err(problem),
    }
}

fn form(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: Draft,
    mistakes: Vec<FieldMistake>,
    conflict: Option<String>,
) -> Outcome<NewPage> {
    let today = visitor.today();
    let latest = today.checked_add_months(Months::new(LONGEST_MONTHS));
    let kind = |kind: DutyKind, hint: &str| Kind {
        value: kind.number(),
        label: visitor.t(kind.text_key()),
        hint: visitor.t(hint),
    };
    let courses = list_published(conn, visitor.kommune_id())?;
    let courses = Choice {
        name: "kurs",
        label: visitor.t("pflicht-kurs"),
        options: courses
            .iter()
            .map(|course| (course.course_id.to_string(), course.title.clone()))
            .collect(),
        chosen: draft.kurs.clone(),
    };
    let units = Choice {
        name: "bereich",
        label: visitor.t("pflicht-fuer-bereich"),
        options: units(conn, visitor)?,
        chosen: draft.bereich.clone(),
    };
    let waiting = list_waiting(conn, visitor.kommune_id())?;
    Ok(NewPage {
        may_fill_in: visitor.has(Role::Personalentwicklung),
        waiting: waiting
            .iter()
            .filter_map(|waiting| {
                let address = format!(
                    "/verwaltung/einstellungen#{}",
                    waiting.missing.first()?.word()
                );
                Some((address, waiting.sentence(visitor.language)))
            })
            .collect(),
        frame: visitor.frame(visitor.t("pflicht-neu-titel")),
        choices: vec![courses, units],
        kinds: vec![
            kind(DutyKind::Ordered, "pflicht-angeordnet-hinweis"),
            kind(DutyKind::Instruction, "pflicht-unterweisung-hinweis"),
        ],
        earliest: today.to_string(),
        latest: latest.unwrap_or(today).to_string(),
        draft,
        mistakes,
        conflict,
    })
}

/// The units to choose from, indented as in the tree.
fn units(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<(String, String)>> {
    let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
    let own = own_units(visitor, &tree);
    let mut choices = Vec::new();
    if own.is_none() {
        choices.push((EVERYBODY.to_owned(), visitor.kommune.name.clone()));
    }
    let units = tree.walk().into_iter();
    choices.extend(
        units
            .filter(|(_, unit)| own.as_ref().is_none_or(|own| own.contains(&unit.id)))
            .map(|(depth, unit)| {
                let indent = "\u{a0}\u{a0}\u{a0}".repeat(depth);
                (unit.id.to_string(), format!("{indent}{}", unit.name))
            }),
    );
    Ok(choices)
}

/// Courses without which nobody begins this one.
fn before(
    conn: &mut Conn,
    visitor: &Visitor,
    course: &Version,
) -> Outcome<Option<(String, String)>> {
    if !course.prerequisites_bind {
        return Ok(None);
    }
    let first = visible_prerequisites(conn, visitor.kommune_id(), course)?;
    let titles: Vec<String> = first.iter().map(|it| format!("„{}“", it.title)).collect();
    let frame = visitor.frame("");
    Ok((!titles.is_empty()).then(|| {
        (
            frame.t("pflicht-vorher"),
            frame.tx("pflicht-vorher-text", &titles.join(", ")),
        )
    }))
}

fn preview_of(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: Draft,
    new: &NewDuty,
    tree: &Tree,
) -> Outcome<PreviewPage> {
    let staff = Membership::list_obliged(conn, &new.kommune, visitor.today())?;
    let courses = list_published(conn, &new.kommune)?;
    let course = courses
        .iter()
        .find(|course| course.course_id == new.course)
        .ok_or(Problem::NotFound)?;
    let unit = match &new.unit {
        None => visitor.kommune.name.clone(),
        Some(unit) => tree.get(unit)?.name.clone(),
    };
    Ok(PreviewPage {
        before: before(conn, visitor, course)?,
        frame: visitor.frame(visitor.t("pflicht-pruefen-titel")),
        draft,
        course: course.title.clone(),
        unit,
        kind: visitor.t(new.kind.text_key()),
        due: texts::date(new.due_on),
        people: concerned(&staff, tree, new.unit.as_ref()).len(),
        is_instruction: new.kind == DutyKind::Instruction,
    })
}

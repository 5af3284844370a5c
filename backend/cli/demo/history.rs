//! What has happened before the demonstration begins, told through the rooms' own verbs.
//!
//! Nothing here is random: the same content gives the same figures on every machine.

use chrono::{Duration, NaiveTime};
use course_package::{Course, QuizKind};

use super::super::content::Content;
use super::super::content::example::{BegunEntry, DutyEntry, Example, VoluntaryEntry};
use super::super::take_course::take_course;
use super::kommunen::{Place, Places, unknown};
use super::people::{Filler, People};
use crate::catalog::{Lesson, get_published};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::identity::Role;
use crate::learning::{self, Learner};
use crate::organisation::{KommuneId, Tree};
use crate::problem::Outcome;
use crate::programmes::{DutyKind, NewDuty, assign_duty};

/// Duties were assigned four weeks ago, and people have learned since.
const WEEKS: i64 = 4;

/// Somebody completes a course at some time.
struct Event<'a> {
    at: Time,
    kommune: &'a str,
    filler: &'a Filler,
    course: &'a str,
}

pub(super) fn tell(
    conn: &mut Conn,
    content: &Content,
    example: &Example,
    places: &Places,
    people: &People,
    now: Time,
) -> Outcome<()> {
    let state = &example.state.entries;
    let begin = now - Duration::weeks(WEEKS);
    let mut events = Vec::new();
    for entry in &state.pflicht {
        assign(conn, entry, places, people, (begin, now))?;
        events.extend(completions_of_duty(conn, entry, places, people, now)?);
    }
    for entry in &state.freiwillig {
        events.extend(voluntary_completions(entry, people, now));
    }
    events.sort_by_key(|event| event.at);
    for event in &events {
        complete(conn, event, places)?;
    }
    for entry in &state.begonnen {
        begin_course(conn, entry, content, places, people, now)?;
    }
    Ok(())
}

fn place<'a>(places: &'a Places, kommune: &str) -> Outcome<&'a Place> {
    places.get(kommune).ok_or_else(|| unknown(kommune))
}

/// Assigned by somebody of Personalentwicklung, as it would be by hand.
fn assign(
    conn: &mut Conn,
    entry: &DutyEntry,
    places: &Places,
    people: &People,
    (begin, now): (Time, Time),
) -> Outcome<()> {
    let kommune = entry.kommune.as_ref();
    let place = place(places, kommune)?;
    let by = people
        .holder(kommune, Role::Personalentwicklung)
        .ok_or_else(|| unknown(kommune))?;
    let version = get_published(conn, &place.kommune, entry.kurs.as_ref())?;
    let kind = match entry.art.as_ref().as_str() {
        "unterweisung" => DutyKind::Instruction,
        _ => DutyKind::Ordered,
    };
    let duty = NewDuty {
        kommune: place.kommune.clone(),
        course: version.course_id.clone(),
        unit: place.units.get(entry.einheit.as_ref()).cloned(),
        kind,
        due_on: date_of(now + Duration::days(entry.frist_in_tagen)),
        by: by.membership.clone(),
    };
    assign_duty(conn, &duty, begin)?;
    Ok(())
}

/// The share of the entry, a little more in one unit and a little less in the next.
fn completions_of_duty<'a>(
    conn: &mut Conn,
    entry: &'a DutyEntry,
    places: &Places,
    people: &'a People,
    now: Time,
) -> Outcome<Vec<Event<'a>>> {
    let kommune = entry.kommune.as_ref();
    let place = place(places, kommune)?;
    let concerned = match place.units.get(entry.einheit.as_ref()) {
        Some(unit) => Some(Tree::load(conn, &place.kommune, date_of(now))?.subtree(unit)),
        None => None,
    };
    let mut events = Vec::new();
    for group in people.groups(kommune) {
        let is_concerned = group.first().is_some_and(|filler| {
            concerned
                .as_ref()
                .is_none_or(|units| units.contains(&filler.unit))
        });
        if is_concerned {
            events.extend(events_of(
                kommune,
                entry.kurs.as_ref(),
                group,
                entry.erledigt,
                now,
            ));
        }
    }
    Ok(events)
}

fn voluntary_completions<'a>(
    entry: &'a VoluntaryEntry,
    people: &'a People,
    now: Time,
) -> impl Iterator<Item = Event<'a>> {
    let (kommune, course) = (entry.kommune.as_ref(), entry.kurs.as_ref());
    people
        .groups(kommune)
        .flat_map(move |group| events_of(kommune, course, group, entry.anteil, now))
}

fn events_of<'a>(
    kommune: &'a str,
    course: &'a str,
    group: &'a [Filler],
    share: f64,
    now: Time,
) -> Vec<Event<'a>> {
    let Some(first) = group.first() else {
        return Vec::new();
    };
    let seed = seed_of(&format!("{kommune}/{}/{course}", first.unit_slug));
    let varied = (share + seed as f64 % 31.0 / 100.0 - 0.15).clamp(0.0, 1.0);
    let done = (group.len() as f64 * varied).round() as usize;
    group
        .iter()
        .take(done)
        .enumerate()
        .map(|(place, filler)| Event {
            at: working_hour(now, seed + place as u64 * 37),
            kommune,
            filler,
            course,
        })
        .collect()
}

/// A time of day at work, one to twenty-six days ago.
fn working_hour(now: Time, number: u64) -> Time {
    let days = (number % 26 + 1) as i64;
    let minutes = (number * 53 % 480) as i64;
    let morning = NaiveTime::from_hms_opt(7, 0, 0).unwrap_or_default();
    (now - Duration::days(days)).date().and_time(morning) + Duration::minutes(minutes)
}

/// A number that depends on nothing but the words.
fn seed_of(words: &str) -> u64 {
    words
        .bytes()
        .fold(17, |seed, byte| (seed * 31 + u64::from(byte)) % 1_000_003)
}

/// Starts, reads everything, passes.
fn complete(conn: &mut Conn, event: &Event, places: &Places) -> Outcome<()> {
    let kommune = &place(places, event.kommune)?.kommune;
    let version = get_published(conn, kommune, event.course)?;
    let lessons = Lesson::list(conn, &version.id)?;
    let learner = Learner {
        kommune: kommune.clone(),
        membership: event.filler.membership.clone(),
        unit: Some(event.filler.unit.clone()),
        now: event.at,
    };
    take_course(conn, &learner, &version, &lessons)
}

/// The first lessons are done, and the next one is open.
fn begin_course(
    conn: &mut Conn,
    entry: &BegunEntry,
    content: &Content,
    places: &Places,
    people: &People,
    now: Time,
) -> Outcome<()> {
    let login = entry.person.as_ref();
    let named = people
        .named
        .get(login)
        .and_then(|memberships| memberships.first())
        .ok_or_else(|| unknown(login))?;
    let kommune: &KommuneId = &place(places, &named.kommune)?.kommune;
    let version = get_published(conn, kommune, entry.kurs.as_ref())?;
    let package = content
        .courses
        .iter()
        .map(|(_, course)| course)
        .find(|course| course.slug == *entry.kurs.as_ref())
        .ok_or_else(|| unknown(entry.kurs.as_ref()))?;
    let all = Lesson::list(conn, &version.id)?;
    let mut lessons = all.iter().filter(|lesson| !is_precheck(package, lesson));
    let learner = Learner {
        kommune: kommune.clone(),
        membership: named.membership.clone(),
        unit: named.unit.clone(),
        now: working_hour(now, 1),
    };
    let enrolment = learning::start_course(conn, &learner, &version)?;
    for lesson in lessons.by_ref().take(entry.lektionen) {
        learning::mark_lesson(conn, &learner, &enrolment.id, lesson)?;
    }
    if let Some(next) = lessons.next() {
        learning::note_position(conn, &enrolment.id, &next.id, learner.now)?;
    }
    Ok(())
}

/// "Ich kann das schon" is left out by those who read the lessons.
fn is_precheck(package: &Course, lesson: &Lesson) -> bool {
    package.lessons().any(|written| {
        let quiz = written.quiz.as_ref();
        written.key == lesson.key && quiz.is_some_and(|quiz| quiz.kind == QuizKind::Precheck)
    })
}

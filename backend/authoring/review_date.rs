//! When the content of a course is looked at again, and when somebody is reminded of it. No
//! database, no clock.

use chrono::{Days, Months, NaiveDate};

/// Content counts as checked for so long, unless whoever checked it chose another day.
pub const MONTHS: u32 = 12;

/// Reminders begin so many days before the day, and come again after as many.
const STEP: u64 = 30;

/// Somebody has looked at a course on a day and said when to look again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    pub on: NaiveDate,
    pub again_on: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Overdue,
    Soon,
    Later,
}

/// The day by which content is looked at again. `as_of` is what the version says about itself; a
/// check from before that has been overtaken.
pub fn due_on(as_of: NaiveDate, check: Option<Check>) -> NaiveDate {
    match check {
        Some(check) if check.on >= as_of => check.again_on,
        _ => as_of + Months::new(MONTHS),
    }
}

/// On which day somebody last looked at it.
pub fn checked_on(as_of: NaiveDate, check: Option<Check>) -> NaiveDate {
    check.map_or(as_of, |check| check.on.max(as_of))
}

pub fn urgency(due_on: NaiveDate, today: NaiveDate) -> Urgency {
    if today > due_on {
        Urgency::Overdue
    } else if today + Days::new(STEP) >= due_on {
        Urgency::Soon
    } else {
        Urgency::Later
    }
}

/// Whether a reminder is to be sent today: 30 days before, on the day, and every 30 days after it,
/// each once. What was missed while nothing could be sent is not made up for.
pub fn is_reminder_due(due_on: NaiveDate, reminded: Option<NaiveDate>, today: NaiveDate) -> bool {
    let mut stage = due_on - Days::new(STEP);
    if today < stage {
        return false;
    }
    while stage + Days::new(STEP) <= today {
        stage = stage + Days::new(STEP);
    }
    reminded.is_none_or(|day| day < stage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn content_is_due_a_year_after_it_was_true() {
        assert_eq!(due_on(day("2026-11-01"), None), day("2027-11-01"));
        assert_eq!(due_on(day("2024-02-29"), None), day("2025-02-28"));
    }

    #[test]
    fn a_check_moves_the_day_until_a_newer_version_says_something_else() {
        let check = Some(Check {
            on: day("2026-12-01"),
            again_on: day("2027-03-01"),
        });
        assert_eq!(due_on(day("2026-11-01"), check), day("2027-03-01"));
        assert_eq!(checked_on(day("2026-11-01"), check), day("2026-12-01"));
        assert_eq!(due_on(day("2027-01-15"), check), day("2028-01-15"));
        assert_eq!(checked_on(day("2027-01-15"), check), day("2027-01-15"));
    }

    #[test]
    fn reminders_come_before_on_the_day_and_every_thirty_days_after_it() {
        let due = day("2027-06-30");
        let mut last = None;
        let mut sent = Vec::new();
        let mut today = day("2027-05-01");
        while today < day("2027-09-15") {
            if is_reminder_due(due, last, today) {
                sent.push(today.to_string());
                last = Some(today);
            }
            today = today + Days::new(1);
        }
        assert_eq!(
            sent,
            ["2027-05-31", "2027-06-30", "2027-07-30", "2027-08-29"]
        );
    }

    #[test]
    fn what_was_missed_is_told_once() {
        let due = day("2027-06-30");
        assert!(is_reminder_due(due, None, day("2028-01-10")));
        let told = Some(day("2028-01-10"));
        assert!(!is_reminder_due(due, told, day("2028-01-10")));
        assert!(!is_reminder_due(due, told, day("2028-01-11")));
    }

    #[test]
    fn the_day_itself_is_not_too_late() {
        let due = day("2027-06-30");
        for (today, expected) in [
            ("2027-05-30", Urgency::Later),
            ("2027-05-31", Urgency::Soon),
            ("2027-06-30", Urgency::Soon),
            ("2027-07-01", Urgency::Overdue),
        ] {
            assert_eq!(urgency(due, day(today)), expected, "{today}");
        }
    }
}

//! What time it is: the only place that asks the system for it.
//!
//! Instants are UTC without a zone (both databases store them alike); dates that
//! people name, such as a due date, are local dates of Europe/Berlin.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Berlin;

/// An instant in UTC.
pub type Time = NaiveDateTime;

/// The clock of an installation; a test moves it, everybody else lets it run.
#[derive(Clone, Default)]
pub struct Clock {
    moved_by_seconds: Arc<AtomicI64>,
}

impl Clock {
    /// Now, to the microsecond: finer than that PostgreSQL does not store.
    pub fn now(&self) -> Time {
        let moved = Duration::seconds(self.moved_by_seconds.load(Ordering::Relaxed));
        let now = Utc::now() + moved;
        DateTime::from_timestamp_micros(now.timestamp_micros())
            .unwrap_or(now)
            .naive_utc()
    }

    /// Moves the clock forward, for tests of deadlines and expiry.
    pub fn advance(&self, by: Duration) {
        self.moved_by_seconds
            .fetch_add(by.num_seconds(), Ordering::Relaxed);
    }
}

/// The local date of an instant.
pub fn date_of(time: Time) -> NaiveDate {
    local(time).date_naive()
}

/// The instant as people in Germany read it.
pub fn local(time: Time) -> DateTime<chrono_tz::Tz> {
    Berlin.from_utc_datetime(&time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_evening_in_utc_is_already_tomorrow_in_berlin() {
        let time = NaiveDate::from_ymd_opt(2026, 7, 1)
            .and_then(|date| date.and_hms_opt(22, 30, 0))
            .unwrap_or_default();
        assert_eq!(date_of(time).to_string(), "2026-07-02");
    }
}

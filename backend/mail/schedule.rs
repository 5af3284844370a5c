//! When a mail is tried again: soon at first, then rarely, for more than a day. No database, no clock.

use chrono::Duration;

/// Minutes to wait after each failed try.
const WAITS: [i64; 9] = [1, 5, 15, 30, 60, 120, 240, 480, 720];

/// How long to wait after so many tries; nothing when it is enough.
pub(super) fn wait_after(tries: i32) -> Option<Duration> {
    let place = usize::try_from(tries - 1).ok()?;
    WAITS.get(place).copied().map(Duration::minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_be_away_for_a_day() {
        let all: Duration = (1..).map_while(wait_after).sum();
        assert!(
            all > Duration::hours(24) && all < Duration::hours(48),
            "{all}"
        );
        assert_eq!(wait_after(1), Some(Duration::minutes(1)));
        assert_eq!(wait_after(10), None);
    }
}

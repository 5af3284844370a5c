//! Dates and numbers as German readers write them.

use chrono::NaiveDate;

use crate::clock::{Time, local};

/// `22.11.2026`
pub fn date(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// As a date field sends it, or as people write it where there is no such field.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"))
        .ok()
}

/// `22.11.2026, 14:05 Uhr`, local time.
pub fn date_time(time: Time) -> String {
    local(time).format("%d.%m.%Y, %H:%M Uhr").to_string()
}

/// Days from one date to another; negative when the second is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

/// `1.234`
pub fn number(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if value < 0 {
        format!("-{grouped}")
    } else {
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_with_a_dot() {
        assert_eq!(number(1_234_567), "1.234.567");
        assert_eq!(number(-61), "-61");
    }

    #[test]
    fn dates_are_read_as_browsers_and_people_write_them() {
        let expected = NaiveDate::from_ymd_opt(2027, 3, 31);
        assert_eq!(read_date("2027-03-31"), expected);
        assert_eq!(read_date(" 31.03.2027 "), expected);
        assert_eq!(read_date("31/03/2027"), None);
        assert_eq!(read_date("2027-02-30"), None);
    }
}

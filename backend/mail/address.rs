//! Addresses of mailboxes: what is one, and how it is shown to those it is no business of.
//! No database, no clock.

use lettre::Address;

const LONGEST: usize = 254;

/// Whether mail can be sent there. A short name to log in with is none.
pub fn is_mailbox(text: &str) -> bool {
    let has_dot = |(_, host): (&str, &str)| host.contains('.') && !host.ends_with('.');
    text.is_ascii()
        && text.len() <= LONGEST
        && !text.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        && text.rsplit_once('@').is_some_and(has_dot)
        && text.parse::<Address>().is_ok()
}

/// `i…@neuenfelde.example`: enough to know where mail gets stuck, not for whom.
pub fn shortened(address: &str) -> String {
    let (name, host) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_told_from_a_short_name() {
        for address in ["ida.behrens@neuenfelde.example", "i+b@a.example"] {
            assert!(is_mailbox(address), "{address}");
        }
        for name in [
            "",
            "i.behrens",
            "ida@neuenfelde",
            "ida@neuenfelde.",
            "@neuenfelde.example",
            "ida@@neuenfelde.example",
            "ida behrens@neuenfelde.example",
            "ida@neuenfelde.example\r\nBcc: x@y.example",
            "ida@neuenfelde.example, x@y.example",
            "ida@neuenfelde.example>",
            "idä@neuenfelde.example",
        ] {
            assert!(!is_mailbox(name), "{name}");
        }
    }

    #[test]
    fn a_shortened_address_keeps_its_house() {
        assert_eq!(shortened("ida@neuenfelde.example"), "i…@neuenfelde.example");
    }
}

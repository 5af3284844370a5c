//! Names of made-up people: every combination once, well mixed, the same in each run.

use crate::texts::fold;

pub(super) struct Names<'a> {
    given: &'a [String],
    family: &'a [String],
    step: usize,
}

impl<'a> Names<'a> {
    pub fn new(given: &'a [String], family: &'a [String]) -> Self {
        let all = (given.len() * family.len()).max(1);
        // A step without a common divisor visits every combination before it repeats one.
        let step = (all * 5 / 8..)
            .find(|step| divisor(*step, all) == 1)
            .unwrap_or(1);
        Self {
            given,
            family,
            step,
        }
    }

    /// Given and family name number `n`.
    pub fn get(&self, n: usize) -> Option<(&'a str, &'a str)> {
        let all = (self.given.len() * self.family.len()).max(1);
        let place = n * self.step % all;
        let given = self.given.get(place % self.given.len().max(1))?;
        let family = self.family.get(place / self.given.len().max(1))?;
        Some((given, family))
    }
}

fn divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// A name as it stands in a mail address.
pub(super) fn in_address(name: &str) -> String {
    let spelled = name
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ı', "i");
    fold(&spelled)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_people_share_a_name_before_all_are_used() {
        let given: Vec<String> = (0..60).map(|n| format!("v{n}")).collect();
        let family: Vec<String> = (0..80).map(|n| format!("n{n}")).collect();
        let names = Names::new(&given, &family);
        let all: HashSet<_> = (0..4800).filter_map(|n| names.get(n)).collect();
        assert_eq!(all.len(), 4800);
        let first: HashSet<&str> = (0..40).filter_map(|n| Some(names.get(n)?.0)).collect();
        assert!(first.len() > 10, "neighbours have different names");
    }

    #[test]
    fn names_fit_into_an_address() {
        assert_eq!(in_address("Yılmaz"), "yilmaz");
        assert_eq!(in_address("Krüger"), "krueger");
        assert_eq!(in_address("Petrović"), "petrovic");
    }
}

//! The question whether those who are learning go on on the new version.

use crate::authoring::draft::Draft;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::learning::count_learners;
use crate::problem::Outcome;

pub struct ImportantView {
    pub checked: bool,
    /// What they read about it.
    pub sentence: String,
    pub mistake: Option<String>,
    /// How many people are learning.
    pub people: String,
}

impl ImportantView {
    /// Absent where nobody can be learning: there was no version yet.
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        draft: &Draft,
        checked: bool,
        sentence: String,
    ) -> Outcome<Option<Self>> {
        let Some(course) = &draft.course_id else {
            return Ok(None);
        };
        let counts: Vec<i64> = count_learners(conn, course)?.into_values().collect();
        let threshold = i64::from(visitor.kommune.group_threshold);
        let frame = visitor.frame("");
        Ok(Some(Self {
            checked,
            sentence,
            mistake: None,
            people: match Crowd::of(&counts, threshold) {
                Crowd::Nobody => frame.t("redaktion-wichtig-niemand"),
                Crowd::Few => frame.tn("redaktion-wichtig-wenige", threshold),
                Crowd::AtLeast(people) => frame.tn("redaktion-wichtig-mindestens", people),
                Crowd::Exactly(people) => frame.tn("redaktion-wichtig-lernende", people),
            },
        }))
    }
}

/// How many are learning with all versions, told so that nobody subtracts what the list of versions
/// says and is left with a small group.
#[derive(Debug, PartialEq)]
enum Crowd {
    Nobody,
    /// Fewer than the group size.
    Few,
    AtLeast(i64),
    Exactly(i64),
}

impl Crowd {
    fn of(counts: &[i64], threshold: i64) -> Self {
        let (large, small): (Vec<i64>, Vec<i64>) =
            counts.iter().partition(|count| **count >= threshold);
        let (told, hidden): (i64, i64) = (large.iter().sum(), small.iter().sum());
        match (told, hidden) {
            (0, 0) => Self::Nobody,
            (told, hidden) if hidden == 0 || hidden >= threshold => Self::Exactly(told + hidden),
            (0, _) => Self::Few,
            (told, _) => Self::AtLeast(told),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_small_group_is_left_when_the_large_ones_are_subtracted() {
        assert_eq!(Crowd::of(&[], 5), Crowd::Nobody);
        assert_eq!(Crowd::of(&[0, 0], 5), Crowd::Nobody);
        assert_eq!(Crowd::of(&[4], 5), Crowd::Few);
        assert_eq!(Crowd::of(&[25, 7], 5), Crowd::Exactly(32));
        assert_eq!(Crowd::of(&[25, 4], 5), Crowd::AtLeast(25));
        assert_eq!(Crowd::of(&[25, 3, 4], 5), Crowd::Exactly(32));
    }
}

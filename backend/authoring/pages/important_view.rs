//! The question whether those who are learning go on on the new version.

use super::version_views::spoken;
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
    /// How many people that concerns.
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
        let people = count_learners(conn, course)?.into_values().sum();
        let frame = visitor.frame("");
        let threshold = visitor.kommune.group_threshold;
        let keys = ("redaktion-wichtig-wenige", "redaktion-wichtig-lernende");
        Ok(Some(Self {
            checked,
            sentence,
            mistake: None,
            people: match spoken(&frame, people, threshold, keys) {
                words if words.is_empty() => frame.t("redaktion-wichtig-niemand"),
                words => words,
            },
        }))
    }
}

//! Finishing: when a course is complete. No database, no clock.

use std::collections::HashSet;

use crate::catalog::LessonId;

crate::word_enum!(
    /// What completed a course.
    pub enum Way {
        Test = "test",
        Lessons = "lessons",
    }
);

/// A course with a final test is complete when the test is passed, and only then.
pub(super) fn finished_by_test(passed: bool) -> Option<Way> {
    passed.then_some(Way::Test)
}

/// A course without a final test is complete when every lesson of the version is marked.
pub(super) fn finished_by_lessons<'a>(
    has_final_test: bool,
    lessons: impl IntoIterator<Item = &'a LessonId>,
    marked: &HashSet<LessonId>,
) -> Option<Way> {
    let mut lessons = lessons.into_iter();
    let all_marked = lessons.all(|lesson| marked.contains(lesson));
    (!has_final_test && !marked.is_empty() && all_marked).then_some(Way::Lessons)
}

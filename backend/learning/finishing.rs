//! Finishing: when a course is complete. No database, no clock.

use std::collections::HashSet;

use crate::catalog::{CompletionRule, Lesson, LessonId, Version};

crate::word_enum!(
    /// What completed a course.
    pub enum Way {
        Test = "test",
        Lessons = "lessons",
    }
);

/// What a version asks for, and how far somebody is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub rule: CompletionRule,
    /// How many lessons count as all of them, in percent.
    pub share: i32,
    pub has_final_test: bool,
    /// Lessons that count, and how many of them are marked.
    pub lessons: usize,
    pub marked: usize,
    pub test_passed: bool,
}

impl Standing {
    /// A mark of a lesson that is not in the version counts for nothing, and nor does a
    /// voluntary one.
    pub fn new(
        version: &Version,
        lessons: &[Lesson],
        marked: &HashSet<LessonId>,
        test_passed: bool,
    ) -> Self {
        let counted = || lessons.iter().filter(|lesson| !lesson.is_voluntary);
        Self {
            rule: version.completion,
            share: version.completion_share,
            has_final_test: version.has_final_test(),
            lessons: counted().count(),
            marked: counted()
                .filter(|lesson| marked.contains(&lesson.id))
                .count(),
            test_passed,
        }
    }

    /// What has completed the course, if it is complete.
    pub fn finished(&self) -> Option<Way> {
        let has_lessons = self.marked >= self.needed_lessons();
        match self.rule {
            CompletionRule::Test => self.test_passed.then_some(Way::Test),
            CompletionRule::All if self.has_final_test => {
                (self.test_passed && has_lessons).then_some(Way::Test)
            }
            CompletionRule::All | CompletionRule::Lessons => {
                (self.lessons > 0 && has_lessons).then_some(Way::Lessons)
            }
        }
    }

    /// How many lessons must be marked, where the rule asks for lessons.
    pub fn needed_lessons(&self) -> usize {
        let share = usize::try_from(self.share).unwrap_or(100).min(100);
        (self.lessons * share).div_ceil(100)
    }

    /// How many of them are still open.
    pub fn missing_lessons(&self) -> usize {
        match self.rule {
            CompletionRule::Test => 0,
            _ => self.needed_lessons().saturating_sub(self.marked),
        }
    }
}

//! Unit tests of the rules.

use std::collections::HashSet;

use super::finishing::{Way, finished_by_lessons, finished_by_test};
use crate::catalog::LessonId;

#[test]
fn a_course_with_a_final_test_is_complete_when_it_is_passed_and_only_then() {
    let lesson = LessonId::new();
    let marked = HashSet::from([lesson.clone()]);
    assert_eq!(finished_by_lessons(true, [&lesson], &marked), None);
    assert_eq!(finished_by_test(false), None);
    assert_eq!(finished_by_test(true), Some(Way::Test));
}

#[test]
fn a_course_without_a_final_test_is_complete_when_all_lessons_are_marked() {
    let lessons = [LessonId::new(), LessonId::new()];
    let mut marked = HashSet::from([lessons[0].clone()]);
    assert_eq!(finished_by_lessons(false, &lessons, &marked), None);
    marked.insert(lessons[1].clone());
    assert_eq!(
        finished_by_lessons(false, &lessons, &marked),
        Some(Way::Lessons)
    );
}

#[test]
fn a_mark_of_a_lesson_that_left_the_course_completes_nothing() {
    let marked = HashSet::from([LessonId::new()]);
    assert_eq!(
        finished_by_lessons(false, &[LessonId::new()], &marked),
        None
    );
    assert_eq!(finished_by_lessons(false, [], &HashSet::new()), None);
}

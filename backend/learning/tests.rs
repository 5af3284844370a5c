//! Unit tests of the rules.

use super::finishing::{Standing, Way};
use crate::catalog::CompletionRule::{self, All, Lessons, Test};

fn standing(rule: CompletionRule, has_final_test: bool) -> Standing {
    Standing {
        rule,
        share: 100,
        has_final_test,
        lessons: 5,
        marked: 0,
        test_passed: false,
    }
}

#[test]
fn where_the_test_is_enough_a_course_is_complete_when_it_is_passed_and_only_then() {
    let begun = standing(Test, true);
    let read = Standing { marked: 5, ..begun };
    assert_eq!(read.finished(), None);
    let passed = Standing {
        test_passed: true,
        ..begun
    };
    assert_eq!(passed.finished(), Some(Way::Test));
    assert_eq!(passed.missing_lessons(), 0);
}

#[test]
fn where_lessons_are_enough_a_course_is_complete_when_all_are_marked() {
    for has_final_test in [false, true] {
        let begun = standing(Lessons, has_final_test);
        let test_alone = Standing {
            test_passed: true,
            marked: 4,
            ..begun
        };
        assert_eq!(test_alone.finished(), None);
        let read = Standing { marked: 5, ..begun };
        assert_eq!(read.finished(), Some(Way::Lessons));
    }
    let empty = Standing {
        lessons: 0,
        ..standing(Lessons, false)
    };
    assert_eq!(empty.finished(), None);
}

#[test]
fn where_everything_is_asked_for_neither_test_nor_lessons_are_enough() {
    let begun = standing(All, true);
    let read = Standing { marked: 5, ..begun };
    let passed = Standing {
        test_passed: true,
        marked: 4,
        ..begun
    };
    assert_eq!((read.finished(), passed.finished()), (None, None));
    assert_eq!(passed.missing_lessons(), 1);
    let both = Standing {
        test_passed: true,
        ..read
    };
    assert_eq!(both.finished(), Some(Way::Test));
    let without_test = Standing {
        marked: 5,
        ..standing(All, false)
    };
    assert_eq!(without_test.finished(), Some(Way::Lessons));
}

#[test]
fn a_share_of_the_lessons_is_rounded_up() {
    for (share, needed) in [(100, 5), (81, 5), (80, 4), (61, 4), (1, 1)] {
        let standing = Standing {
            share,
            marked: needed,
            ..standing(Lessons, false)
        };
        assert_eq!(standing.needed_lessons(), needed);
        assert_eq!(standing.finished(), Some(Way::Lessons));
        let less = Standing {
            marked: needed - 1,
            ..standing
        };
        assert_eq!(less.finished(), None);
    }
}

//! Unit tests of the rules: grading tables for every type, and what a sheet may look like.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on shall stop where it stands"
)]

use course_package::{ChoiceOption, ClozePart, Label, Pair, Task};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::answer::Answer;
use super::grading::{grade, needed_points};
use super::sheet::{Item, Plan, Sheet};
use super::summary::{given_lines, right_lines};
use crate::problem::Problem;

const PLAN: Plan = Plan {
    draw: None,
    shuffle_options: true,
};

fn label(text: &str) -> Label {
    Label {
        html: text.into(),
        text: text.into(),
    }
}

fn options(right: &[bool]) -> Vec<ChoiceOption> {
    right
        .iter()
        .enumerate()
        .map(|(number, right)| ChoiceOption {
            html: format!("Antwort {number}"),
            text: format!("Antwort {number}"),
            right: *right,
            feedback_html: None,
        })
        .collect()
}

fn cloze() -> Task {
    Task::Cloze {
        parts: vec![
            ClozePart::Text("Gelesen wird von ".into()),
            ClozePart::Input {
                accepted: vec!["rechts".into(), "von rechts".into()],
            },
            ClozePart::Break,
            ClozePart::Text("im ".into()),
            ClozePart::Input {
                accepted: vec!["Bürgerbüro".into()],
            },
            ClozePart::Choice {
                options: vec!["nichts".into(), "alles".into(), "viel".into()],
                right: 0,
            },
        ],
    }
}

fn item(task: &Task, seed: u64) -> Item {
    let mut rng = StdRng::seed_from_u64(seed);
    Sheet::draw([("frage", task)], PLAN, &mut rng)
        .items
        .remove(0)
}

/// The value on the page of what stands at this position of the file.
fn shown_as(item: &Item, gap: usize, position: usize) -> String {
    let shown = item.shown(gap).iter().position(|known| *known == position);
    shown.unwrap().to_string()
}

fn pairs(fields: &[(&str, String)]) -> Vec<(String, String)> {
    fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect()
}

fn is_right(task: &Task, item: &Item, fields: &[(&str, String)]) -> bool {
    grade(task, &Answer::parse(task, item, &pairs(fields)).unwrap())
}

#[test]
fn a_single_choice_is_right_with_its_one_option_in_whatever_order_it_was_shown() {
    let task = Task::Single {
        options: options(&[false, true, false, false]),
    };
    for seed in 0..20 {
        let item = item(&task, seed);
        for position in 0..4 {
            let field = [("a-frage", shown_as(&item, 0, position))];
            assert_eq!(is_right(&task, &item, &field), position == 1);
        }
        assert!(!is_right(&task, &item, &[]));
    }
}

#[test]
fn a_multiple_choice_is_right_with_exactly_its_set() {
    let task = Task::Multiple {
        options: options(&[true, false, true, false]),
    };
    let item = item(&task, 7);
    let chosen = |positions: &[usize]| {
        let fields: Vec<(&str, String)> = positions
            .iter()
            .map(|position| ("a-frage", shown_as(&item, 0, *position)))
            .collect();
        is_right(&task, &item, &fields)
    };
    assert!(chosen(&[0, 2]));
    assert!(chosen(&[2, 0, 2]));
    for wrong in [&[0][..], &[2], &[0, 1], &[0, 1, 2], &[0, 1, 2, 3], &[]] {
        assert!(!chosen(wrong), "{wrong:?}");
    }
}

#[test]
fn an_order_is_right_when_every_step_has_its_place() {
    let task = Task::Ordering {
        steps: ["eins", "zwei", "drei"].map(label).to_vec(),
    };
    let item = item(&task, 3);
    let placed = |places: [&str; 3]| {
        let fields = ["a-frage_0", "a-frage_1", "a-frage_2"];
        let fields: Vec<(&str, String)> = fields
            .into_iter()
            .zip(item.shown(0))
            .map(|(field, step)| (field, places[*step].to_owned()))
            .collect();
        is_right(&task, &item, &fields)
    };
    assert!(placed(["1", "2", "3"]));
    for wrong in [
        ["1", "3", "2"],
        ["3", "2", "1"],
        ["1", "1", "1"],
        ["1", "2", ""],
    ] {
        assert!(!placed(wrong), "{wrong:?}");
    }
}

#[test]
fn a_matching_is_right_when_every_pair_is() {
    let task = Task::Matching {
        pairs: ["a", "b", "c"]
            .map(|side| Pair {
                left: label(side),
                right: label(&side.to_uppercase()),
            })
            .to_vec(),
    };
    let item = item(&task, 3);
    let matched = |rights: [usize; 3]| {
        let fields = ["a-frage_0", "a-frage_1", "a-frage_2"];
        let fields: Vec<(&str, String)> = fields
            .into_iter()
            .zip(rights)
            .map(|(field, right)| (field, shown_as(&item, 0, right)))
            .collect();
        is_right(&task, &item, &fields)
    };
    assert!(matched([0, 1, 2]));
    assert!(!matched([0, 2, 1]));
    assert!(!matched([0, 0, 0]));
}

#[test]
fn gaps_forgive_case_spaces_and_umlauts_and_nothing_else() {
    let task = cloze();
    let item = item(&task, 1);
    let nothing = shown_as(&item, 2, 0);
    let filled = |first: &str, second: &str, third: &str| {
        let fields = [
            ("a-frage_0", first.to_owned()),
            ("a-frage_1", second.to_owned()),
            ("a-frage_2", third.to_owned()),
        ];
        is_right(&task, &item, &fields)
    };
    assert!(filled("rechts", "Bürgerbüro", &nothing));
    assert!(filled("  Von   RECHTS ", "buergerbuero", &nothing));
    assert!(filled("rechts", "burgerburo", &nothing));
    assert!(!filled("links", "Bürgerbüro", &nothing));
    assert!(!filled("rechts", "Bürger büro", &nothing));
    assert!(!filled("rechts", "", &nothing));
    assert!(!filled("rechts", "Bürgerbüro", &shown_as(&item, 2, 1)));
    assert!(!filled("rechts", "Bürgerbüro", ""));
}

#[test]
fn what_was_not_on_the_sheet_is_refused() {
    let single = Task::Single {
        options: options(&[true, false]),
    };
    let steps = Task::Ordering {
        steps: ["eins", "zwei", "drei"].map(label).to_vec(),
    };
    let cases = [
        (&single, vec![("a-frage", "2")]),
        (&single, vec![("a-frage", "-1")]),
        (&single, vec![("a-frage", "alles")]),
        (&single, vec![("a-frage", "0"), ("a-frage", "1")]),
        (&steps, vec![("a-frage_0", "0")]),
        (&steps, vec![("a-frage_0", "4")]),
    ];
    for (task, fields) in cases {
        let fields: Vec<(&str, String)> = fields
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        let refused = Answer::parse(task, &item(task, 1), &pairs(&fields));
        assert!(matches!(refused, Err(Problem::Invalid(_))), "{fields:?}");
    }
    let long = pairs(&[("a-frage_0", "x".repeat(61))]);
    let refused = Answer::parse(&cloze(), &item(&cloze(), 1), &long);
    assert!(matches!(refused, Err(Problem::Invalid(_))));
}

#[test]
fn order_and_pairs_are_never_shown_solved() {
    let steps = Task::Ordering {
        steps: ["eins", "zwei"].map(label).to_vec(),
    };
    for seed in 0..200 {
        let item = item(&steps, seed);
        assert!(!item.shown(0).is_sorted(), "{seed}");
    }
}

#[test]
fn a_drawn_sheet_has_each_question_once_and_another_draw_differs() {
    let task = Task::Single {
        options: options(&[true, false]),
    };
    let keys: Vec<String> = (0..20).map(|number| format!("frage-{number}")).collect();
    let draw = |seed: u64| {
        let plan = Plan {
            draw: Some(10),
            ..PLAN
        };
        let questions = keys.iter().map(|key| (key.as_str(), &task));
        let sheet = Sheet::draw(questions, plan, &mut StdRng::seed_from_u64(seed));
        sheet
            .items
            .into_iter()
            .map(|item| item.key)
            .collect::<Vec<String>>()
    };
    let mut first = draw(1);
    assert_ne!(first, draw(2));
    assert_eq!(first, draw(1));
    first.sort();
    first.dedup();
    assert_eq!(first.len(), 10);
}

#[test]
fn an_exercise_keeps_the_order_of_its_author() {
    let task = Task::Single {
        options: options(&[true, false, false, false, false]),
    };
    let plan = Plan {
        draw: None,
        shuffle_options: false,
    };
    let sheet = Sheet::draw([("frage", &task)], plan, &mut StdRng::seed_from_u64(4));
    assert!(sheet.items[0].shown(0).is_sorted());
}

#[test]
fn the_mark_is_rounded_up() {
    assert_eq!(needed_points(10, 80), 8);
    assert_eq!(needed_points(6, 80), 5);
    assert_eq!(needed_points(3, 100), 3);
    assert_eq!(needed_points(7, 50), 4);
}

#[test]
fn an_answer_and_its_solution_read_as_lines() {
    let task = cloze();
    let item = item(&task, 1);
    let fields = pairs(&[
        ("a-frage_0", "links".to_owned()),
        ("a-frage_2", shown_as(&item, 2, 1)),
    ]);
    let answer = Answer::parse(&task, &item, &fields).unwrap();
    assert_eq!(
        given_lines(&task, Some(&answer)),
        ["1. links", "2. –", "3. alles"]
    );
    assert_eq!(
        right_lines(&task),
        ["1. rechts", "2. Bürgerbüro", "3. nichts"]
    );
    assert!(given_lines(&task, None).is_empty());
}

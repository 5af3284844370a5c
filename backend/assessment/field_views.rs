//! The fields of a question in the order of the sheet, filled with what is saved.

use course_package::{ChoiceOption, ClozePart, Label, Pair, Task};

use super::answer::{Answer, Gap, LONGEST_TEXT, field, part_field};
use super::grading::gap_is_right;
use super::view::{Choice, Fields, GapView, OptionView, PairView, Shown, StepView, Verdict};

pub(super) fn fields(task: &Task, shown: &Shown<'_>) -> Fields {
    match task {
        Task::Single { options } => Fields::Choice(option_views("radio", options, shown)),
        Task::Multiple { options } => Fields::Choice(option_views("checkbox", options, shown)),
        Task::Ordering { steps } => Fields::Ordering(step_views(steps, shown)),
        Task::Matching { pairs } => Fields::Matching(pair_views(pairs, shown)),
        Task::Cloze { parts } => Fields::Cloze(gap_views(parts, shown)),
    }
}

fn option_views(
    kind: &'static str,
    options: &[ChoiceOption],
    shown: &Shown<'_>,
) -> Vec<OptionView> {
    let key = &shown.item.key;
    let order = shown.item.shown(0).iter().enumerate();
    order
        .filter_map(|(value, position)| Some((value, *position, options.get(*position)?)))
        .map(|(value, position, option)| {
            let checked =
                matches!(shown.answer, Some(Answer::Choice(chosen)) if chosen.contains(&position));
            let word = match (option.right, checked) {
                (true, true) => Some("frage-ihre-richtig"),
                (true, false) => Some("frage-richtig"),
                (false, true) => Some("frage-ihre-falsch"),
                (false, false) => None,
            };
            OptionView {
                kind,
                name: field(key),
                id: part_field(key, value),
                value,
                html: option.html.clone(),
                checked,
                verdict: word.filter(|_| shown.explained).map(|word| Verdict {
                    right: option.right,
                    text: shown.language.text(word),
                }),
                note_html: option
                    .feedback_html
                    .clone()
                    .filter(|_| shown.explained && checked),
            }
        })
        .collect()
}

fn step_views(steps: &[Label], shown: &Shown<'_>) -> Vec<StepView> {
    let order = shown.item.shown(0).iter().enumerate();
    order
        .filter_map(|(field, position)| Some((field, *position, steps.get(*position)?)))
        .map(|(field, position, step)| {
            let given = match shown.answer {
                Some(Answer::Ordering(places)) => places.get(position).copied().flatten(),
                _ => None,
            };
            let solution = (position + 1).to_string();
            StepView {
                id: part_field(&shown.item.key, field),
                label: text_with(shown, "frage-platz-fuer", &step.text),
                html: step.html.clone(),
                places: (0..steps.len())
                    .map(|place| Choice {
                        value: place + 1,
                        text: (place + 1).to_string(),
                        selected: given == Some(place),
                    })
                    .collect(),
                verdict: verdict(
                    shown,
                    given == Some(position),
                    "frage-richtig-platz",
                    &solution,
                ),
            }
        })
        .collect()
}

fn pair_views(pairs: &[Pair], shown: &Shown<'_>) -> Vec<PairView> {
    pairs
        .iter()
        .enumerate()
        .map(|(left, pair)| {
            let given = match shown.answer {
                Some(Answer::Matching(sides)) => sides.get(left).copied().flatten(),
                _ => None,
            };
            let texts = |right: usize| pairs.get(right).map(|pair| pair.right.text.as_str());
            PairView {
                id: part_field(&shown.item.key, left),
                left_html: pair.left.html.clone(),
                choices: choices(shown.item.shown(0), given, texts),
                verdict: verdict(
                    shown,
                    given == Some(left),
                    "frage-richtig-ist",
                    &pair.right.text,
                ),
            }
        })
        .collect()
}

fn gap_views(parts: &[ClozePart], shown: &Shown<'_>) -> Vec<GapView> {
    let mut number = 0;
    parts
        .iter()
        .map(|part| {
            let given = match (part, shown.answer) {
                (ClozePart::Text(html), _) => return GapView::Html(html.clone()),
                (ClozePart::Break, _) => return GapView::Break,
                (_, Some(Answer::Cloze(gaps))) => gaps.get(number),
                _ => None,
            };
            let gap = number;
            number += 1;
            let id = part_field(&shown.item.key, gap);
            let label = text_with(shown, "frage-luecke", &number.to_string());
            let is_right = given.is_some_and(|given| gap_is_right(part, given));
            let verdict = verdict(shown, is_right, "frage-richtig-ist", solution(part));
            match (part, given) {
                (ClozePart::Choice { options, .. }, given) => {
                    let given = match given {
                        Some(Gap::Choice(chosen)) => *chosen,
                        _ => None,
                    };
                    let texts = |position: usize| options.get(position).map(String::as_str);
                    GapView::Select {
                        id,
                        label,
                        choices: choices(shown.item.shown(gap), given, texts),
                        verdict,
                    }
                }
                (_, given) => GapView::Input {
                    id,
                    label,
                    value: match given {
                        Some(Gap::Text(text)) => text.clone(),
                        _ => String::new(),
                    },
                    longest: LONGEST_TEXT,
                    verdict,
                },
            }
        })
        .collect()
}

/// What a gap should hold, in words.
pub(super) fn solution(part: &ClozePart) -> &str {
    match part {
        ClozePart::Input { accepted } => accepted.first().map_or("", String::as_str),
        ClozePart::Choice { options, right } => options.get(*right).map_or("", String::as_str),
        ClozePart::Text(_) | ClozePart::Break => "",
    }
}

fn choices<'a>(
    order: &[usize],
    given: Option<usize>,
    text_of: impl Fn(usize) -> Option<&'a str>,
) -> Vec<Choice> {
    order
        .iter()
        .enumerate()
        .filter_map(|(value, position)| {
            Some(Choice {
                value,
                text: text_of(*position)?.to_owned(),
                selected: given == Some(*position),
            })
        })
        .collect()
}

fn verdict(shown: &Shown<'_>, right: bool, key: &str, solution: &str) -> Option<Verdict> {
    shown.explained.then(|| Verdict {
        right,
        text: if right {
            shown.language.text("frage-richtig")
        } else {
            text_with(shown, key, solution)
        },
    })
}

fn text_with(shown: &Shown<'_>, key: &str, word: &str) -> String {
    shown.language.text_with(key, &[("x", word.into())])
}

//! An answer and its solution as lines of text, for the Ergebnis.

use course_package::{ChoiceOption, Label, Pair, Task};

use super::answer::{Answer, Gap, gaps};
use super::field_views::solution;

/// What was answered, a line each; nothing at all when the question was left open.
pub(super) fn given_lines(task: &Task, answer: Option<&Answer>) -> Vec<String> {
    match (task, answer) {
        (_, None) => Vec::new(),
        (_, Some(answer)) if answer.is_blank() => Vec::new(),
        (Task::Single { options } | Task::Multiple { options }, Some(Answer::Choice(chosen))) => {
            option_lines(options, |position, _| chosen.contains(&position))
        }
        (Task::Ordering { steps }, Some(Answer::Ordering(places))) => {
            let mut placed: Vec<(usize, &Label)> = places
                .iter()
                .zip(steps)
                .filter_map(|(place, step)| Some(((*place)?, step)))
                .collect();
            placed.sort_by_key(|(place, _)| *place);
            placed
                .into_iter()
                .map(|(place, step)| format!("{}. {}", place + 1, step.text))
                .collect()
        }
        (Task::Matching { pairs }, Some(Answer::Matching(sides))) => pairs
            .iter()
            .zip(sides)
            .filter_map(|(pair, side)| Some(pair_line(pair, pairs.get((*side)?)?)))
            .collect(),
        (Task::Cloze { parts }, Some(Answer::Cloze(filled))) => gaps(parts)
            .zip(filled)
            .map(|(part, gap)| match (part, gap) {
                (_, Gap::Text(text)) => text.as_str(),
                (course_package::ClozePart::Choice { options, .. }, Gap::Choice(Some(chosen))) => {
                    options.get(*chosen).map_or("", String::as_str)
                }
                _ => "",
            })
            .enumerate()
            .map(|(number, text)| numbered(number, if text.is_empty() { "–" } else { text }))
            .collect(),
        _ => Vec::new(),
    }
}

/// The solution, a line each.
pub(super) fn right_lines(task: &Task) -> Vec<String> {
    match task {
        Task::Single { options } | Task::Multiple { options } => {
            option_lines(options, |_, option| option.right)
        }
        Task::Ordering { steps } => steps
            .iter()
            .enumerate()
            .map(|(number, step)| numbered(number, &step.text))
            .collect(),
        Task::Matching { pairs } => pairs.iter().map(|pair| pair_line(pair, pair)).collect(),
        Task::Cloze { parts } => gaps(parts)
            .enumerate()
            .map(|(number, part)| numbered(number, solution(part)))
            .collect(),
    }
}

fn option_lines(
    options: &[ChoiceOption],
    is_meant: impl Fn(usize, &ChoiceOption) -> bool,
) -> Vec<String> {
    options
        .iter()
        .enumerate()
        .filter(|(position, option)| is_meant(*position, option))
        .map(|(_, option)| option.text.clone())
        .collect()
}

fn pair_line(left: &Pair, right: &Pair) -> String {
    format!("{}: {}", left.left.text, right.right.text)
}

fn numbered(number: usize, text: &str) -> String {
    format!("{}. {text}", number + 1)
}

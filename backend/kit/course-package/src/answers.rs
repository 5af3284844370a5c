//! Reads answers that stand in a list: one right, several right, an order, pairs.

use crate::course::{ChoiceOption, Label, Pair, Task};
use crate::question::{Lines, item_text};
use crate::render::Renderer;

/// One list item, its lines joined.
struct Item {
    line: usize,
    text: String,
    form: Form,
}

/// How an item looks; all items of a question look the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Round { right: bool },
    Square { right: bool },
    Numbered,
    Arrow,
    Plain,
}

impl Form {
    /// A word for forms that go together.
    fn family(self) -> &'static str {
        match self {
            Form::Round { .. } => "eine richtige",
            Form::Square { .. } => "mehrere richtige",
            Form::Numbered => "Reihenfolge",
            Form::Arrow => "Paare",
            Form::Plain => "keine",
        }
    }
}

/// Nothing when the answers make no task, which is then reported.
pub(crate) fn read_answers(
    lines: Lines,
    heading_line: usize,
    renderer: &mut Renderer,
) -> Option<Task> {
    let items = read_items(lines, renderer);
    let Some(first) = items.first() else {
        let hint =
            "Schreiben Sie eine Liste wie - (x) richtig und - ( ) falsch, oder Lücken [[so]].";
        renderer.error(heading_line, "Die Frage hat keine Antworten.", hint);
        return None;
    };
    let family = first.form.family();
    for item in &items {
        let is_other = item.form.family() != family;
        let (message, hint) = if item.form == Form::Plain {
            (
                "Diese Antwort hat keine Kennzeichnung.",
                "Richtig ist - (x) bei einer, - [x] bei mehreren richtigen, falsch - ( ) oder - [ ]; \
                 Paare schreiben Sie als links => rechts.",
            )
        } else if is_other {
            (
                "Die Antworten sind verschieden gekennzeichnet.",
                "Alle mit runden Klammern, alle mit eckigen, alle mit Zahlen oder alle mit =>.",
            )
        } else if item.text.is_empty() {
            (
                "Die Antwort ist leer.",
                "Schreiben Sie einen Text dahinter.",
            )
        } else {
            continue;
        };
        renderer.error(item.line, message, hint);
        return None;
    }
    match first.form {
        Form::Round { .. } => Some(Task::Single {
            options: choices(&items, false, renderer)?,
        }),
        Form::Square { .. } => Some(Task::Multiple {
            options: choices(&items, true, renderer)?,
        }),
        Form::Numbered => ordering(&items, renderer),
        Form::Arrow => matching(&items, renderer),
        Form::Plain => None,
    }
}

fn read_items(lines: Lines, renderer: &Renderer) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (index, line) in lines.lines.iter().enumerate() {
        let number = lines.first + index;
        match (item_text(line), items.last_mut()) {
            (Some((is_numbered, text)), _) => {
                let (form, text) = if is_numbered {
                    (Form::Numbered, text)
                } else {
                    form_of(text)
                };
                items.push(Item {
                    line: number,
                    text: text.trim().to_owned(),
                    form,
                });
            }
            (None, Some(item)) if !line.trim().is_empty() => {
                if item_text(line.trim_start()).is_some() {
                    let hint = "Rücken Sie die Zeile nicht ein.";
                    renderer.error(number, "Antworten stehen nicht ineinander.", hint);
                }
                item.text.push(' ');
                item.text.push_str(line.trim());
            }
            _ => {}
        }
    }
    items
}

fn form_of(text: &str) -> (Form, &str) {
    let text = text.trim_start();
    for (mark, form) in [
        ("(x)", Form::Round { right: true }),
        ("(X)", Form::Round { right: true }),
        ("( )", Form::Round { right: false }),
        ("[x]", Form::Square { right: true }),
        ("[X]", Form::Square { right: true }),
        ("[ ]", Form::Square { right: false }),
    ] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (form, rest);
        }
    }
    (
        if text.contains("=>") {
            Form::Arrow
        } else {
            Form::Plain
        },
        text,
    )
}

fn choices(items: &[Item], many: bool, renderer: &mut Renderer) -> Option<Vec<ChoiceOption>> {
    let line = items.first()?.line;
    let mut options = Vec::new();
    for item in items {
        let (text, feedback) = item.text.split_once(" :: ").unwrap_or((&item.text, ""));
        let Label { html, text } = renderer.label(text, item.line);
        let feedback = Some(renderer.label(feedback, item.line).html);
        options.push(ChoiceOption {
            html,
            text,
            right: matches!(
                item.form,
                Form::Round { right: true } | Form::Square { right: true }
            ),
            feedback_html: feedback.filter(|html| !html.is_empty()),
        });
    }
    let right = options.iter().filter(|option| option.right).count();
    let (message, hint) = if options.len() < 2 {
        (
            "Es gibt nur eine Antwort.",
            "Schreiben Sie mindestens zwei Antworten.",
        )
    } else if right == 0 {
        (
            "Keine Antwort ist richtig.",
            "Setzen Sie ein x in die Klammern der richtigen Antwort.",
        )
    } else if right > 1 && !many {
        (
            "Mehrere Antworten sind richtig.",
            "Nehmen Sie eckige Klammern - [x], wenn mehrere richtig sind.",
        )
    } else {
        let texts = options.iter().map(|option| option.text.as_str());
        return all_differ(items, texts, "Die Antwort steht zweimal da.", renderer)
            .then_some(options);
    };
    renderer.error(line, message, hint);
    None
}

fn ordering(items: &[Item], renderer: &mut Renderer) -> Option<Task> {
    if items.len() < 3 {
        let hint = "Schreiben Sie mindestens drei Schritte, jeden in eine eigene Zeile.";
        renderer.error(items.first()?.line, "Die Reihenfolge ist zu kurz.", hint);
        return None;
    }
    let steps: Vec<Label> = items
        .iter()
        .map(|item| renderer.label(&item.text, item.line))
        .collect();
    let texts = steps.iter().map(|step| step.text.as_str());
    all_differ(items, texts, "Der Schritt steht zweimal da.", renderer)
        .then_some(Task::Ordering { steps })
}

fn matching(items: &[Item], renderer: &mut Renderer) -> Option<Task> {
    if items.len() < 2 {
        let hint = "Schreiben Sie mindestens zwei Zeilen mit links => rechts.";
        renderer.error(items.first()?.line, "Es gibt nur ein Paar.", hint);
        return None;
    }
    let mut pairs = Vec::new();
    for item in items {
        let (left, right) = item.text.split_once("=>").unwrap_or((&item.text, ""));
        let left = renderer.label(left, item.line);
        let right = renderer.label(right, item.line);
        if left.text.is_empty() || right.text.is_empty() || right.text.contains("=>") {
            let hint = "Schreiben Sie links => rechts, mit genau einem =>.";
            renderer.error(item.line, "Das Paar ist nicht vollständig.", hint);
            return None;
        }
        pairs.push(Pair { left, right });
    }
    let lefts = pairs.iter().map(|pair| pair.left.text.as_str());
    let rights = pairs.iter().map(|pair| pair.right.text.as_str());
    let differ = all_differ(items, lefts, "Die linke Seite steht zweimal da.", renderer)
        && all_differ(
            items,
            rights,
            "Die rechte Seite steht zweimal da.",
            renderer,
        );
    differ.then_some(Task::Matching { pairs })
}

/// Two equal answers could not be told apart on the page.
fn all_differ<'a>(
    items: &[Item],
    texts: impl Iterator<Item = &'a str>,
    message: &str,
    renderer: &Renderer,
) -> bool {
    let mut seen = Vec::new();
    for (item, text) in items.iter().zip(texts) {
        if seen.contains(&text) {
            renderer.error(
                item.line,
                message,
                "Ändern oder löschen Sie eine von beiden.",
            );
            return false;
        }
        seen.push(text);
    }
    true
}

//! The order of a course as people move it: one list of lessons and of modules as headings.
//! Pure.

use course_package::Outline;

/// A course as a list: `#grundlagen` is a module, anything else a lesson.
pub type Order = Vec<String>;

/// Modules with the keys of their lessons; no key for lessons outside of modules.
pub type Chapters = Vec<(Option<String>, Vec<String>)>;

pub fn order_of(outline: &Outline) -> Order {
    let mut order = Vec::new();
    for chapter in &outline.chapters {
        order.extend(chapter.key.as_ref().map(|key| format!("#{key}")));
        order.extend(chapter.lessons.iter().map(|lesson| lesson.key.clone()));
    }
    order
}

/// What a page sends: keys with spaces, commas or lines between them.
pub fn parse_order(text: &str) -> Order {
    text.split(|c: char| c == ',' || c.is_whitespace())
        .filter(|key| !key.is_empty())
        .map(str::to_owned)
        .collect()
}

pub fn chapters_of(order: &[String]) -> Chapters {
    let mut chapters: Chapters = Vec::new();
    for key in order {
        match key.strip_prefix('#') {
            Some(module) => chapters.push((Some(module.to_owned()), Vec::new())),
            None => match chapters.last_mut() {
                Some((_, lessons)) => lessons.push(key.clone()),
                None => chapters.push((None, vec![key.clone()])),
            },
        }
    }
    chapters
}

/// The order with one part a step further up or down; nothing if there is no such step. A module
/// moves with its lessons, a lesson also from module to module.
pub fn moved(order: &[String], key: &str, up: bool) -> Option<Order> {
    let from = order.iter().position(|other| other == key)?;
    if key.starts_with('#') {
        return moved_module(order, from, up);
    }
    let to = if up { from.checked_sub(1)? } else { from + 1 };
    let neighbour = order.get(to)?;
    // Above the first module stands nothing but the precheck.
    if up && neighbour.starts_with('#') && !order[..to].iter().any(|key| key.starts_with('#')) {
        return None;
    }
    let mut order = order.to_vec();
    order.swap(from, to);
    Some(order)
}

fn moved_module(order: &[String], from: usize, up: bool) -> Option<Order> {
    let end_of = |start: usize| {
        let rest = order.iter().skip(start + 1);
        let inside = rest.take_while(|key| !key.starts_with('#')).count();
        start + 1 + inside
    };
    let (first, second) = if up {
        let before = order[..from].iter().rposition(|key| key.starts_with('#'))?;
        (before, from)
    } else {
        let after = end_of(from);
        (from, (after < order.len()).then_some(after)?)
    };
    let mut turned = order[..first].to_vec();
    turned.extend_from_slice(&order[second..end_of(second)]);
    turned.extend_from_slice(&order[first..second]);
    turned.extend_from_slice(&order[end_of(second)..]);
    Some(turned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_moves_by_one_and_from_module_to_module() {
        let order = parse_order("#a eins zwei #b drei");
        let moved = |key, up| moved(&order, key, up).map(|order| order.join(" "));
        assert_eq!(moved("zwei", true).unwrap(), "#a zwei eins #b drei");
        assert_eq!(moved("zwei", false).unwrap(), "#a eins #b zwei drei");
        assert_eq!(moved("drei", true).unwrap(), "#a eins zwei drei #b");
        assert_eq!(moved("eins", true), None);
        assert_eq!(moved("drei", false), None);
        assert_eq!(moved("vier", false), None);
    }

    #[test]
    fn a_module_moves_with_its_lessons() {
        let order = parse_order("vorab,#a,eins,zwei,#b,drei,#c,vier");
        let moved = |key, up| moved(&order, key, up).map(|order| order.join(" "));
        assert_eq!(
            moved("#b", true).unwrap(),
            "vorab #b drei #a eins zwei #c vier"
        );
        assert_eq!(
            moved("#b", false).unwrap(),
            "vorab #a eins zwei #c vier #b drei"
        );
        assert_eq!(moved("#a", true), None);
        assert_eq!(moved("#c", false), None);
    }

    #[test]
    fn an_order_is_taken_apart_at_its_modules() {
        let order = parse_order("vorab #a eins zwei #b");
        let expected = [
            (None, vec!["vorab".to_owned()]),
            (
                Some("a".to_owned()),
                vec!["eins".to_owned(), "zwei".to_owned()],
            ),
            (Some("b".to_owned()), vec![]),
        ];
        assert_eq!(chapters_of(&order), expected);
    }
}

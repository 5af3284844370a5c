//! Fills a question in as a person would: by its words, not by its values.

use scraper::{Html, Selector};

use crate::support::{Browser, Form, Page, WrittenCourse};

/// What a person knows of a question.
enum Known {
    /// The options to choose, and one that is wrong.
    Options(&'static [&'static str], &'static str),
    Order(&'static [&'static str]),
    Pairs(&'static [(&'static str, &'static str)]),
    /// A text and a choice.
    Gaps(&'static str, &'static str),
}

fn known(key: &str) -> Known {
    match key {
        "wer" => Known::Options(&["Jede Person"], "Nur die IT"),
        "was" => Known::Options(&["Den Absender", "Das Linkziel"], "Die Uhrzeit"),
        "wohin" => Known::Options(&["An die Hotline"], "An alle"),
        "anhang" => Known::Options(&["Liegen lassen"], "Öffnen"),
        "anzeigename" => Known::Options(&["Nein"], "Ja"),
        "wer-darf" => Known::Options(&["Alle"], "Nur die IT"),
        "zuerst" => Known::Options(&["Die Adresse"], "Den Betreff"),
        "schritte" => Known::Order(&["Anhalten", "Anrufen", "Notieren"]),
        "anfang" => Known::Order(&["Innehalten", "Prüfen", "Melden"]),
        "paare" => Known::Pairs(&[
            ("Anzeigename", "ist frei wählbar"),
            ("Linkziel", "steht unten im Fenster"),
            ("Schloss", "sagt wenig"),
        ]),
        "luecken" => Known::Gaps(" von  RECHTS ", "nichts"),
        other => panic!("nobody knows the question `{other}`"),
    }
}

/// The keys of the questions a page shows.
pub fn keys(page: &Page) -> Vec<String> {
    let document = Html::parse_document(&page.body());
    document
        .select(&css("fieldset.question"))
        .filter_map(|set| Some(set.attr("id")?.strip_prefix("frage-")?.to_owned()))
        .collect()
}

/// The filled form of the one question a page of the test shows.
pub fn solved(page: &Page, right: bool) -> Form {
    let key = keys(page).remove(0);
    fill(page, page.form("Speichern und weiter"), &key, right)
}

/// Fills the fields of this question.
pub fn fill(page: &Page, form: Form, key: &str, right: bool) -> Form {
    let document = Html::parse_document(&page.body());
    let name = format!("a-{key}");
    match known(key) {
        Known::Options(rights, wrong) => {
            let chosen: &[&str] = if right { rights } else { &[wrong] };
            chosen.iter().fold(form, |form, words| {
                let value = option_value(&document, &name, words);
                form.choose(&name, &value)
            })
        }
        Known::Order(steps) => {
            let shown = texts(&document, &format!("#frage-{key} .ordering__text"));
            shown.iter().enumerate().fold(form, |form, (field, step)| {
                let place = steps.iter().position(|known| known == step).unwrap();
                let place = if right {
                    place
                } else {
                    steps.len() - 1 - place
                };
                form.choose(&format!("{name}_{field}"), &(place + 1).to_string())
            })
        }
        Known::Pairs(pairs) => {
            let lefts = texts(&document, &format!("#frage-{key} .matching__left"));
            lefts.iter().enumerate().fold(form, |form, (field, left)| {
                let place = pairs.iter().position(|(known, _)| known == left).unwrap();
                let place = if right {
                    place
                } else {
                    (place + 1) % pairs.len()
                };
                let field = format!("{name}_{field}");
                let value = choice_value(&document, &field, pairs[place].1);
                form.choose(&field, &value)
            })
        }
        Known::Gaps(text, choice) => {
            let field = format!("{name}_1");
            let value = choice_value(&document, &field, choice);
            let text = if right { text } else { "links" };
            form.fill(&format!("{name}_0"), text).choose(&field, &value)
        }
    }
}

/// The filled form of one question of an exercise.
pub fn question_form(lesson: &Page, key: &str, right: bool) -> Form {
    fill(lesson, lesson.form_with("frage", key), key, right)
}

/// Answers one question of an exercise.
pub fn check(browser: &Browser, lesson: &str, key: &str, right: bool) -> Page {
    browser.submit(&question_form(&browser.get(lesson), key, right))
}

/// Starts the test and answers question by question, the first `right` of them rightly.
/// Returns the overview before the hand-in.
pub fn take(browser: &Browser, course: &WrittenCourse, right: usize) -> Page {
    let mut page = begin(browser, course);
    for number in 0..5 {
        page = browser.follow(&browser.submit(&solved(&page, number < right)));
    }
    page
}

/// Starts the course and its test.
pub fn begin(browser: &Browser, course: &WrittenCourse) -> Page {
    let slug = &course.slug;
    let csrf = browser.csrf();
    browser
        .post(&format!("/lernen/{slug}/starten"), &[("_csrf", &csrf)])
        .has_status(303);
    let rules = browser.get(&format!("/lernen/{slug}/test"));
    browser.follow(&browser.submit(&rules.form("Test starten")))
}

fn option_value(document: &Html, name: &str, words: &str) -> String {
    let labels = css("label.option__label");
    let label = document
        .select(&labels)
        .find(|label| {
            label
                .attr("for")
                .unwrap_or_default()
                .starts_with(&format!("{name}_"))
                && label.text().collect::<String>() == words
        })
        .unwrap_or_else(|| panic!("`{name}` has no option “{words}”"));
    let id = label.attr("for").unwrap();
    let input = document.select(&css(&format!("[id=\"{id}\"]"))).next();
    input.unwrap().attr("value").unwrap().to_owned()
}

fn choice_value(document: &Html, field: &str, words: &str) -> String {
    let options = css(&format!("select[id=\"{field}\"] option"));
    let option = document
        .select(&options)
        .find(|option| option.text().collect::<String>() == words)
        .unwrap_or_else(|| panic!("`{field}` does not offer “{words}”"));
    option.attr("value").unwrap().to_owned()
}

fn texts(document: &Html, selector: &str) -> Vec<String> {
    document
        .select(&css(selector))
        .map(|element| element.text().collect())
        .collect()
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

//! Texts: the same keys in German and English, each one used, each used one there.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{files, none_of, program, read};

/// The calls that name a text directly.
const CALLS: &[&str] = &[
    ".t(\"",
    ".tn(\"",
    ".tx(\"",
    ".tof(\"",
    ".text(\"",
    ".text_with(\"",
];

/// Problems that carry the key of their text.
const PROBLEMS: &[&str] = &[
    "Forbidden(\"",
    "Malformed(\"",
    "Conflict(\"",
    "Gone(\"",
    "TooLarge(\"",
];

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    let (german, english) = (keys("de"), keys("en"));
    let mut faults = Vec::new();
    for (key, text) in &german {
        match english.get(key) {
            None => faults.push(format!("{}: `{key}` is missing in English", text.path)),
            Some(other) if other.variables != text.variables => faults.push(format!(
                "{}: `{key}` has {:?} in German and {:?} in English",
                text.path, text.variables, other.variables
            )),
            Some(other) if other.path.replace("/en/", "/de/") != text.path => {
                faults.push(format!("{}: `{key}` stands in {}", text.path, other.path));
            }
            _ => {}
        }
    }
    for (key, text) in &english {
        if !german.contains_key(key) {
            faults.push(format!("{}: `{key}` is missing in German", text.path));
        }
    }
    none_of(
        faults,
        "Write the text under the same key in frontend/texts/de/ and frontend/texts/en/.",
    );
}

#[test]
fn no_key_is_written_twice() {
    let mut faults = Vec::new();
    for language in ["de", "en"] {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for path in files(&format!("frontend/texts/{language}"), "ftl") {
            for key in read(&path).lines().filter_map(key_of) {
                if let Some(first) = seen.insert(key.to_owned(), path.clone()) {
                    faults.push(format!("{path}: `{key}` is already in {first}"));
                }
            }
        }
    }
    none_of(
        faults,
        "The second one would silently win: give it a name of its own.",
    );
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = keys("de");
    let mut faults = Vec::new();
    for (place, key) in asked_for() {
        if !known.contains_key(&key) {
            faults.push(format!("{place}: `{key}`"));
        }
    }
    none_of(
        faults,
        "Write the text into frontend/texts/de/<room>.ftl and frontend/texts/en/<room>.ftl.",
    );
}

#[test]
fn every_text_is_used() {
    let literals = literals();
    let patterns: Vec<Vec<String>> = literals.iter().filter_map(|it| pattern(it)).collect();
    let faults = keys("de")
        .into_iter()
        .filter(|(key, _)| {
            let message = key.strip_prefix("meldung-").unwrap_or(key);
            !literals.contains(key)
                && !literals.contains(message)
                && !patterns.iter().any(|parts| fits(key, parts))
        })
        .map(|(key, text)| format!("{}: `{key}`", text.path))
        .collect();
    none_of(
        faults,
        "Nobody shows this text: delete it in both languages, or use it.",
    );
}

struct Text {
    path: String,
    variables: BTreeSet<String>,
}

fn keys(language: &str) -> BTreeMap<String, Text> {
    let mut keys = BTreeMap::new();
    for path in files(&format!("frontend/texts/{language}"), "ftl") {
        let mut current = String::new();
        for line in read(&path).lines() {
            if let Some(key) = key_of(line) {
                current = key.to_owned();
                let text = Text {
                    path: path.clone(),
                    variables: BTreeSet::new(),
                };
                keys.insert(current.clone(), text);
            }
            if let Some(text) = keys.get_mut(&current) {
                text.variables.extend(variables(line));
            }
        }
    }
    keys
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let is_key = key.starts_with(|it: char| it.is_ascii_lowercase())
        && key
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
    is_key.then_some(key)
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split("{ $").skip(1).map(|rest| {
        rest.chars()
            .take_while(|it| it.is_ascii_alphanumeric())
            .collect()
    })
}

/// Keys that a template or a program line names outright, with their place.
fn asked_for() -> Vec<(String, String)> {
    let mut places: Vec<(String, String)> = files("frontend/templates", "html")
        .into_iter()
        .map(|path| (path.clone(), read(&path)))
        .collect();
    places.extend(program().into_iter().map(|file| {
        let text = file
            .text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        (file.path, text.collect::<Vec<_>>().join("\n"))
    }));
    let mut found = Vec::new();
    for (path, text) in places {
        let calls = CALLS.iter().chain(PROBLEMS).map(|call| (*call, ""));
        for (call, prefix) in
            calls.chain([("see_other_saying(", "meldung-"), ("Problem::field(", "")])
        {
            for (at, _) in text.match_indices(call) {
                let rest = &text[at + call.len()..];
                let key = if call.ends_with('"') {
                    rest.split('"').next()
                } else {
                    second_literal(rest)
                };
                let key = key.filter(|key| !key.contains(['{', '_', ' ']));
                // `job-taken-over` is read by the log and by nobody else.
                if let Some(key) = key.filter(|key| *key != "job-taken-over" && *key != "test") {
                    found.push((path.clone(), format!("{prefix}{key}")));
                }
            }
        }
    }
    found
}

/// The literal that is the second argument of a call, if it is one.
fn second_literal(arguments: &str) -> Option<&str> {
    let call = arguments.split(';').next()?;
    let mut depth = 0;
    let comma = call.char_indices().find(|(_, letter)| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        depth == 0 && *letter == ','
    })?;
    call[comma.0 + 1..]
        .trim_start()
        .strip_prefix('"')?
        .split('"')
        .next()
}

/// Everything in quotes, in templates and in the program.
fn literals() -> BTreeSet<String> {
    let mut literals: BTreeSet<String> = program()
        .into_iter()
        .flat_map(|file| file.strings)
        .map(|(_, text)| text)
        .collect();
    for path in files("frontend/templates", "html") {
        literals.extend(read(&path).split('"').map(str::to_owned));
    }
    literals
}

/// `stufe-{}` as its fixed parts, if a literal looks like a key with gaps.
fn pattern(literal: &str) -> Option<Vec<String>> {
    let has_head = literal
        .chars()
        .take_while(|it| it.is_ascii_lowercase())
        .count()
        >= 3;
    let is_key = literal
        .chars()
        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "-_{}".contains(it));
    if !has_head || !is_key || !literal.contains("-{") {
        return None;
    }
    let mut parts = vec![String::new()];
    for piece in literal.split_inclusive(['{', '}']) {
        if let Some(fixed) = piece.strip_suffix('{') {
            parts.last_mut()?.push_str(fixed);
        } else if piece.ends_with('}') {
            parts.push(String::new());
        } else {
            parts.last_mut()?.push_str(piece);
        }
    }
    Some(parts)
}

fn fits(key: &str, parts: &[String]) -> bool {
    let Some(mut rest) = key.strip_prefix(parts[0].as_str()) else {
        return false;
    };
    for part in &parts[1..] {
        if part.is_empty() {
            continue;
        }
        match rest.find(part.as_str()) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    parts.last().is_some_and(|it| it.is_empty()) || rest.is_empty()
}

#[test]
fn a_pattern_covers_the_keys_it_makes() {
    let parts = pattern("fehler-{status}-titel").unwrap();
    assert!(fits("fehler-404-titel", &parts) && !fits("fehler-404-text", &parts));
    assert!(fits("rolle-leitung", &pattern("rolle-{}").unwrap()));
    assert_eq!(
        second_literal("\"/konto\", \"gespeichert\"))"),
        Some("gespeichert")
    );
    assert_eq!(
        second_literal("format!(\"/a/{}\", b), \"weg\")"),
        Some("weg")
    );
}

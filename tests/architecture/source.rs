//! Reads the sources of the house: code without its comments, and the strings in it.

use std::fs;
use std::path::{Path, PathBuf};

pub struct Source {
    /// From the top of the repository, such as `backend/identity/role.rs`.
    pub path: String,
    pub text: String,
    /// The text with comments and the content of strings blanked out; lines stay where they are.
    pub code: String,
    /// Every string literal with its line.
    pub strings: Vec<(usize, String)>,
}

impl Source {
    fn read(path: String) -> Self {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        let (code, strings) = blank(&text);
        Self {
            path,
            text,
            code,
            strings,
        }
    }

    /// The module of `lib.rs` it belongs to.
    pub fn room(&self) -> &str {
        let inside = self.path.strip_prefix("backend/").unwrap_or(&self.path);
        let first = inside.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The path inside its room, empty for a room of one file.
    pub fn inside(&self) -> &str {
        let inside = self.path.strip_prefix("backend/").unwrap_or(&self.path);
        inside.split_once('/').map_or("", |(_, rest)| rest)
    }

    /// Numbered lines of code.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
    }
}

/// The Rust files of the program, without the kit crates.
pub fn program() -> Vec<Source> {
    let mut files = files("backend", "rs");
    files.retain(|path| !path.starts_with("backend/kit/"));
    files.into_iter().map(Source::read).collect()
}

/// Every Rust file of the repository.
pub fn everything() -> Vec<Source> {
    let mut all = files("backend", "rs");
    all.extend(files("tests", "rs"));
    all.into_iter().map(Source::read).collect()
}

/// Files below a folder with an ending, sorted, from the top of the repository.
pub fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                let name = path.file_name().unwrap().to_string_lossy();
                if name != "target" && name != "node_modules" {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|it| it == ending) {
                let path = path.strip_prefix(root()).unwrap();
                found.push(path.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Fails with all faults together, each with its place, and what to do about them.
#[track_caller]
pub fn none_of(faults: Vec<String>, cure: &str) {
    assert!(faults.is_empty(), "{cure}\n  {}\n", faults.join("\n  "));
}

/// Words that may stand in a name.
pub fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// Blanks comments and the content of strings, and collects the strings.
fn blank(text: &str) -> (String, Vec<(usize, String)>) {
    let letters: Vec<char> = text.chars().collect();
    let (mut code, mut strings) = (String::with_capacity(text.len()), Vec::new());
    let (mut at, mut line) = (0, 1);
    while let Some(&letter) = letters.get(at) {
        let rest = &letters[at..];
        let end = match letter {
            '/' if rest.get(1) == Some(&'/') => length(rest, |it| it != '\n'),
            '/' if rest.get(1) == Some(&'*') => comment_length(rest),
            '"' => string_length(rest),
            'r' if is_raw(rest) && !at.checked_sub(1).is_some_and(|it| is_word(letters[it])) => {
                raw_length(rest)
            }
            '\'' if rest.get(1) == Some(&'\\') => 2 + length(&rest[2..], |it| it != '\'') + 1,
            '\'' if rest.get(2) == Some(&'\'') => 3,
            _ => 0,
        };
        if end == 0 {
            line += usize::from(letter == '\n');
            code.push(letter);
            at += 1;
            continue;
        }
        let taken: String = rest[..end.min(rest.len())].iter().collect();
        if letter == '"' || letter == 'r' {
            strings.push((
                line,
                taken.trim_matches(['r', '#']).trim_matches('"').to_owned(),
            ));
            code.push_str("\"\"");
        }
        code.extend(taken.chars().filter(|it| *it == '\n'));
        line += taken.matches('\n').count();
        at += end;
    }
    (code, strings)
}

fn length(letters: &[char], goes_on: impl Fn(char) -> bool) -> usize {
    letters.iter().take_while(|it| goes_on(**it)).count()
}

fn comment_length(letters: &[char]) -> usize {
    let end = letters.windows(2).skip(2).position(|it| it == ['*', '/']);
    end.map_or(letters.len(), |end| end + 4)
}

fn string_length(letters: &[char]) -> usize {
    let mut at = 1;
    while let Some(letter) = letters.get(at) {
        match letter {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

fn is_raw(letters: &[char]) -> bool {
    let hashes = length(&letters[1..], |it| it == '#');
    letters.get(1 + hashes) == Some(&'"')
}

fn raw_length(letters: &[char]) -> usize {
    let hashes = length(&letters[1..], |it| it == '#');
    let mut end = vec!['"'];
    end.extend(std::iter::repeat_n('#', hashes));
    let start = hashes + 2;
    letters[start..]
        .windows(end.len())
        .position(|it| it == end)
        .map_or(letters.len(), |found| start + found + end.len())
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let (code, strings) =
        blank("a // \"x\"\nb(\"c\\\"d\", r#\"e\"f\"#) /* g\n */ 'h' 'i\n'\"' \"j\"");
    assert_eq!(code, "a \nb(\"\", \"\") \n  'i\n \"\"");
    let strings: Vec<(usize, &str)> = strings.iter().map(|(at, it)| (*at, it.as_str())).collect();
    assert_eq!(strings, [(2, "c\\\"d"), (2, "e\"f"), (4, "j")]);
}

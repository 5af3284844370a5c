//! Breaks a text into lines of a width: at spaces, behind hyphens and slashes, and inside a word
//! only if the word alone is too wide.

use crate::fonts::Fonts;
use crate::sheet::{Run, Tone};

/// A stretch of a line from one run.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stretch {
    /// Which run of the text.
    pub(crate) run: usize,
    pub(crate) text: String,
    pub(crate) x: f32,
    /// Without the space at its end.
    pub(crate) width: f32,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    pub(crate) stretches: Vec<Stretch>,
    pub(crate) width: f32,
}

/// What stays together on a line, in parts of one run each.
#[derive(Default)]
struct Word {
    parts: Vec<(usize, String)>,
    ends_line: bool,
}

pub(crate) struct Breaker<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) size: f32,
    pub(crate) width: f32,
    /// Headings are strong throughout.
    pub(crate) is_strong: bool,
}

impl Breaker<'_> {
    pub(crate) fn lines(&self, runs: &[Run]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut line: Vec<(usize, String)> = Vec::new();
        let mut used = 0.0;
        for word in words(runs) {
            let needed = self.measure(runs, &word.parts, true);
            if used > 0.0 && used + needed > self.width {
                lines.push(self.close(runs, std::mem::take(&mut line)));
                used = 0.0;
            }
            if needed > self.width {
                for (run, letter) in letters(&word.parts) {
                    let step = self.size * self.face(runs, run).width(&letter);
                    if used > 0.0 && used + step > self.width && letter != " " {
                        lines.push(self.close(runs, std::mem::take(&mut line)));
                        used = 0.0;
                    }
                    used += step;
                    line.push((run, letter));
                }
            } else {
                used += self.measure(runs, &word.parts, false);
                line.extend(word.parts);
            }
            if word.ends_line {
                lines.push(self.close(runs, std::mem::take(&mut line)));
                used = 0.0;
            }
        }
        if !line.is_empty() {
            lines.push(self.close(runs, line));
        }
        lines
    }

    /// The width of the widest word, and of the text on one line.
    pub(crate) fn extent(&self, runs: &[Run]) -> (f32, f32) {
        let mut widest = 0.0_f32;
        let mut whole = 0.0;
        for word in words(runs) {
            widest = widest.max(self.measure(runs, &word.parts, true));
            whole += self.measure(runs, &word.parts, false);
        }
        (widest, whole)
    }

    fn face(&self, runs: &[Run], run: usize) -> &crate::fonts::Face {
        if self.is_strong {
            self.fonts.of(Tone::Strong)
        } else {
            self.fonts.of(runs[run].tone)
        }
    }

    fn measure(&self, runs: &[Run], parts: &[(usize, String)], trimmed: bool) -> f32 {
        let last = parts.len().saturating_sub(1);
        let widths = parts.iter().enumerate().map(|(at, (run, text))| {
            let is_end = trimmed && at == last;
            let text = if is_end {
                text.trim_end_matches(' ')
            } else {
                text
            };
            self.size * self.face(runs, *run).width(text)
        });
        widths.sum()
    }

    /// Joins neighbours of the same run.
    fn close(&self, runs: &[Run], parts: Vec<(usize, String)>) -> Line {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut x = 0.0;
        for (run, text) in parts {
            let face = self.face(runs, run);
            let before = x;
            x += self.size * face.width(&text);
            let visible = before + self.size * face.width(text.trim_end_matches(' '));
            match stretches.last_mut().filter(|last| last.run == run) {
                Some(last) => {
                    last.text.push_str(&text);
                    last.width = visible - last.x;
                }
                None => stretches.push(Stretch {
                    run,
                    text,
                    x: before,
                    width: visible - before,
                }),
            }
        }
        let width = stretches.last().map_or(0.0, |last| last.x + last.width);
        Line { stretches, width }
    }
}

fn words(runs: &[Run]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for (at, run) in runs.iter().enumerate() {
        let text: String = run
            .text
            .chars()
            .filter(|letter| is_drawn(*letter))
            .collect();
        let mut letters = text.chars().peekable();
        let mut part = String::new();
        while let Some(letter) = letters.next() {
            if letter != '\n' {
                part.push(letter);
            }
            let next_is_space = letters.peek().is_some_and(|next| *next == ' ');
            let may_break = match letter {
                ' ' => !next_is_space,
                '-' | '/' | '–' => letters.peek().is_some_and(|next| next.is_alphanumeric()),
                '\n' => true,
                _ => false,
            };
            if may_break {
                word.parts.push((at, std::mem::take(&mut part)));
                word.ends_line = letter == '\n';
                words.push(std::mem::take(&mut word));
            }
        }
        if !part.is_empty() {
            word.parts.push((at, part));
        }
    }
    if !word.parts.is_empty() {
        words.push(word);
    }
    words
}

/// Soft hyphens and what has no shape are left out; PDF/UA-1 refuses some of them.
fn is_drawn(letter: char) -> bool {
    letter == '\n'
        || !(letter.is_control()
            || matches!(
                letter,
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
            ))
}

fn letters(parts: &[(usize, String)]) -> impl Iterator<Item = (usize, String)> {
    parts
        .iter()
        .flat_map(|(run, text)| text.chars().map(|letter| (*run, letter.to_string())))
}

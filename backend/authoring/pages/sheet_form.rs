//! The form of a sheet: what the editor shows and what it sends.

use course_package::{LessonHead, QuizHead, split_lesson, split_quiz};
use serde::Deserialize;

use crate::authoring::save_sheet::Written;
use crate::authoring::sheet::Sheet;
use crate::problem::{Outcome, Problem};

/// What the editor sends. Numbers stay words, for what is no number is said beside the field.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct SheetForm {
    #[serde(default)]
    pub titel: String,
    #[serde(default)]
    pub minuten: String,
    #[serde(default)]
    pub kurz: String,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub quiz_titel: String,
    #[serde(default)]
    pub quiz_minuten: String,
    #[serde(default)]
    pub ziehen: String,
    #[serde(default)]
    pub bestehen_ab: String,
    #[serde(default)]
    pub quiz: String,
    #[serde(default)]
    pub revision: String,
    #[serde(default)]
    pub weiter: String,
}

impl SheetForm {
    /// A title that is longer than its field, or a number that is none, is a mistake; an empty
    /// one is something left to do.
    pub fn written(&self, sheet: &Sheet) -> Outcome<Written> {
        let title = short("titel", &self.titel, 120)?;
        let summary = short("kurz", &self.kurz, 200)?;
        let minutes = number("minuten", &self.minuten)?;
        let mut quiz_head = QuizHead {
            title: short("quiz_titel", &self.quiz_titel, 120)?,
            minutes: number("quiz_minuten", &self.quiz_minuten)?,
            draw: number("ziehen", &self.ziehen)?.filter(|count| *count > 0),
            pass_count: number("bestehen_ab", &self.bestehen_ab)?,
        };
        // A sheet without a text has one head, which is that of its quiz.
        if sheet.text.is_none() {
            quiz_head.title.clone_from(&title);
            quiz_head.minutes = minutes;
        }
        Ok(Written {
            head: LessonHead {
                title,
                minutes,
                summary: Some(summary).filter(|text| !text.is_empty()),
            },
            text: self.text.clone(),
            quiz_head,
            quiz: self.quiz.clone(),
            revision: self.revision.clone(),
        })
    }

    /// The fields that hold something of a sheet, under their names.
    pub fn fields(&self, sheet: &Sheet) -> Vec<(&'static str, &str)> {
        let mut fields: Vec<(_, &str)> = vec![("titel", &self.titel), ("minuten", &self.minuten)];
        if sheet.text.is_some() {
            fields.extend([("kurz", self.kurz.as_str()), ("text", &self.text)]);
        }
        if sheet.quiz.is_some() {
            fields.extend([
                ("quiz_titel", self.quiz_titel.as_str()),
                ("quiz_minuten", &self.quiz_minuten),
                ("ziehen", &self.ziehen),
                ("bestehen_ab", &self.bestehen_ab),
                ("quiz", &self.quiz),
            ]);
        }
        fields
    }

    /// What stands on a sheet, as the editor shows it.
    pub fn of(sheet: &Sheet) -> Self {
        let words = |number: Option<u32>| number.map(|it| it.to_string()).unwrap_or_default();
        let mut form = Self {
            revision: sheet.revision(),
            ..Self::default()
        };
        if let Some(quiz) = &sheet.quiz {
            let (head, body, _) = split_quiz(&quiz.text);
            form.titel.clone_from(&head.title);
            form.minuten = words(head.minutes);
            form.quiz_titel = head.title;
            form.quiz_minuten = words(head.minutes);
            form.ziehen = words(head.draw);
            form.bestehen_ab = words(head.pass_count);
            form.quiz = body.to_owned();
        }
        if let Some(text) = sheet.text.as_ref().filter(|_| !sheet.has_head()) {
            form.text.clone_from(&text.text);
        } else if let Some(text) = &sheet.text {
            let (head, body, _) = split_lesson(&text.text);
            form.titel = head.title;
            form.minuten = words(head.minutes);
            form.kurz = head.summary.unwrap_or_default();
            form.text = body.to_owned();
        }
        form
    }
}

fn short(field: &'static str, text: &str, longest: usize) -> Outcome<String> {
    let text = text.trim();
    if text.chars().count() > longest || text.chars().any(char::is_control) {
        return Err(Problem::field(field, "redaktion-feld-lang"));
    }
    Ok(text.to_owned())
}

fn number(field: &'static str, text: &str) -> Outcome<Option<u32>> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(number) if number <= 600 => Ok(Some(number)),
            _ => Err(Problem::field(field, "redaktion-feld-zahl")),
        },
    }
}

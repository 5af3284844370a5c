//! Shows one lesson as its readers will see it, in spite of its mistakes.

use std::collections::BTreeMap;

use super::sheet::FINAL_TEST_KEY;
use crate::book::Book;
use crate::course::{LessonKind, Quiz};
use crate::handout::read_handout;
use crate::lesson::read_lesson;
use crate::media::{MediaKind, check_captions};
use crate::mistakes::{Mistake, Mistakes};
use crate::names::{Kind, kind_of};
use crate::order::{Order, Stem, put_in_order};
use crate::package::{Contents, Package, is_invisible, report_invisible};
use crate::quiz::{Place, read_quiz};
use crate::read::FINAL_TEST;
use crate::recording::Recording;
use crate::twin::{TwinKind, read_twins, split_twin};

/// A lesson, a handout or the final test on its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Empty for a quiz alone; to be taken apart with [`crate::pieces`].
    pub html: String,
    pub kind: LessonKind,
    pub recording: Option<Recording>,
    /// Questions that cannot be understood are missing in it.
    pub quiz: Option<Quiz>,
    /// Those in the files shown, warnings among them, in order of file and line.
    pub mistakes: Vec<Mistake>,
}

/// Renders the lesson with this key; `abschluss` is the final test, `handzettel-melden` the
/// handout of this name, and `melden.kurz` a twin of the lesson `melden`.
pub fn preview_lesson(package: &Package, key: &str, media_prefix: &str) -> Preview {
    let paths = package.texts.keys().map(String::as_str);
    let order = put_in_order(paths, &Mistakes::default());
    let mut book = book_for(package, &order, media_prefix);
    let what = find(package, &order, key);
    let files: BTreeMap<&str, String> = what
        .paths()
        .filter_map(|path| Some((path, package.texts.get(path)?)))
        .map(|(path, text)| (path, readable(path, text, &book.mistakes)))
        .collect();
    for text in files.values() {
        take_captions(package, text, &mut book);
    }
    let contents = Contents {
        texts: files
            .iter()
            .map(|(path, text)| (*path, text.as_str()))
            .collect(),
        ..Contents::default()
    };
    let mut preview = what.show(&contents, &book);
    preview.mistakes = book.mistakes.into_sorted();
    if let Shown::Twin(stem, _) = what {
        let is_of_lesson = |path: &String| stem.text.as_ref() == Some(path);
        preview
            .mistakes
            .retain(|mistake| !is_of_lesson(&mistake.file));
    }
    preview
}

/// What a key stands for.
enum Shown<'p> {
    Lesson(&'p Stem),
    Twin(&'p Stem, TwinKind),
    FinalTest,
    Handout(String, String),
    Nothing,
}

fn find<'p>(package: &Package, order: &'p Order, key: &str) -> Shown<'p> {
    let mut stems = order.groups.iter().flat_map(|group| &group.stems);
    let handout = format!("{key}.md");
    if let Some((key, kind)) = split_twin(key) {
        let is_its =
            |stem: &&Stem| stem.key == key && stem.twins.iter().any(|(other, _)| *other == kind);
        return stems
            .find(is_its)
            .map_or(Shown::Nothing, |stem| Shown::Twin(stem, kind));
    }
    if let Some(stem) = stems.find(|stem| stem.key == key && stem.is_lesson()) {
        return Shown::Lesson(stem);
    }
    match kind_of(&handout) {
        _ if key == FINAL_TEST_KEY && order.has_final => Shown::FinalTest,
        Kind::Handout(name) if package.texts.contains_key(&handout) => {
            Shown::Handout(handout, name)
        }
        _ => Shown::Nothing,
    }
}

impl Shown<'_> {
    fn paths(&self) -> impl Iterator<Item = &str> {
        let (first, second) = match self {
            Shown::Lesson(stem) => (stem.text.as_deref(), stem.quiz.as_deref()),
            // Whether a film is that of the lesson is seen in its text.
            Shown::Twin(stem, kind) => {
                let twin = stem.twins.iter().find(|(other, _)| other == kind);
                (stem.text.as_deref(), twin.map(|(_, path)| path.as_str()))
            }
            Shown::FinalTest => (Some(FINAL_TEST), None),
            Shown::Handout(path, _) => (Some(path.as_str()), None),
            Shown::Nothing => (None, None),
        };
        [first, second].into_iter().flatten()
    }

    fn show(&self, contents: &Contents, book: &Book) -> Preview {
        let text = |path: &str| contents.texts.get(path).copied().unwrap_or_default();
        match self {
            Shown::Lesson(stem) => {
                let lesson = read_lesson(stem, contents, book);
                lesson.map_or_else(Preview::default, |lesson| Preview {
                    html: lesson.html.unwrap_or_default(),
                    kind: lesson.kind,
                    recording: lesson.recording,
                    quiz: lesson.quiz,
                    mistakes: Vec::new(),
                })
            }
            Shown::Twin(stem, kind) => {
                let lesson = read_lesson(stem, contents, book);
                let (recording, twins) = match lesson {
                    Some(lesson) => (lesson.recording, lesson.twins),
                    None => (None, read_twins(stem, None, contents, book)),
                };
                let twin = twins.into_iter().find(|twin| twin.kind == *kind);
                Preview {
                    html: twin.map(|twin| twin.html).unwrap_or_default(),
                    recording,
                    ..Preview::default()
                }
            }
            Shown::FinalTest => {
                let quiz = read_quiz(
                    FINAL_TEST,
                    text(FINAL_TEST),
                    FINAL_TEST_KEY,
                    Place::Final,
                    book,
                );
                Preview {
                    kind: LessonKind::Quiz,
                    quiz: Some(quiz),
                    ..Preview::default()
                }
            }
            Shown::Handout(path, name) => Preview {
                html: read_handout(path, name, text(path), book).html,
                ..Preview::default()
            },
            Shown::Nothing => {
                let hint = "Vielleicht wurde sie gelöscht oder umbenannt.";
                book.mistakes
                    .error("", 0, "Diese Lektion gibt es nicht.", hint);
                Preview::default()
            }
        }
    }
}

/// Everything that can be linked or shown, but no captions.
fn book_for(package: &Package, order: &Order, media_prefix: &str) -> Book {
    let mut book = Book::new(package.media.clone(), media_prefix);
    let stems = order.groups.iter().flat_map(|group| &group.stems);
    book.lesson_keys = stems.map(|stem| stem.key.clone()).collect();
    let handouts = package.texts.keys().filter_map(|path| match kind_of(path) {
        Kind::Handout(name) => Some(name),
        _ => None,
    });
    book.handouts = handouts.collect();
    book
}

/// The text without what must not be rendered, which is reported.
fn readable(path: &str, text: &str, mistakes: &Mistakes) -> String {
    if report_invisible(path, text, mistakes) {
        text.replace(|c| c != '\n' && is_invisible(c), "")
    } else {
        text.to_owned()
    }
}

/// Reads the captions of the files that the text names.
fn take_captions(package: &Package, text: &str, book: &mut Book) {
    for (path, captions) in &package.texts {
        let Kind::Media(MediaKind::Captions) = kind_of(path) else {
            continue;
        };
        let name = path.strip_prefix("medien/").unwrap_or(path);
        if !text.contains(path.trim_end_matches("vtt")) {
            continue;
        }
        match check_captions(path, captions, &book.mistakes) {
            Some((media, cues)) => {
                book.media.insert(name.to_owned(), media);
                book.captions.insert(name.to_owned(), cues);
            }
            None => {
                book.broken_captions.insert(name.to_owned());
            }
        }
    }
}

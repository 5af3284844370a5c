//! A comparison as a page shows it: one part for each lesson that differs, and for the rest.

use course_package::{
    Change, ChangeState, Comparison, LessonChange, Move, Outline, QuizChange, TextChange,
};

use super::bar::Badge;
use super::change_blocks::{BlockView, Blocks};
use super::change_entries::{Told, head_label, settings_label, told};
use crate::authoring::difference::Difference;
use crate::authoring::folder::NOTES;
use crate::catalog::Taxonomy;
use crate::web::Frame;

#[derive(Default)]
pub struct ChangeView {
    /// What links lead to.
    pub key: String,
    pub title: String,
    pub marks: Vec<Badge>,
    /// From where to where, or nothing.
    pub moved: String,
    pub blocks: Vec<BlockView>,
}

impl ChangeView {
    /// The marks as a line of the list of contents.
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.marks.iter().map(|mark| mark.word.as_str()).collect();
        words.join(" · ")
    }

    /// Where everything is new, marks say nothing.
    fn read_plainly(&mut self) {
        self.marks.clear();
        for block in &mut self.blocks {
            block.kind = "plain";
            for word in &mut block.words {
                word.is_added = false;
            }
        }
    }

    /// Whether somebody says this about one of its blocks.
    pub fn holds(&self, comment: &str) -> bool {
        let mut comments = self.blocks.iter().flat_map(|block| &block.comments);
        comments.any(|it| it.id == comment)
    }
}

/// Everything that differs, in the order of the course.
pub fn changes(
    frame: &Frame,
    taxonomy: &Taxonomy,
    difference: &Difference,
    new: &Outline,
) -> Vec<ChangeView> {
    let Comparison {
        settings,
        modules,
        lessons,
        final_test,
        texts,
        media,
    } = &difference.comparison;
    let mut changes = Vec::new();
    if !settings.is_empty() {
        let told = |change: &Change| told(frame, taxonomy, change, settings_label);
        let entries: Vec<Told> = settings.iter().map(told).collect();
        let title = frame.t("redaktion-einstellungen");
        changes.push(entries_view(frame, "einstellungen", title, &entries));
    }
    if !modules.is_empty() {
        let entries: Vec<Told> = modules.iter().map(Told::plain).collect();
        let title = frame.t("redaktion-module");
        changes.push(entries_view(frame, "module", title, &entries));
    }
    let is_told = |it: &&LessonChange| it.state != ChangeState::Same || it.moved.is_some();
    for lesson in lessons.iter().filter(is_told) {
        changes.push(lesson_view(frame, taxonomy, lesson, (&difference.old, new)));
    }
    if let Some(test) = final_test {
        let mut blocks = Blocks::new(frame, "abschluss");
        add_quiz(&mut blocks, frame, taxonomy, test);
        let title = frame.t("redaktion-art-abschluss");
        changes.push(view(frame, "abschluss", title, test.state, None, blocks));
    }
    for (number, text) in texts.iter().enumerate() {
        changes.push(text_view(frame, taxonomy, text, number + 1));
    }
    if !media.is_empty() {
        let mut blocks = Blocks::new(frame, "medien");
        for file in media {
            blocks.name(&file.name, file.state);
        }
        let title = frame.t("redaktion-medien");
        let state = ChangeState::Changed;
        changes.push(view(frame, "medien", title, state, None, blocks));
    }
    if difference.label.is_none() {
        changes.iter_mut().for_each(ChangeView::read_plainly);
    }
    changes
}

fn entries_view(frame: &Frame, key: &str, title: String, entries: &[Told]) -> ChangeView {
    let mut blocks = Blocks::new(frame, key);
    for entry in entries {
        blocks.entry(entry);
    }
    view(frame, key, title, ChangeState::Changed, None, blocks)
}

fn lesson_view(
    frame: &Frame,
    taxonomy: &Taxonomy,
    lesson: &LessonChange,
    outlines: (&Outline, &Outline),
) -> ChangeView {
    let key = format!("lektion-{}", lesson.key);
    let mut blocks = Blocks::new(frame, &key);
    // What is gone is gone as a whole; its text stands in the version.
    if lesson.state != ChangeState::Removed {
        for change in &lesson.head {
            blocks.entry(&told(frame, taxonomy, change, head_label));
        }
        blocks.paragraphs(&lesson.blocks);
        if let Some(quiz) = &lesson.quiz {
            add_quiz(&mut blocks, frame, taxonomy, quiz);
        }
        for twin in &lesson.twins {
            let name = frame.t(&format!("redaktion-blatt-{}", twin.kind.as_str()));
            blocks.name(&name, twin.state);
            if twin.state != ChangeState::Removed {
                blocks.paragraphs(&twin.blocks);
            }
        }
    }
    let title = match lesson.title.as_str() {
        "" => lesson.key.clone(),
        title => title.to_owned(),
    };
    let moved = lesson.moved.as_ref();
    let moved = moved.map(|step| journey(frame, step, outlines));
    view(frame, &key, title, lesson.state, moved, blocks)
}

fn add_quiz(blocks: &mut Blocks<'_>, frame: &Frame, taxonomy: &Taxonomy, quiz: &QuizChange) {
    for change in &quiz.head {
        blocks.entry(&told(frame, taxonomy, change, head_label));
    }
    blocks.paragraphs(&quiz.intro);
    blocks.questions(quiz);
}

fn text_view(frame: &Frame, taxonomy: &Taxonomy, text: &TextChange, number: usize) -> ChangeView {
    let key = format!("text-{number}");
    let mut blocks = Blocks::new(frame, &key);
    for change in &text.head {
        blocks.entry(&told(frame, taxonomy, change, head_label));
    }
    blocks.paragraphs(&text.blocks);
    let title = match text.path.as_str() {
        NOTES => frame.t("redaktion-notizen"),
        path => path.to_owned(),
    };
    view(frame, &key, title, text.state, None, blocks)
}

fn view(
    frame: &Frame,
    key: &str,
    title: String,
    state: ChangeState,
    moved: Option<String>,
    blocks: Blocks<'_>,
) -> ChangeView {
    let badge = |kind, icon, key: &str| Badge {
        kind,
        icon,
        word: frame.t(key),
    };
    let mut marks = Vec::new();
    match state {
        ChangeState::Same => {}
        ChangeState::Added => marks.push(badge("success", "plus", "redaktion-neu")),
        ChangeState::Removed => marks.push(badge("danger", "trash", "redaktion-entfernt")),
        ChangeState::Changed => {
            marks.push(badge("info", "practice", "redaktion-geaendert-kurz"));
        }
    }
    if moved.is_some() {
        marks.push(badge("neutral", "repeat", "redaktion-verschoben"));
    }
    ChangeView {
        key: key.to_owned(),
        title,
        moved: moved.unwrap_or_default(),
        marks,
        blocks: blocks.finish(),
    }
}

/// "von Platz 3 auf Platz 2", or the modules between which a lesson has moved.
fn journey(frame: &Frame, step: &Move, (old, new): (&Outline, &Outline)) -> String {
    if step.from.module == step.to.module {
        return frame.tof("redaktion-verschoben-von", step.from.number, step.to.number);
    }
    let from = module_title(old, step.from.module.as_deref());
    let to = module_title(new, step.to.module.as_deref());
    let from = from.map(|title| frame.tx("redaktion-verschoben-aus", title));
    let to = to.map(|title| frame.tx("redaktion-verschoben-in", title));
    from.into_iter().chain(to).collect::<Vec<_>>().join(" ")
}

fn module_title<'o>(outline: &'o Outline, key: Option<&'o str>) -> Option<&'o str> {
    let key = key?;
    let mut modules = outline.chapters.iter();
    let module = modules.find(|module| module.key.as_deref() == Some(key));
    let title = module.and_then(|module| module.title.as_deref());
    Some(title.filter(|title| !title.is_empty()).unwrap_or(key))
}

//! The rows of the structure of a draft, and what can be added to it.

use course_package::{
    LessonKind, Outline, OutlineChapter, OutlineLesson, QuizKind, key_of, preview_lesson,
    split_lesson,
};

use super::report::anchor_of;
use super::twins::lesson_key;
use crate::authoring::add_to_course::Addition;
use crate::authoring::findings::{Place, Report};
use crate::authoring::folder::{FINAL_TEST, Folder};
use crate::authoring::modules::manifest_of;
use crate::authoring::order::{moved, order_of};
use crate::identity::Visitor;

pub struct Row {
    pub is_module: bool,
    pub key: String,
    pub title: String,
    pub icon: &'static str,
    /// "Lektion mit Quiz · 6 Minuten"
    pub kind: String,
    pub href: String,
    pub mark: Option<Mark>,
    /// Whether it has a place in the order that can be changed.
    pub can_move: bool,
    pub can_rise: bool,
    pub can_sink: bool,
    pub delete_href: String,
    pub delete_text: String,
    /// Of a module: the revision of its title, what is typed for it, and what is wrong with that.
    pub revision: i32,
    pub typed: String,
    pub mistake: String,
}

impl Row {
    /// Takes away what would move it.
    pub fn stay(&mut self) {
        (self.can_move, self.can_rise, self.can_sink) = (false, false, false);
    }
}

/// What there is to mend.
pub struct Mark {
    /// `error` or `advice`.
    pub kind: &'static str,
    pub icon: &'static str,
    pub words: String,
    pub href: String,
}

pub struct Kind {
    pub value: &'static str,
    pub icon: &'static str,
    pub label: String,
    pub hint: String,
}

struct Rows<'a> {
    visitor: &'a Visitor,
    /// Of the draft.
    href: &'a str,
    folder: &'a Folder,
    report: &'a Report,
    order: Vec<String>,
}

pub fn rows(
    visitor: &Visitor,
    href: &str,
    folder: &Folder,
    outline: &Outline,
    report: &Report,
) -> Vec<Row> {
    let order = order_of(outline);
    let rows = Rows {
        visitor,
        href,
        folder,
        report,
        order,
    };
    let mut list = Vec::new();
    for chapter in &outline.chapters {
        if let Some(key) = &chapter.key {
            list.push(rows.module(key, chapter));
        }
        list.extend(chapter.lessons.iter().map(|lesson| rows.lesson(lesson)));
    }
    if outline.final_test {
        let title = visitor.t("redaktion-art-abschluss");
        list.push(rows.fixed(FINAL_TEST, title, "award", rows.questions(FINAL_TEST)));
    }
    for path in &outline.handouts {
        let key = key_of(path).unwrap_or_else(|| path.clone());
        let head = folder
            .package
            .texts
            .get(path)
            .map(|text| split_lesson(text).0);
        let title = head
            .map(|head| head.title)
            .filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| key.clone());
        let kind = visitor.t("redaktion-art-handzettel");
        list.push(rows.fixed(&key, title, "document", kind));
    }
    list
}

impl Rows<'_> {
    fn module(&self, key: &str, chapter: &OutlineChapter) -> Row {
        let heading = format!("#{key}");
        let count = self
            .visitor
            .frame("")
            .tn("redaktion-lektionen-zahl", chapter.lessons.len());
        let title = chapter.title.clone().unwrap_or_else(|| key.to_owned());
        Row {
            is_module: true,
            revision: manifest_of(self.folder, key).map_or(0, |manifest| manifest.revision),
            typed: title.clone(),
            mistake: String::new(),
            title,
            icon: "layers",
            kind: format!("{} · {count}", self.visitor.t("redaktion-art-modul")),
            href: String::new(),
            mark: None,
            can_move: true,
            can_rise: moved(&self.order, &heading, true).is_some(),
            can_sink: moved(&self.order, &heading, false).is_some(),
            delete_href: format!("{}/modul/{key}/loeschen", self.href),
            delete_text: self.visitor.t("redaktion-loeschen-modul"),
            key: key.to_owned(),
        }
    }

    fn lesson(&self, lesson: &OutlineLesson) -> Row {
        if lesson.text.is_none() && lesson.quiz.is_none() {
            return self.lonely_twin(lesson);
        }
        let (icon, words) = self.kind_of(lesson);
        let minutes = self
            .visitor
            .frame("")
            .tn("redaktion-minuten", lesson.minutes);
        let delete = match lesson.text {
            Some(_) => "redaktion-loeschen-lektion",
            None => "redaktion-loeschen-uebung",
        };
        Row {
            kind: format!("{words} · {minutes}"),
            can_move: true,
            can_rise: moved(&self.order, &lesson.key, true).is_some(),
            can_sink: moved(&self.order, &lesson.key, false).is_some(),
            delete_text: self.visitor.t(delete),
            ..self.sheet(&lesson.key, lesson.title.clone(), icon)
        }
    }

    /// A twin that has lost its lesson: it cannot be published, but read and taken away.
    fn lonely_twin(&self, lesson: &OutlineLesson) -> Row {
        let twin = lesson.twins.first().map(|(kind, _)| kind.as_str());
        let key = format!("{}.{}", lesson.key, twin.unwrap_or_default());
        Row {
            kind: self.visitor.t("redaktion-blatt-ohne-lektion"),
            key: lesson.key.clone(),
            ..self.sheet(&key, lesson.key.clone(), "lesson")
        }
    }

    /// What has its place and keeps it.
    fn fixed(&self, key: &str, title: String, icon: &'static str, kind: String) -> Row {
        Row {
            kind,
            ..self.sheet(key, title, icon)
        }
    }

    /// "22 Fragen"
    fn questions(&self, key: &str) -> String {
        let preview = preview_lesson(&self.folder.package, key, "");
        let count = preview.quiz.map_or(0, |quiz| quiz.questions.len());
        self.visitor.frame("").tn("redaktion-fragen-zahl", count)
    }

    fn sheet(&self, key: &str, title: String, icon: &'static str) -> Row {
        Row {
            is_module: false,
            key: key.to_owned(),
            title,
            icon,
            kind: String::new(),
            href: format!("{}/lektion/{key}", self.href),
            mark: self.mark(key),
            can_move: false,
            can_rise: false,
            can_sink: false,
            delete_href: format!("{}/lektion/{key}/loeschen", self.href),
            delete_text: self.visitor.t("redaktion-loeschen-uebung"),
            revision: 0,
            typed: String::new(),
            mistake: String::new(),
        }
    }

    fn kind_of(&self, lesson: &OutlineLesson) -> (&'static str, String) {
        let visitor = self.visitor;
        if lesson.kind == LessonKind::Quiz {
            let preview = preview_lesson(&self.folder.package, &lesson.key, "");
            let kind = preview.quiz.map(|quiz| quiz.kind);
            return match kind {
                Some(QuizKind::Precheck) => ("test", visitor.t("redaktion-art-vorab")),
                _ => ("practice", visitor.t("redaktion-art-uebung")),
            };
        }
        let (icon, key) = match lesson.kind {
            LessonKind::Film => ("film", "redaktion-art-film"),
            LessonKind::Audio => ("audio", "redaktion-art-audio"),
            _ => ("lesson", "redaktion-art-lektion"),
        };
        let mut words = visitor.t(key);
        if lesson.quiz.is_some() {
            words = format!("{words} {}", visitor.t("redaktion-mit-quiz"));
        }
        for (kind, _) in &lesson.twins {
            let twin = visitor.t(&format!("redaktion-blatt-{}", kind.as_str()));
            words = format!("{words} · {twin}");
        }
        (icon, words)
    }

    /// Twins are mended with their lesson.
    fn mark(&self, key: &str) -> Option<Mark> {
        let is_own = |place: &Place| match place {
            Place::Sheet(other) => other == key || lesson_key(other).0 == key,
            _ => false,
        };
        let findings = self.report.findings.iter();
        let own = findings.filter(|finding| is_own(&finding.place));
        let first = own.clone().find_map(|finding| match &finding.place {
            Place::Sheet(key) => Some(key),
            _ => None,
        });
        let first = first.cloned();
        let (errors, advice): (Vec<_>, Vec<_>) = own.partition(|finding| finding.is_error);
        let frame = self.visitor.frame("");
        let (kind, icon, words) = match (errors.len(), advice.len()) {
            (0, 0) => return None,
            (0, advice) => (
                "advice",
                "bulb",
                frame.tn("redaktion-empfehlungen-zahl", advice),
            ),
            (errors, _) => ("error", "danger", frame.tn("redaktion-fehler-zahl", errors)),
        };
        let anchor = anchor_of(first.as_deref().unwrap_or(key));
        let href = format!("{}/pruefbericht#{anchor}", self.href);
        Some(Mark {
            kind,
            icon,
            words,
            href,
        })
    }
}

/// What can be added; a second test before or after a course cannot.
pub fn kinds(visitor: &Visitor, outline: &Outline) -> Vec<Kind> {
    let first = outline.chapters.first().and_then(|it| it.lessons.first());
    let has_precheck = first.is_some_and(|lesson| lesson.text.is_none());
    Addition::ALL
        .iter()
        .filter(|what| match what {
            Addition::Precheck => outline.final_test && !has_precheck,
            Addition::FinalTest => !outline.final_test,
            _ => true,
        })
        .map(|what| {
            let word = what.word();
            Kind {
                value: word,
                icon: match what {
                    Addition::Lesson => "lesson",
                    Addition::Exercise => "practice",
                    Addition::Module => "layers",
                    Addition::Precheck => "test",
                    Addition::FinalTest => "award",
                    Addition::Handout => "document",
                },
                label: visitor.t(&format!("redaktion-{word}-anlegen")),
                hint: visitor.t(&format!("redaktion-{word}-anlegen-hinweis")),
            }
        })
        .collect()
}

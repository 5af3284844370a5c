//! Which text of a lesson somebody reads: the lesson itself, or one of its twins.

use crate::catalog::{Lesson, LessonKind, Twin, TwinKind, Version};
use crate::db::Conn;
use crate::problem::Outcome;

/// A text to choose.
pub struct Way {
    pub href: String,
    /// Text key of its name.
    pub name: &'static str,
    pub is_here: bool,
}

pub struct Reading<'t> {
    twin: Option<&'t Twin>,
    /// Empty where there is nothing to choose from.
    pub ways: Vec<Way>,
    /// Text key of a sentence that the wanted text is not there.
    pub missing: Option<&'static str>,
}

impl<'t> Reading<'t> {
    /// `wanted` is what stands in the address; where that is not there the lesson itself is read.
    pub fn of(slug: &str, lesson: &Lesson, twins: &'t [Twin], wanted: Option<TwinKind>) -> Self {
        let twin = Twin::of(twins, &lesson.id).find(|twin| Some(twin.kind) == wanted);
        let here = twin.map(|twin| twin.kind);
        let others = Twin::of(twins, &lesson.id).map(|twin| Some(twin.kind));
        let mut ways: Vec<Way> = others
            .map(|kind| Way {
                href: format!("/lernen/{slug}/{}{}", lesson.key, TwinKind::carried(kind)),
                name: name(kind),
                is_here: here == kind,
            })
            .collect();
        if !ways.is_empty() {
            let itself = Way {
                href: format!("/lernen/{slug}/{}", lesson.key),
                name: name(None),
                is_here: here.is_none(),
            };
            ways.insert(0, itself);
        }
        let has_text = lesson.kind != LessonKind::Quiz;
        Self {
            twin,
            ways,
            missing: wanted
                .filter(|_| twin.is_none() && has_text)
                .map(|kind| match kind {
                    TwinKind::Short => "lektion-nicht-kurz",
                    TwinKind::Plain => "lektion-nicht-leicht",
                }),
        }
    }

    /// The text as safe HTML; a lesson that is only a quiz has none.
    pub fn html(
        &self,
        conn: &mut Conn,
        version: &Version,
        lesson: &Lesson,
    ) -> Outcome<Option<String>> {
        match self.twin {
            Some(twin) => twin.html(conn, &version.id).map(Some),
            None => lesson.html(conn, &version.id),
        }
    }

    /// How long the text and the quiz under it take.
    pub fn minutes(&self, lesson: &Lesson, quiz: Option<i32>) -> i32 {
        match self.twin {
            Some(twin) => twin.minutes + quiz.unwrap_or_default(),
            None => lesson.minutes,
        }
    }

    pub fn is_plain(&self) -> bool {
        self.twin.is_some_and(|twin| twin.kind == TwinKind::Plain)
    }
}

fn name(kind: Option<TwinKind>) -> &'static str {
    match kind {
        None => "lektion-ausfuehrlich",
        Some(TwinKind::Short) => "lektion-kurz",
        Some(TwinKind::Plain) => "lektion-leicht",
    }
}

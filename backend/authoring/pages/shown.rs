//! A sheet as its readers will see it: on the page beside the editor, and as an answer to it.

use askama::Template;
use course_package::{Package, TwinKind, preview_lesson};

use crate::assessment::{QuestionView, solved};
use crate::authoring::draft::Draft;
use crate::authoring::findings::{Finding, Place, Wording, advice_on};
use crate::catalog::{Around, PieceView, Recording};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::organisation::LocalBox;
use crate::problem::{Outcome, Problem};
use crate::web::Frame;

use super::bar::draft_href;
use super::twins::lesson_key;

/// A stretch of a page, not a page of its own.
#[derive(Template)]
#[template(path = "authoring/shown.html")]
pub struct Shown {
    frame: Frame,
    pub pieces: Vec<PieceView>,
    quiz_title: String,
    intro_html: String,
    questions: Vec<QuestionView>,
    /// What keeps anything from being seen.
    mistakes: Vec<String>,
    /// Whether the text is in Leichte Sprache.
    is_plain: bool,
    pub findings: Vec<Finding>,
}

impl Shown {
    /// A lesson of the folder as it is now; what is wrong in it is left out and said.
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        draft: &Draft,
        package: &Package,
        key: &str,
    ) -> Outcome<Self> {
        let media = format!("{}/medien", draft_href(draft));
        let preview = preview_lesson(package, key, &format!("{media}/"));
        let boxes = LocalBox::list(conn, visitor.kommune_id())?;
        let recording = preview.recording.as_ref().map(Recording::of_draft);
        let around = Around {
            folder: media,
            lang: "de",
            recording: recording.as_ref(),
            stopped_at: None,
            save: None,
            boxes: &boxes,
            language: visitor.language,
        };
        let place = Place::Sheet(key.to_owned());
        let mistakes = preview.mistakes.into_iter();
        let mut wording = Wording::of(package);
        let quiz = preview.quiz;
        let mut findings: Vec<Finding> = mistakes
            .map(|mistake| wording.finding(mistake))
            .filter(|finding| finding.place == place)
            .collect();
        findings.extend(advice_on(package, &place));
        let errors = findings.iter().filter(|finding| finding.is_error);
        Ok(Self {
            frame: visitor.frame(""),
            pieces: around.pieces(&preview.html),
            mistakes: errors.map(|error| error.message.clone()).collect(),
            is_plain: lesson_key(key).1 == Some(TwinKind::Leicht),
            questions: quiz
                .as_ref()
                .map_or_else(Vec::new, |quiz| solved(quiz, visitor.language)),
            quiz_title: quiz
                .as_ref()
                .map(|quiz| quiz.title.clone())
                .unwrap_or_default(),
            intro_html: quiz.map(|quiz| quiz.intro_html).unwrap_or_default(),
            findings,
        })
    }

    pub fn has_player(&self) -> bool {
        self.pieces
            .iter()
            .any(|piece| matches!(piece, PieceView::Player(_)))
    }

    pub fn html(&self) -> Outcome<String> {
        self.render()
            .map_err(|error| Problem::Internal(format!("a preview was not rendered: {error}")))
    }
}

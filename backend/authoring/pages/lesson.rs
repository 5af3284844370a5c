//! `/redaktion/kurse/{id}/lektion/{key}`: writing one sheet of a draft.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use course_package::{LessonHead, QuizHead, split_lesson, split_quiz, tidy_text};
use serde::{Deserialize, Serialize};

use super::bar::draft_href;
use super::conflict;
use super::finding_views::{FindingView, finding_views};
use super::lesson_page::{page, page_after_mistake};
use super::shown::Shown;
use super::words::{clock, names};
use crate::app::App;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::draft_text::note_visit;
use crate::authoring::folder::Folder;
use crate::authoring::save_sheet::{Written, save_sheet};
use crate::authoring::sheet::Sheet;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, LongPosted, Posted, Reply};

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
    weiter: String,
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
        if let Some(text) = &sheet.text {
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

pub async fn show(visit: Visit, path: Path<(String, String)>, app: Data<App>) -> HttpResponse {
    let db = app.db.clone();
    visit
        .read(move |conn, visitor| {
            let (id, key) = path.into_inner();
            let draft = Draft::get(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            for text in sheet.text.iter().chain(&sheet.quiz) {
                let (visitor, text) = (visitor.clone(), text.id.clone());
                db.write_later(move |conn| note_visit(conn, &visitor, &text));
            }
            page(conn, visitor, &draft, &sheet, SheetForm::of(&sheet))
        })
        .await
}

/// What a script is told after it has saved.
#[derive(Serialize)]
struct SavedNow {
    /// `10:42`
    saved: String,
    revision: String,
    /// The names of those who have the same sheet open.
    others: Vec<String>,
    findings: usize,
    /// Present where changes of others were merged in.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged: Option<Merged>,
}

#[derive(Serialize)]
struct Merged {
    text: String,
    quiz: String,
}

pub async fn save(
    visit: Visit,
    path: Path<(String, String)>,
    posted: LongPosted,
    request: HttpRequest,
) -> HttpResponse {
    let is_script = asks_for_json(&request);
    visit
        .post(posted.0, move |conn, visitor, posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::get(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            let form: SheetForm = posted.parse()?;
            let saved = form
                .written(&sheet)
                .and_then(|written| save_sheet(conn, visitor, &draft, &key, &written));
            match saved {
                Ok(Ok(sheet)) if is_script => told(conn, visitor, &draft, &sheet, &form),
                Ok(Ok(_)) => {
                    let anchor = if form.weiter == "vorschau" {
                        "#vorschau"
                    } else {
                        ""
                    };
                    let to = format!("{}/lektion/{key}{anchor}", draft_href(&draft));
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Ok(Err(_)) if is_script => Reply::json(409, &Clashing { conflict: true }),
                Ok(Err(clash)) => conflict::page(conn, visitor, &draft, &key, clash),
                Err(Problem::Invalid(mistakes)) if !is_script => {
                    let page = page_after_mistake(conn, visitor, &draft, &sheet, form, &mistakes)?;
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

#[derive(Serialize)]
struct Clashing {
    conflict: bool,
}

fn told(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    sheet: &Sheet,
    form: &SheetForm,
) -> Outcome<Reply> {
    let mut others = Vec::new();
    for text in sheet.text.iter().chain(&sheet.quiz) {
        for who in text.others_at(conn, visitor)? {
            others.push(names(conn, &[who])?);
        }
    }
    others.sort();
    others.dedup();
    let now = SheetForm::of(sheet);
    let is_merged = |typed: &str, stands: &str| tidy_text(typed).trim() != stands.trim();
    let merged =
        (is_merged(&form.text, &now.text) || is_merged(&form.quiz, &now.quiz)).then(|| Merged {
            text: now.text.clone(),
            quiz: now.quiz.clone(),
        });
    let folder = Folder::load(conn, draft)?;
    let findings = Shown::of(conn, visitor, draft, &folder.package, &sheet.key)?.findings;
    let answer = SavedNow {
        saved: clock(visitor.now),
        revision: now.revision,
        others,
        findings: findings.len(),
        merged,
    };
    Reply::json(200, &answer)
}

/// What the editor shows beside the text while it is written.
#[derive(Template)]
#[template(path = "authoring/answer.html")]
struct Answer {
    frame: Frame,
    /// Safe HTML.
    shown: String,
    findings: Vec<FindingView>,
}

/// `POST …/vorschau`: what stands in the editor, as readers will see it; nothing is stored.
pub async fn preview(
    visit: Visit,
    path: Path<(String, String)>,
    posted: LongPosted,
) -> HttpResponse {
    visit
        .note(posted.0, move |conn, visitor, posted: &Posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::get(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            let form: SheetForm = posted.parse()?;
            let mut folder = Folder::load(conn, &draft)?;
            let written = form.written(&sheet)?;
            written.put_into(&mut folder.package, &sheet);
            let shown = Shown::of(conn, visitor, &draft, &folder.package, &key)?;
            let answer = Answer {
                frame: visitor.frame(""),
                findings: finding_views(visitor, &draft_href(&draft), &shown.findings),
                shown: shown.html()?,
            };
            Reply::page(200, &answer)
        })
        .await
}

/// Whether a script of the page asks, not a person.
fn asks_for_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(header::ACCEPT);
    accept
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}

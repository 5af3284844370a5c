//! Ways between a lesson and its twins, and the forms that begin and remove one.

use actix_web::HttpResponse;
use actix_web::web::Path;
use course_package::{OutlineLesson, TwinKind, split_twin};

use super::bar::draft_href;
use crate::authoring::add_twin::add_twin;
use crate::authoring::draft::{Draft, DraftId};
use crate::identity::{Visit, Visitor};
use crate::problem::Problem;
use crate::web::{Posted, Reply};

/// A text of a lesson, or the offer to begin it.
pub struct TwinTab {
    /// What a form begins it with.
    pub word: &'static str,
    pub href: String,
    pub label: String,
    pub is_here: bool,
    pub is_there: bool,
}

/// The texts of a lesson: itself and its twins. `here` is the key of the page, `href` that of all
/// pages of lessons; a lesson without a text has none.
pub fn twin_tabs(
    visitor: &Visitor,
    lesson: &OutlineLesson,
    href: &str,
    here: &str,
) -> Vec<TwinTab> {
    if lesson.text.is_none() {
        return Vec::new();
    }
    let itself = TwinTab {
        word: "",
        href: format!("{href}/{}", lesson.key),
        label: visitor.t("redaktion-blatt-lektion"),
        is_here: here == lesson.key,
        is_there: true,
    };
    let twins = TwinKind::ALL.into_iter().map(|kind| {
        let word = kind.as_str();
        let key = format!("{}.{word}", lesson.key);
        let is_there = lesson.twins.iter().any(|(other, _)| *other == kind);
        let label = match is_there {
            true => format!("redaktion-blatt-{word}"),
            false => format!("redaktion-blatt-{word}-anlegen"),
        };
        TwinTab {
            word,
            is_here: here == key,
            href: format!("{href}/{key}"),
            label: visitor.t(&label),
            is_there,
        }
    });
    [itself].into_iter().chain(twins).collect()
}

/// `POST …/lektion/{key}/zwilling`
pub async fn add(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            let kind = TwinKind::from_word(&posted.field("art")?);
            let kind = kind.ok_or(Problem::Malformed("fehler-formular"))?;
            add_twin(conn, visitor, &draft, &key, kind)?;
            let to = format!("{}/lektion/{key}.{}", draft_href(&draft), kind.as_str());
            Ok(Reply::see_other(to))
        })
        .await
}

/// The key of the lesson to which a page belongs, and which twin it is.
pub fn lesson_key(key: &str) -> (&str, Option<TwinKind>) {
    split_twin(key).map_or((key, None), |(lesson, kind)| (lesson, Some(kind)))
}

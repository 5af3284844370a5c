//! `/hilfe/kurse-schreiben`: what of the handbook for authors holds in the browser too.

use std::sync::OnceLock;

use actix_web::HttpResponse;
use askama::Template;
use course_package::render;

use crate::identity::Visit;
use crate::problem::Problem;
use crate::web::Frame;

const HANDBOOK: &str = include_str!("../../../content/README.md");

/// The chapters that are not about folders and commands.
const SHOWN: [&str; 10] = [
    "## Eine Lektion",
    "## Filme",
    "## Ein Quiz",
    "## PowerPoint und Word mitbringen",
    "## Was gute Kurse ausmacht",
    "## Wann ein Kurs abgeschlossen ist",
    "## Voraussetzungen",
    "## Eine neue Fassung",
    "## Wer freigibt",
    "## Wer zuständig ist, und wann wieder geprüft wird",
];

/// Where somebody needs the programs that draw.
const LEFT_OUT: &str = "### Einen Film zeichnen";

static HTML: OnceLock<Option<String>> = OnceLock::new();

#[derive(Template)]
#[template(path = "authoring/handbook.html")]
struct HandbookPage {
    frame: Frame,
    /// Safe HTML.
    html: &'static str,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .look(|_, guest| {
            let html = HTML.get_or_init(|| render(&chapters(HANDBOOK), &[], "").ok());
            let html = html.as_deref();
            Ok(HandbookPage {
                html: html.ok_or_else(|| Problem::Internal("an unreadable handbook".to_owned()))?,
                frame: guest.frame(guest.frame("").t("redaktion-handbuch")),
            })
        })
        .await
}

/// The chapters shown, in the order of the text. A heading in an example begins none.
fn chapters(text: &str) -> String {
    let mut is_example = false;
    let mut is_shown = false;
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if !is_example && line.starts_with("## ") {
            is_shown = SHOWN.contains(&line.trim_end());
        } else if line.trim_end() == LEFT_OUT {
            is_shown = false;
        }
        if is_shown {
            kept.push_str(line);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handbook_can_be_shown_with_all_its_chapters() {
        let text = chapters(HANDBOOK);
        for chapter in SHOWN {
            assert!(text.contains(chapter), "{chapter}");
        }
        let html = render(&text, &[], "").unwrap();
        assert!(html.contains("Kästen und Fälle") && !html.contains("film.toml"));
    }
}

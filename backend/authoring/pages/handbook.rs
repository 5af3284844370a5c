//! `/hilfe/kurse-schreiben`: what of the handbook for authors holds in the browser too.

use std::sync::OnceLock;

use actix_web::HttpResponse;
use askama::Template;
use course_package::render;

use crate::identity::Visit;
use crate::problem::Problem;
use crate::web::Frame;

const HANDBOOK: &str = include_str!("../../../content/README.md");

/// The chapters that are not about folders and commands, in the order of who writes in the browser.
const SHOWN: [&str; 10] = [
    "Eine Lektion",
    "Ein Quiz",
    "Filme",
    "PowerPoint und Word mitbringen",
    "Was gute Kurse ausmacht",
    "Wann ein Kurs abgeschlossen ist",
    "Voraussetzungen",
    "Eine neue Fassung",
    "Wer freigibt",
    "Wer zuständig ist, und wann wieder geprüft wird",
];

/// Where somebody needs the programs that draw.
const LEFT_OUT: &str = "Einen Film zeichnen";

static SECTIONS: OnceLock<Option<Vec<Section>>> = OnceLock::new();

#[derive(Template)]
#[template(path = "authoring/handbook.html")]
struct HandbookPage {
    frame: Frame,
    sections: &'static [Section],
}

/// What stands under one heading.
struct Section {
    id: String,
    title: String,
    is_chapter: bool,
    /// Safe HTML.
    html: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .look(|_, guest| {
            let sections = SECTIONS.get_or_init(|| sections(HANDBOOK)).as_deref();
            Ok(HandbookPage {
                sections: sections
                    .ok_or_else(|| Problem::Internal("an unreadable handbook".to_owned()))?,
                frame: guest.frame(guest.frame("").t("redaktion-handbuch")),
            })
        })
        .await
}

/// Nothing where a part cannot be shown.
fn sections(text: &str) -> Option<Vec<Section>> {
    let parts = parts(text).into_iter().enumerate();
    parts
        .map(|(number, part)| {
            // Each part counts its tables anew, and no two on a page may be called the same.
            let html = render(&part.text, &[], "").ok()?.replace(
                "aria-label=\"Tabelle",
                &format!("aria-label=\"{}: Tabelle", part.title),
            );
            Some(Section {
                id: format!("abschnitt-{}", number + 1),
                title: part.title.to_owned(),
                is_chapter: part.is_chapter,
                html,
            })
        })
        .collect()
}

struct Part<'a> {
    title: &'a str,
    is_chapter: bool,
    text: String,
}

/// The parts of the chapters shown. A heading in an example begins none.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut is_example = false;
    let mut chapter = None;
    let mut parts: Vec<(usize, Part<'_>)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let heading = line.trim_end();
        let (is_chapter, title) = match heading.strip_prefix("### ") {
            Some(title) => (false, Some(title)),
            None => (true, heading.strip_prefix("## ")),
        };
        is_example ^= line.starts_with("```");
        match title.filter(|_| !is_example) {
            Some(title) => {
                if is_chapter {
                    chapter = SHOWN.iter().position(|shown| *shown == title);
                } else if title == LEFT_OUT {
                    chapter = None;
                }
                if let Some(place) = chapter {
                    let text = String::new();
                    parts.push((
                        place,
                        Part {
                            title,
                            is_chapter,
                            text,
                        },
                    ));
                }
            }
            None => {
                if let (Some(_), Some((_, part))) = (chapter, parts.last_mut()) {
                    part.text.push_str(line);
                }
            }
        }
    }
    parts.sort_by_key(|(place, _)| *place);
    parts.into_iter().map(|(_, part)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handbook_can_be_shown_with_all_its_chapters() {
        let sections = sections(HANDBOOK).unwrap();
        let chapters = sections.iter().filter(|section| section.is_chapter);
        let titles: Vec<_> = chapters.map(|section| section.title.as_str()).collect();
        assert_eq!(titles, SHOWN);
        let boxes = sections.iter().find(|it| it.title == "Kästen und Fälle");
        assert!(boxes.is_some_and(|it| !it.is_chapter));
        assert!(sections.iter().all(|it| !it.html.contains("film.toml")));
    }
}

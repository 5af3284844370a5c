//! The licences an author chooses from, each with what it asks of others.

use course_package::Settings;

use crate::identity::Visitor;

/// SPDX id, and the word of its texts.
const LICENCES: [(&str, &str); 3] = [
    ("CC-BY-SA-4.0", "sa"),
    ("CC-BY-4.0", "by"),
    ("CC0-1.0", "null"),
];

pub struct LicenceView {
    pub id: String,
    pub value: String,
    pub title: String,
    pub text: String,
    pub attribution: String,
    pub checked: bool,
}

/// Those that are offered, and the one a course brought along.
pub fn licences(visitor: &Visitor, settings: &Settings) -> Vec<LicenceView> {
    let frame = visitor.frame("");
    let own = settings.licence.as_str();
    let mut views: Vec<LicenceView> = LICENCES
        .iter()
        .map(|(licence, word)| LicenceView {
            id: (*word).to_owned(),
            value: (*licence).to_owned(),
            title: visitor.t(&format!("redaktion-lizenz-{word}")),
            text: visitor.t(&format!("redaktion-lizenz-{word}-text")),
            attribution: match *licence {
                "CC0-1.0" => String::new(),
                licence => {
                    let line = attribution(visitor, settings, licence);
                    frame.tx("redaktion-lizenz-nennung", &line)
                }
            },
            checked: own == *licence,
        })
        .collect();
    if !own.is_empty() && LICENCES.iter().all(|(licence, _)| *licence != own) {
        views.push(LicenceView {
            id: "andere".to_owned(),
            value: own.to_owned(),
            title: frame.tx("redaktion-lizenz-andere", own),
            text: visitor.t("redaktion-lizenz-andere-text"),
            attribution: String::new(),
            checked: true,
        });
    }
    views
}

/// `CC-BY-SA-4.0` as people write it: "CC BY-SA 4.0".
pub fn written(licence: &str) -> String {
    licence.replacen("CC-", "CC ", 1).replace("-4.0", " 4.0")
}

/// "„Phishing erkennen“ von Stadt Neuenfelde, CC BY-SA 4.0"
fn attribution(visitor: &Visitor, settings: &Settings, licence: &str) -> String {
    visitor.language.text_with(
        "redaktion-lizenz-zeile",
        &[
            ("x", settings.title.as_str().into()),
            ("y", visitor.kommune.name.as_str().into()),
            ("z", written(licence).into()),
        ],
    )
}

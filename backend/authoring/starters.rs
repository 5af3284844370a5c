//! Where writing begins: templates of whole courses and of single parts, from content/vorlagen.

use std::collections::BTreeMap;

use course_package::{Package, TwinKind};
use rust_embed::RustEmbed;

use super::add_to_course::Addition;
use crate::problem::{Outcome, Problem};

#[derive(RustEmbed)]
#[folder = "content/vorlagen"]
struct Starters;

crate::word_enum!(
    /// A course to begin with.
    pub enum Template {
        /// A case, its steps with an exercise, and what stays.
        Short = "kurz",
        /// The same with a final test.
        Duty = "pflicht",
        /// One lesson.
        Blank = "leer",
    }
);

/// The folder of a template; its title and publisher are filled in by whoever begins.
pub fn template(template: Template) -> Outcome<Package> {
    let folder = format!("{}/", template.word());
    let mut texts = BTreeMap::new();
    for path in Starters::iter().filter(|path| path.starts_with(&folder)) {
        texts.insert(path[folder.len()..].to_owned(), read(&path)?);
    }
    Ok(Package {
        slug: template.word().to_owned(),
        texts,
        media: BTreeMap::new(),
    })
}

/// The text a new part of a course begins with; `key` makes the names of its questions unique.
pub fn starter(what: Addition, title: &str, key: &str) -> Outcome<String> {
    let text = match what {
        Addition::Lesson | Addition::Module => read("bausteine/lektion.md")?,
        Addition::Exercise => read("bausteine/uebung.quiz.md")?,
        Addition::Precheck => read("bausteine/vorab.quiz.md")?,
        Addition::FinalTest => read("bausteine/abschluss.quiz.md")?,
        Addition::Handout => read("bausteine/handzettel.md")?,
    };
    Ok(text
        .replace("\"TITEL\"", &quoted(title))
        .replace("KURZNAME", key))
}

/// The text a twin of a lesson begins with.
pub fn twin_starter(kind: TwinKind) -> Outcome<String> {
    read(&format!("bausteine/{}.md", kind.as_str()))
}

/// A title as TOML writes it.
fn quoted(title: &str) -> String {
    toml::Value::from(title).to_string()
}

fn read(path: &str) -> Outcome<String> {
    let file = Starters::get(path);
    let text = file.and_then(|file| String::from_utf8(file.data.into_owned()).ok());
    text.ok_or_else(|| Problem::Internal(format!("the template {path} is missing")))
}

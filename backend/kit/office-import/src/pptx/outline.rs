//! The order of the slides and the sections they stand in.

use crate::properties::short;
use crate::relations::Relations;
use crate::xml::Element;

/// Names that PowerPoint gives by itself.
const UNNAMED: [&str; 6] = [
    "",
    "standardabschnitt",
    "abschnitt ohne titel",
    "default section",
    "untitled section",
    "zusammenfassungsabschnitt",
];

#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) slides: Vec<Entry>,
    pub(super) sections: Vec<Section>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    /// Nothing when the presentation names a slide that is not there.
    pub(super) part: Option<String>,
}

#[derive(Debug)]
pub(super) struct Section {
    /// Nothing when no person has named it.
    pub(super) name: Option<String>,
    /// Ids of its slides.
    pub(super) slides: Vec<String>,
}

pub(super) fn read(root: &Element, relations: &Relations) -> Outline {
    let slides = root.child("sldIdLst").map(|list| {
        let entry = |slide: &Element| Entry {
            id: slide.attribute("id").unwrap_or_default(),
            part: slide
                .reference("id")
                .and_then(|id| relations.part(&id).map(str::to_owned)),
        };
        list.named("sldId").map(entry).collect()
    });
    let sections = root
        .child("extLst")
        .and_then(|list| list.find("sectionLst"));
    Outline {
        slides: slides.unwrap_or_default(),
        sections: sections.map_or_else(Vec::new, |list| {
            list.named("section").map(section).collect()
        }),
    }
}

fn section(section: &Element) -> Section {
    let name = short(&section.attribute("name").unwrap_or_default());
    let slides = section.child("sldIdLst").map(|list| {
        let ids = list
            .named("sldId")
            .filter_map(|slide| slide.attribute("id"));
        ids.collect()
    });
    Section {
        name: (!UNNAMED.contains(&name.to_lowercase().as_str())).then_some(name),
        slides: slides.unwrap_or_default(),
    }
}

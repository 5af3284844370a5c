//! Links that leave the course, for a person to open each once before publishing.

use std::collections::HashMap;

use course_package::{Mistake, Outline, Package, Severity, outward_links};

use super::finding_views::finding_views;
use super::words::title_of;
use crate::authoring::findings::{Place, Wording};
use crate::identity::Visitor;

pub struct OutwardView {
    pub text: String,
    pub address: String,
    pub host: String,
    pub places: Vec<PlaceView>,
}

pub struct PlaceView {
    pub title: String,
    /// "Zeile 12"
    pub line: String,
    pub href: String,
}

/// Each address once, in the order of the files; `href` is the address of the draft.
pub fn outward_views(
    visitor: &Visitor,
    outline: &Outline,
    href: &str,
    package: &Package,
) -> Vec<OutwardView> {
    let mut views: Vec<OutwardView> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut wording = Wording::of(package);
    for link in outward_links(package) {
        let host = link.host().to_owned();
        let (text, address) = (link.text, link.address);
        let place = wording.finding(Mistake {
            severity: Severity::Warning,
            file: link.file,
            line: link.line,
            message: String::new(),
            hint: String::new(),
        });
        let title = match &place.place {
            Place::Sheet(key) => title_of(visitor, outline, key),
            Place::Course | Place::Settings | Place::Media => String::new(),
        };
        let places = finding_views(visitor, href, &[place]).into_iter();
        let places = places.map(|view| PlaceView {
            title: title.clone(),
            line: view.place,
            href: view.href,
        });
        let known = *known.entry(address.clone()).or_insert(views.len());
        match views.get_mut(known) {
            Some(view) => view.places.extend(places),
            None => views.push(OutwardView {
                text,
                address,
                host,
                places: places.collect(),
            }),
        }
    }
    views
}

//! Settings of a Kommune: what its courses say about the house, how it looks, how it speaks.

pub mod boxes;
pub mod look;
pub mod sentences;

use crate::identity::Visitor;
use crate::web::NavEntry;

const BOXES: &str = "/verwaltung/einstellungen";
const LOOK: &str = "/verwaltung/einstellungen/aussehen";
const SENTENCES: &str = "/verwaltung/einstellungen/saetze";

/// The ways between the pages; whoever may see one may see all.
fn tabs(visitor: &Visitor, here: &str) -> Vec<NavEntry> {
    [
        (BOXES, "einstellungen-kaesten"),
        (LOOK, "einstellungen-aussehen"),
        (SENTENCES, "einstellungen-saetze"),
    ]
    .into_iter()
    .map(|(href, key)| NavEntry {
        href,
        label: visitor.t(key),
        current: href == here,
    })
    .collect()
}

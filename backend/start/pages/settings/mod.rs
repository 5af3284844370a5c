//! Settings of a Kommune: what its courses say about the house, how it looks, how it speaks, and
//! who lets its courses out.

pub mod boxes;
pub mod look;
pub mod review;
pub mod sentences;

use crate::identity::Visitor;
use crate::web::NavEntry;

const BOXES: &str = "/verwaltung/einstellungen";
const LOOK: &str = "/verwaltung/einstellungen/aussehen";
const REVIEW: &str = "/verwaltung/einstellungen/freigabe";
const SENTENCES: &str = "/verwaltung/einstellungen/saetze";

/// The ways between the pages; whoever may see one may see all.
fn tabs(visitor: &Visitor, here: &str) -> Vec<NavEntry> {
    [
        (BOXES, "einstellungen-kaesten"),
        (LOOK, "einstellungen-aussehen"),
        (SENTENCES, "einstellungen-saetze"),
        (REVIEW, "freigabe-titel"),
    ]
    .into_iter()
    .map(|(href, key)| NavEntry {
        href,
        label: visitor.t(key),
        current: href == here,
    })
    .collect()
}

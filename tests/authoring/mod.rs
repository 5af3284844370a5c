//! The Redaktion: writing courses in the browser.

mod bad_input;
mod bringing;
mod captions;
mod comparing;
pub mod important;
mod looking_after;
mod moving;
mod neighbours;
mod outside_readers;
mod reviewing;
mod rules;
mod together;
mod twins;
mod versions;
mod writing;

use lernverbund::identity::Role;

use crate::support::{Browser, Page, TestHouse, TestKommune};

/// Somebody who writes courses of a Kommune.
pub fn author(house: &TestHouse, kommune: &TestKommune<'_>, name: &str) -> Browser {
    house.log_in(&kommune.person(name).with_role(Role::Author))
}

/// The structure of a new draft.
fn begin(browser: &Browser, title: &str, template: &str) -> Page {
    let form = browser.open("/redaktion").form("Kurs anlegen");
    let begun = browser.submit(&form.fill("titel", title).choose("vorlage", template));
    browser.follow(&begun)
}

/// A draft that goes on with the only course of the Kommune.
fn go_on(browser: &Browser) -> Page {
    let form = browser.open("/redaktion").form("Bearbeiten");
    browser.follow(&browser.submit(&form))
}

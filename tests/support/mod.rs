//! What every test starts with: a house with a database of its own, a browser, and people.
//!
//! `TestHouse::open()` runs the real server on a fresh database; the builders
//! (`house.kommune("Neuenfelde").unit("Bauamt").person("Ada Lorenz")`) fill it through the doors
//! of the rooms, one file per room; `house.log_in(&person)` gives a `Browser`.
#![allow(
    dead_code,
    unused_imports,
    reason = "a builder may wait for the test that needs it"
)]

mod assessment;
mod browser;
mod catalog;
mod database;
mod form;
mod house;
mod identity;
mod jobs;
mod mail;
mod media;
mod organisation;
mod packages;
mod page;
mod pictures;
mod program;
#[path = "../../backend/kit/pdf-sheet/tests/main/reading.rs"]
mod paper;
mod python;

pub use assessment::{File, READING, WITH_TEST, WrittenCourse};
pub use browser::Browser;
pub use catalog::TestCourse;
pub use database::{Database, admin_address};
pub use form::Form;
pub use house::TestHouse;
pub use identity::{PASSWORD, TestPerson};
pub use jobs::{JobRow, KNOCK, Knocked, knocks};
pub use mail::{Authority, MailServer, Received, free_port, settings_for};
pub use media::{FILM, film_bytes, shelve};
pub use organisation::{Place, TestKommune, TestUnit};
pub use packages::package_of;
pub use page::Page;
pub use paper::File as Paper;
pub use pictures::{bomb, picture, png};
pub use program::Program;
pub use python::python;

//! The tests of the house, one binary: they act over HTTP and builders, as people would.
//! Only `databases` looks into tables. `support` has the test house, the browser and the builders.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on shall stop where it stands"
)]

mod support;

mod api;
mod architecture;
mod assessment;
mod authoring;
mod catalog;
mod cli;
mod databases;
mod faults;
mod identity;
mod jobs;
mod learning;
mod mail;
mod operation;
mod programmes;
mod reporting;
mod roles;
mod start;

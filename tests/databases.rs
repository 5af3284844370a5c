//! The databases themselves: migrations, the writer, the order of changes, a frozen worker.
//! This is the only test that looks into tables.

mod changes;
mod frozen_worker;
mod late_start;
mod migrations;
mod writer;

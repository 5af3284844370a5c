//! The commands of the program, run as people and scripts run them.

mod check_content;
mod demo;
mod import;
mod program;

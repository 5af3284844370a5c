//! The commands of the program, run as people and scripts run them.

mod backup;
mod check_content;
mod create_kommune;
mod demo;
mod import;
mod program;
mod restore;

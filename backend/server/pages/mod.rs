//! The page about the API, for people who write programs.

pub mod description;
mod reading;

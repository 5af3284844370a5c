//! The API: what programs can do, and what they are told when they cannot.

mod bad_input;
mod changes;
mod description;
mod learning;
mod settings;
mod tokens;
mod town;
mod tried;

//! The final test and the exercises, as a learner meets them.

mod bad_input;
mod exercise;
mod hand_in;
mod interrupted;
mod precheck;
mod privacy;
pub mod solving;
mod taking_the_test;

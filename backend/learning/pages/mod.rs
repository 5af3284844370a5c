//! Pages of learning: the forms of a learner, and the Nachweis with its check and its end.

pub mod certificate;
pub mod check;
pub mod forms;
mod paper;
pub mod revoke;
mod sheet;

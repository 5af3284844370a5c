//! Pages of learning: the forms of a learner, and the Nachweis with its check.

pub mod certificate;
pub mod check;
pub mod forms;
mod sheet;

//! The door to programs: JSON in, JSON out, problems after RFC 9457, long lists in pieces.
//!
//! Not for: who is asking (that is identity) and what there is to ask (that is every room).

mod answer;
mod asked;
mod pieces;
mod problem_document;

pub use answer::Answer;
pub use asked::{Asked, path_config};
pub use pieces::{Page, Paging};
pub use problem_document::{ProblemDocument, method_not_allowed, respond as respond_to_problem};

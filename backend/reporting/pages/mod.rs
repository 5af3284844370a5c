//! Pages of reporting: the matrix on screen and as CSV, one duty as CSV.

pub mod duty;
pub mod matrix;
mod matrix_page;
mod matrix_sheet;
mod words;

pub use duty::open_duty;
pub use matrix::{Asked, shown_tops};
pub use words::group_name;

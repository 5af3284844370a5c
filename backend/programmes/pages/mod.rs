//! Pages of programmes: the list of duties, and the two steps of a new one.

mod draft;
pub mod list;
pub mod new;

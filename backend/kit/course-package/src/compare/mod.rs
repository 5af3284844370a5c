//! Two versions of a text or of a whole package beside each other: what differs, and both in one.

mod align;
mod merge;
mod split;

pub use merge::{Merged, Section, merge};

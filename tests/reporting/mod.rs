//! Reporting: who sees which figures, which groups are shown, and that the CSV says the same.

mod groups;
mod matrix;
mod permissions;
mod town;

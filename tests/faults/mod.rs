//! Faults on purpose: what must hold when something is torn away in the middle.

#[path = "01_kill_during_hand_in.rs"]
mod kill_during_hand_in;
pub mod victim;

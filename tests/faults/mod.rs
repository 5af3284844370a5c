//! Faults on purpose: what must hold when something is torn away in the middle.

#[path = "01_kill_during_hand_in.rs"]
mod kill_during_hand_in;
#[path = "02_kill_during_publish.rs"]
mod kill_during_publish;
#[path = "03_kill_during_import.rs"]
mod kill_during_import;
#[path = "04_kill_during_move.rs"]
mod kill_during_move;
pub mod victim;

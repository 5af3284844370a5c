//! Faults on purpose: what must hold when something is torn away in the middle.

#[path = "01_kill_during_hand_in.rs"]
mod kill_during_hand_in;
#[path = "02_kill_during_publish.rs"]
mod kill_during_publish;
#[path = "03_kill_during_import.rs"]
mod kill_during_import;
#[path = "04_kill_during_move.rs"]
mod kill_during_move;
#[path = "06_disk_full.rs"]
mod disk_full;
#[path = "08_postgres_restarted.rs"]
mod postgres_restarted;
#[path = "07_slow_clients.rs"]
mod slow_clients;
#[path = "05_stop_under_load.rs"]
mod stop_under_load;
pub mod victim;

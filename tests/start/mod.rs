//! Pages composed from several rooms.

mod handouts;
mod local_boxes;
mod logo;
mod look;
mod sentences;

//! Pages composed from several rooms.

mod local_boxes;
mod logo;
mod look;
mod sentences;

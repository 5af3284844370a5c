//! Pages composed from several rooms.

mod local_boxes;

//! The composed pages, one file each.

pub mod catalogue;
pub mod course;
pub mod handout;
pub mod home;
pub mod legal;
pub mod lesson;
pub mod my_learning;
pub mod outbox;
pub mod settings;
pub mod topics;

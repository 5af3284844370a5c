//! The composed pages, one file each.

pub mod catalogue;
pub mod home;
pub mod legal;
pub mod topics;

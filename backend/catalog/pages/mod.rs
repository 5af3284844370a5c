//! Addresses of catalog that are not pages: covers and pictures of courses.

pub mod cover;
pub mod file;

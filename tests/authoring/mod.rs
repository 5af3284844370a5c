//! The Redaktion: writing courses in the browser.

mod writing;

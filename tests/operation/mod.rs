//! What those see who run the installation: settings, log, metrics.

mod log;
mod metrics;
pub mod serving;
mod settings;

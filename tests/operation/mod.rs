//! What those see who run the installation: settings, log, metrics.

mod log;
mod metrics;
mod serving;
mod settings;

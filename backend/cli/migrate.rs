//! `lernverbund migrate`

use crate::config::Config;
use crate::db;
use crate::problem::{Outcome, Problem};

pub fn run(config: &Config) -> Outcome<()> {
    prepare(config)?;
    Ok(())
}

/// Makes the data folder and brings the database up to date.
pub fn prepare(config: &Config) -> Outcome<()> {
    std::fs::create_dir_all(&config.data).map_err(|error| {
        Problem::Internal(format!(
            "Der Ordner {} lässt sich nicht anlegen: {error}",
            config.data.display()
        ))
    })?;
    let migrated = db::migrate(&config.target()?)?;
    if !migrated.applied.is_empty() {
        tracing::info!("applied {} migrations", migrated.applied.len());
    }
    Ok(())
}

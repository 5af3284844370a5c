//! `lernverbund setup`: what an installation needs before its first Kommune: the topics, and
//! the operator's own pages. Asking again brings both to the state of the folder.

use std::path::PathBuf;

use clap::Args;

use super::output::{complain, count, describe, say};
use super::{content, migrate};
use crate::catalog::store_taxonomy;
use crate::config::Config;
use crate::db;
use crate::organisation::store_operator_page;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Args)]
pub struct Setup {
    /// Inhaltsordner mit themen.toml und seiten
    #[arg(long, value_name = "ORDNER", default_value = "content")]
    content: PathBuf,
    #[command(flatten)]
    config: Config,
}

pub fn run(command: &Setup) -> Outcome<()> {
    let reading = content::read(&command.content);
    let content = reading.content.ok_or_else(|| {
        for mistake in &reading.mistakes {
            complain(describe(mistake));
        }
        let folder = command.content.display();
        Problem::Internal(format!(
            "Der Inhaltsordner {folder} ist nicht fehlerfrei. Es wurde nichts geändert."
        ))
    })?;
    migrate::prepare(&command.config)?;
    let mut conn = db::connect(&command.config.target()?)?;
    db::transaction(&mut conn, |conn| {
        store_taxonomy(conn, &content.themen)?;
        for page in &content.pages {
            store_operator_page(conn, &page.slug, &page.title, &page.html)?;
        }
        Ok(())
    })?;
    say(format!(
        "Eingerichtet: {} mit {}, {}.",
        count(content.themen.fields.len(), "Themenfeld", "Themenfelder"),
        count(
            content.themen.topic_slugs().count(),
            "Unterthema",
            "Unterthemen"
        ),
        count(content.pages.len(), "Seite", "Seiten"),
    ));
    Ok(())
}

//! `lernverbund restore`: puts a backup in place, after every byte of it was checked.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::backup::{Archive, Manifest, Refusal};
use super::output::{count, megabytes, say, seconds};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Target};
use crate::files::Files;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Args)]
pub struct Restore {
    /// Die Sicherung
    #[arg(long, value_name = "DATEI")]
    from: PathBuf,
    /// Setzt die Sicherung an die Stelle vorhandener Daten; diese werden beiseitegelegt
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    config: Config,
}

pub fn run(command: &Restore) -> Outcome<ExitCode> {
    let begun = std::time::Instant::now();
    let target = command.config.target()?;
    let archive = Archive::check(&command.from)?;
    refuse_unfit(&archive.manifest, &target)?;
    if !command.replace && db::is_filled(&target)? {
        return Err(Problem::Internal(
            "Am Ziel liegen schon Daten. Mit --replace tritt die Sicherung an ihre Stelle; die \
             vorhandene Datenbank wird dann beiseitegelegt. Es wurde nichts geändert."
                .into(),
        ));
    }
    fs::create_dir_all(&command.config.data).map_err(|error| {
        let data = command.config.data.display();
        Problem::Internal(format!(
            "Der Ordner {data} lässt sich nicht anlegen: {error}"
        ))
    })?;
    // Files are named by their content, so those of the backup disturb nobody: the database
    // alone decides what is there, and it changes its place in one step at the end.
    let copy = target.place_for_copy(&command.config.data);
    let stamp = Clock::default()
        .now()
        .format("%Y%m%dt%H%M%S%3f")
        .to_string();
    let placed = archive
        .take_out(&copy, &Files::open(command.config.files())?)
        .and_then(|()| db::put_in_place(&target, &copy, &stamp));
    let _ = fs::remove_file(&copy);
    if let Some(before) = placed? {
        say(format!(
            "Die bisherige Datenbank liegt jetzt unter {before}."
        ));
    }
    say(format!(
        "Wiederhergestellt ist der Stand vom {}: {}, {}, {}. Starten Sie jetzt \
         `lernverbund verify` und dann `lernverbund serve`.",
        archive.manifest.taken_at,
        count(archive.manifest.files(), "Datei", "Dateien"),
        megabytes(archive.manifest.size()),
        seconds(begun.elapsed()),
    ));
    Ok(ExitCode::SUCCESS)
}

fn refuse_unfit(manifest: &Manifest, target: &Target) -> Outcome<()> {
    if manifest.database != target.kind() {
        return Err(Problem::Internal(format!(
            "Die Sicherung stammt aus einer Datenbank der Art {}, am Ziel ist es {}. Am Ziel wurde \
             nichts geändert.",
            manifest.database,
            target.kind()
        )));
    }
    let known = db::known(target)?;
    if manifest
        .schema
        .iter()
        .any(|version| !known.contains(version))
    {
        return Err(Refusal::Newer(manifest.program.clone()).into());
    }
    Ok(())
}

//! `lernverbund create-kommune`: a new Kommune with its first person.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;

use super::migrate;
use super::output::say;
use crate::clock::Clock;
use crate::config::Config;
use crate::db;
use crate::identity::{FirstPerson, check_founding, found_kommune, hash_password};
use crate::organisation::{KommuneKind, NewKommune};
use crate::problem::{Outcome, Problem};
use crate::texts::fold;
use crate::worker;

#[derive(Debug, Args)]
pub struct CreateKommune {
    /// Voller Name, zum Beispiel „Stadt Neuenfelde“
    #[arg(long)]
    name: String,
    /// Kurzer Name; ohne Angabe der volle
    #[arg(long)]
    short_name: Option<String>,
    /// Wort für Adressen und Dateien; ohne Angabe aus dem kurzen Namen
    #[arg(long)]
    slug: Option<String>,
    /// gemeinde, stadt, kreisfreie-stadt, kreis, zweckverband oder studieninstitut
    #[arg(long)]
    kind: String,
    /// Amtlicher Gemeindeschlüssel: acht Ziffern, bei Kreisen fünf
    #[arg(long)]
    ags: Option<String>,
    /// Zahl der Einwohnerinnen und Einwohner
    #[arg(long)]
    inhabitants: Option<i64>,
    /// Was die Kommune ihren Beschäftigten zur Lernzeit sagt; ohne Angabe der Satz des Hauses
    #[arg(long, default_value = "")]
    learning_time: String,
    /// Wie die Kommune ihre Bereiche nennt
    #[arg(long, default_value = "Fachbereich")]
    unit_word: String,
    /// Anmeldename der ersten Person: dienstliche E-Mail-Adresse oder kurzer Name
    #[arg(long)]
    login: String,
    /// Vorname der ersten Person
    #[arg(long)]
    given_name: String,
    /// Nachname der ersten Person
    #[arg(long)]
    family_name: String,
    #[command(flatten)]
    config: Config,
}

pub fn run(command: CreateKommune) -> Outcome<()> {
    migrate::prepare(&command.config)?;
    worker::wire();
    let mut conn = db::connect(&command.config.target()?)?;
    let address = command.config.public_url();
    let memory = command.config.argon2_memory;
    let (kommune, first) = read(command)?;
    check_founding(&mut conn, &kommune, &first)?;
    let hash = hash_password(&first.password, memory)?;
    let now = Clock::default().now();
    let name = kommune.name.clone();
    db::transaction(&mut conn, |conn| {
        found_kommune(conn, kommune, &first, &hash, now)
    })?;
    say(format!(
        "„{name}“ ist gegründet. {} {} meldet sich mit dem Anmeldenamen {} und diesem Passwort unter \
         {address}/anmelden an und hat alle drei Rollen der Verwaltung: Personalentwicklung, Technik \
         und Programmverantwortung.",
        first.given_name, first.family_name, first.login,
    ));
    Ok(())
}

fn read(command: CreateKommune) -> Outcome<(NewKommune, FirstPerson)> {
    let name = command.name.trim().to_owned();
    let short_name = command
        .short_name
        .map_or_else(|| name.clone(), |short_name| short_name.trim().to_owned());
    let kind = KommuneKind::from_word(&command.kind)
        .ok_or_else(|| Problem::field("kind", "gruenden-art"))?;
    let kommune = NewKommune {
        slug: command.slug.unwrap_or_else(|| slug_of(&short_name)),
        name,
        short_name,
        kind,
        ags: command.ags,
        inhabitants: command.inhabitants,
        learning_time_text: command.learning_time,
        group_threshold: 10,
        unit_word: command.unit_word,
    };
    let first = FirstPerson {
        login: command.login.trim().to_owned(),
        given_name: command.given_name.trim().to_owned(),
        family_name: command.family_name.trim().to_owned(),
        password: read_password()?,
    };
    Ok((kommune, first))
}

/// From a person twice and unseen, from a script as the first line of its input. Never as an
/// argument, which everybody on the machine could read.
fn read_password() -> Outcome<String> {
    let unreadable =
        |error: io::Error| Problem::Internal(format!("Das Passwort ist nicht lesbar: {error}"));
    if !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin()
            .lock()
            .read_line(&mut line)
            .map_err(unreadable)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let ask = |words| rpassword::prompt_password(words).map_err(unreadable);
    let password = ask("Passwort der ersten Person (mindestens 12 Zeichen): ")?;
    if ask("Noch einmal: ")? != password {
        return Err(Problem::field("password", "gruenden-passwort-anders"));
    }
    Ok(password)
}

/// `Stadt Groß Ülzen` becomes `stadt-gross-uelzen`.
fn slug_of(name: &str) -> String {
    let name = name.to_lowercase();
    let name = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")]
        .iter()
        .fold(name, |name, (from, to)| name.replace(from, to));
    let words: Vec<String> = fold(&name)
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn a_name_becomes_a_word_for_addresses() {
        assert_eq!(
            slug_of("Stadt Groß Ülzen (Heide)"),
            "stadt-gross-uelzen-heide"
        );
    }
}

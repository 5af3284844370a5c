//! `lernverbund create-kommune`: a new Kommune with its first person.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;

use super::migrate;
use super::output::say;
use crate::clock::{Clock, date_of};
use crate::config::Config;
use crate::db;
use crate::identity::{
    FirstPerson, check_founding, found_kommune, hash_password, invite_first, slug_of,
};
use crate::organisation::{KommuneId, KommuneKind, NewKommune};
use crate::problem::{Outcome, Problem};
use crate::texts::date;
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
    let hash = match &first.password {
        Some(password) => Some(hash_password(password, memory)?),
        None => None,
    };
    let now = Clock::default().now();
    let name = kommune.name.clone();
    let invited = db::transaction(&mut conn, |conn| {
        let id = KommuneId::new();
        found_kommune(conn, &id, kommune, &first, hash.as_deref(), now)?;
        match hash {
            Some(_) => Ok(None),
            None => invite_first(conn, &id, None, now).map(Some),
        }
    })?;
    let way = match invited {
        None => format!("Anmeldung: {address}/anmelden, mit diesem Passwort."),
        Some(invited) => format!(
            "Erste Anmeldung: {address}/einladung/{} (einmal, bis zum {}). Der Code steht nur hier.",
            invited.code,
            date(date_of(invited.expires_at)),
        ),
    };
    say(format!(
        "„{name}“ ist gegründet. {} {}, Anmeldename {}, hat alle drei Rollen der Verwaltung: \
         Personalentwicklung, Technik und Programmverantwortung.\n{way}",
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
        .ok_or_else(|| Problem::field("art", "gruenden-art"))?;
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

/// A script may give a password as the first line of its input; without one, the first person
/// gets a code. Never as an argument, which everybody on the machine could read.
fn read_password() -> Outcome<Option<String>> {
    if io::stdin().is_terminal() {
        return Ok(None);
    }
    let mut line = String::new();
    io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|error| Problem::Internal(format!("Das Passwort ist nicht lesbar: {error}")))?;
    let password = line.trim_end_matches(['\r', '\n']);
    Ok(Some(password.to_owned()).filter(|password| !password.is_empty()))
}

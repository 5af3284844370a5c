//! `lernverbund verify`: recomputes what must hold, and names what does not.

use std::process::ExitCode;

use super::output::{count, say};
use crate::clock::{Clock, date_of};
use crate::config::Config;
use crate::files::Files;
use crate::problem::{Outcome, Problem};
use crate::{catalog, db, learning, organisation, programmes};

pub fn run(config: &Config) -> Outcome<ExitCode> {
    let mut conn = db::connect(&config.target()?)?;
    if !db::pending(&mut conn)?.is_empty() {
        return Err(Problem::Internal(
            "Die Datenbank ist nicht auf dem Stand dieser Fassung. Bitte starten Sie zuerst \
             `lernverbund migrate`."
                .into(),
        ));
    }
    let today = date_of(Clock::default().now());
    let files = Files::open(config.files())?;
    let mut findings = learning::verify(&mut conn)?;
    findings.extend(programmes::verify(&mut conn, today)?);
    findings.extend(catalog::verify(&mut conn, &files)?);
    findings.extend(organisation::verify(&mut conn, &files)?);
    for finding in &findings {
        say(finding);
    }
    Ok(if findings.is_empty() {
        say("Alles stimmt.");
        ExitCode::SUCCESS
    } else {
        say(count(findings.len(), "Abweichung", "Abweichungen"));
        ExitCode::FAILURE
    })
}

//! `lernverbund mail-test`: whether mail can be sent with these settings, said at once.

use clap::Args;

use super::output::say;
use crate::clock::Clock;
use crate::config::Config;
use crate::mail::{Message, send_now};
use crate::problem::{Outcome, Problem};
use crate::texts::Language;

#[derive(Debug, Args)]
pub struct MailTest {
    /// Adresse, an die die Test-E-Mail geht
    #[arg(long, value_name = "ADRESSE")]
    to: String,
    #[command(flatten)]
    config: Config,
}

pub fn run(command: &MailTest) -> Outcome<()> {
    let settings = &command.config.mail;
    if !settings.is_on() {
        return Err(Problem::Conflict("mail-aus"));
    }
    let language = Language::German;
    let now = Clock::default().now();
    let values = [("adresse", command.config.origin().into())];
    let message = Message {
        kommune: None,
        kind: "probe",
        about: None,
        recipient: &command.to,
        subject: &language.text("brief-probe-betreff"),
        text: &language.text_with("brief-probe", &values),
        useful_until: now,
    };
    match send_now(settings, &message, now)? {
        Ok(()) => {
            say("Der Mailserver hat die Test-E-Mail angenommen.");
            Ok(())
        }
        Err(hitch) => {
            let reason = language.text(&format!("mail-grund-{}", hitch.reason.word()));
            let code = hitch.reply_code.map(|code| format!(" ({code})"));
            let code = code.unwrap_or_default();
            Err(Problem::Internal(format!("Nicht gesendet. {reason}{code}")))
        }
    }
}

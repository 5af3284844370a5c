//! The way to the mail server: reaches it as the settings say, and hands a letter over.

use std::collections::HashMap;
use std::error::Error;
use std::io::ErrorKind;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{Error as SmtpError, PoolConfig};
use lettre::{Message, SmtpTransport, Transport};

use super::hitch::{Hitch, Reason};
use crate::config::{MailSettings, StartTls};
use crate::problem::{Outcome, Problem};

/// How long a connection waits for the next mail before it is closed.
const IDLE: Duration = Duration::from_secs(20);

/// Answers to a login that is missing or wrong, after RFC 4954.
const LOGIN_CODES: [u16; 5] = [454, 530, 534, 535, 538];

/// Open ways, one per settings: reading the system's certificates takes its time.
static OPEN: LazyLock<Mutex<HashMap<MailSettings, SmtpTransport>>> = LazyLock::new(Mutex::default);

/// Says at the start of the program what is wrong with the settings, not at the first mail.
pub fn check_settings(settings: &MailSettings) -> Outcome<()> {
    if settings.is_on() {
        sender(settings)?;
        open(settings)?;
    }
    Ok(())
}

pub(super) fn sender(settings: &MailSettings) -> Outcome<Mailbox> {
    let from = settings.from.as_deref().unwrap_or_default();
    from.parse().map_err(|_| {
        Problem::Internal(format!(
            "mail_from: `{from}` ist kein Absender wie Lernverbund <lernen@example.org>"
        ))
    })
}

/// Hands a letter over. What goes wrong before the server hears of a recipient may be written into
/// the log; of what comes after, only the code.
pub(super) fn hand_over(settings: &MailSettings, letter: &Message) -> Result<(), Hitch> {
    let way = way(settings).map_err(|problem| {
        tracing::warn!("mail waits: {problem}");
        Hitch::plain(Reason::Settings)
    })?;
    let handed = match way.test_connection() {
        Ok(true) => way.send(letter).map_err(|error| after_greeting(&error)),
        Ok(false) => Err(Hitch::plain(Reason::Unreachable)),
        Err(error) => {
            tracing::warn!("the mail server cannot be used: {error}");
            Err(before_greeting(&error))
        }
    };
    handed.map(drop).inspect_err(|hitch| {
        let (reason, code) = (hitch.reason.word(), hitch.reply_code.unwrap_or_default());
        tracing::warn!("a mail was not taken: {reason} {code}");
        forget(settings);
    })
}

fn way(settings: &MailSettings) -> Outcome<SmtpTransport> {
    let mut ways = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(way) = ways.get(settings) {
        return Ok(way.clone());
    }
    let way = open(settings)?;
    ways.insert(settings.clone(), way.clone());
    Ok(way)
}

/// The next mail reads password and certificates anew; somebody may have put them right.
fn forget(settings: &MailSettings) {
    let mut ways = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    ways.remove(settings);
}

fn open(settings: &MailSettings) -> Outcome<SmtpTransport> {
    let server = settings
        .server()?
        .ok_or_else(|| Problem::Internal("mail_server fehlt".into()))?;
    let tls = match (server.wrapped, settings.starttls) {
        (true, _) => Tls::Wrapper(trust(settings, &server.host)?),
        (false, StartTls::Required) => Tls::Required(trust(settings, &server.host)?),
        (false, StartTls::None) => Tls::None,
    };
    let mut way = SmtpTransport::builder_dangerous(&server.host)
        .port(server.port)
        .tls(tls)
        .timeout(Some(settings.timeout()))
        .pool_config(PoolConfig::new().max_size(1).idle_timeout(IDLE));
    if let Some((user, password)) = settings.credentials()? {
        way = way.credentials(Credentials::new(user, password));
    }
    Ok(way.build())
}

fn trust(settings: &MailSettings, host: &str) -> Outcome<TlsParameters> {
    let mut trust = TlsParameters::builder(host.to_owned());
    if let Some(file) = &settings.ca_file {
        let refuse = |reason: String| {
            Problem::Internal(format!("mail_ca_file {}: {reason}", file.display()))
        };
        let pem = std::fs::read(file).map_err(|error| refuse(error.to_string()))?;
        if !String::from_utf8_lossy(&pem).contains("BEGIN CERTIFICATE") {
            return Err(refuse("darin steht kein Zertifikat".to_owned()));
        }
        let authority = Certificate::from_pem(&pem).map_err(|error| refuse(error.to_string()))?;
        trust = trust.add_root_certificate(authority);
    }
    trust
        .build()
        .map_err(|error| Problem::Internal(format!("mail: {error}")))
}

fn before_greeting(error: &SmtpError) -> Hitch {
    let words = error.to_string();
    let reply_code = error.status().map(u16::from);
    let reason = match reply_code {
        Some(code) if LOGIN_CODES.contains(&code) => Reason::Login,
        Some(_) => Reason::Later,
        None if is_slow(error) => Reason::Slow,
        None if is_about_trust(error) || words.contains("STARTTLS") => Reason::Tls,
        None if error.is_client() => Reason::Login,
        None => Reason::Unreachable,
    };
    Hitch {
        reason,
        reply_code: reply_code.map(i32::from),
    }
}

fn after_greeting(error: &SmtpError) -> Hitch {
    let reply_code = error.status().map(u16::from);
    let reason = match reply_code {
        Some(code) if LOGIN_CODES.contains(&code) => Reason::Login,
        Some(_) if error.is_permanent() => Reason::Refused,
        Some(_) => Reason::Later,
        None if is_slow(error) => Reason::Slow,
        None if error.is_client() => Reason::Refused,
        None => Reason::Unreachable,
    };
    Hitch {
        reason,
        reply_code: reply_code.map(i32::from),
    }
}

/// A read that took too long is called `WouldBlock` on some systems.
fn is_slow(error: &SmtpError) -> bool {
    has_kind(error, &[ErrorKind::TimedOut, ErrorKind::WouldBlock])
}

/// The handshake happens with the first bytes, so its mistakes look like those of the network.
fn is_about_trust(error: &SmtpError) -> bool {
    error.is_tls() || has_kind(error, &[ErrorKind::InvalidData])
}

fn has_kind(error: &SmtpError, kinds: &[ErrorKind]) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        let io = inner.downcast_ref::<std::io::Error>();
        if io.is_some_and(|io| kinds.contains(&io.kind())) {
            return true;
        }
        source = inner.source();
    }
    false
}

//! Settings of mail: which server takes it, and who sends it.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::problem::{Outcome, Problem};

/// Without a server the installation sends no mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Args)]
#[group(id = "mail")]
pub struct MailSettings {
    /// Server, der E-Mails annimmt: smtp:// (mit STARTTLS) oder smtps:// (gleich verschlüsselt); ohne Angabe gibt es keine E-Mails
    #[arg(
        long = "mail-server",
        id = "mail_server",
        env = "LERNVERBUND_MAIL_SERVER",
        value_name = "smtp://mail.example.org:587"
    )]
    pub server: Option<String>,

    /// Absender aller E-Mails
    #[arg(
        long = "mail-from",
        id = "mail_from",
        env = "LERNVERBUND_MAIL_FROM",
        value_name = "Lernverbund <lernen@example.org>"
    )]
    pub from: Option<String>,

    /// Name zur Anmeldung am Server, wenn er eine verlangt
    #[arg(
        long = "mail-user",
        id = "mail_user",
        env = "LERNVERBUND_MAIL_USER",
        value_name = "lernen@example.org"
    )]
    pub user: Option<String>,

    /// Passwort dazu
    #[arg(
        long = "mail-password",
        id = "mail_password",
        env = "LERNVERBUND_MAIL_PASSWORD",
        hide_env_values = true,
        value_name = "kennwort"
    )]
    pub password: Option<String>,

    /// Datei, in der nur das Passwort steht; sie geht mail-password vor
    #[arg(
        long = "mail-password-file",
        id = "mail_password_file",
        env = "LERNVERBUND_MAIL_PASSWORD_FILE",
        value_name = "/etc/lernverbund/mail-passwort"
    )]
    pub password_file: Option<PathBuf>,

    /// Verschlüsselung bei smtp://: required verlangt STARTTLS, none sendet offen und ist nur im eigenen Rechner zu verantworten
    #[arg(
        long = "mail-starttls",
        id = "mail_starttls",
        env = "LERNVERBUND_MAIL_STARTTLS",
        default_value = "required"
    )]
    pub starttls: StartTls,

    /// Datei (PEM) mit einer eigenen Zertifizierungsstelle, zusätzlich zu denen des Systems
    #[arg(
        long = "mail-ca-file",
        id = "mail_ca_file",
        env = "LERNVERBUND_MAIL_CA_FILE",
        value_name = "/etc/lernverbund/ca.pem"
    )]
    pub ca_file: Option<PathBuf>,

    /// Sekunden, die der Server für jede Antwort hat
    #[arg(
        long = "mail-timeout",
        id = "mail_timeout",
        env = "LERNVERBUND_MAIL_TIMEOUT",
        default_value_t = 20
    )]
    pub timeout: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub enum StartTls {
    Required,
    None,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            server: None,
            from: None,
            user: None,
            password: None,
            password_file: None,
            starttls: StartTls::Required,
            ca_file: None,
            timeout: 20,
        }
    }
}

/// Where mail goes, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailServer {
    pub host: String,
    pub port: u16,
    /// Encrypted from the first byte, not after a greeting.
    pub wrapped: bool,
}

impl MailSettings {
    pub fn is_on(&self) -> bool {
        self.server.is_some()
    }

    pub fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout.clamp(1, 300))
    }

    /// The server of the settings, understood.
    pub fn server(&self) -> Outcome<Option<MailServer>> {
        let Some(address) = &self.server else {
            return Ok(None);
        };
        match understand(address) {
            Some(server) => Ok(Some(server)),
            None => Err(Problem::Internal(format!(
                "mail_server: `{address}` ist keine Adresse wie smtp://mail.example.org:587 oder smtps://mail.example.org"
            ))),
        }
    }

    /// User and password, if the server wants them; read anew each time, so that a changed file counts.
    pub fn credentials(&self) -> Outcome<Option<(String, String)>> {
        let Some(user) = &self.user else {
            return Ok(None);
        };
        let password = match &self.password_file {
            Some(file) => std::fs::read_to_string(file)
                .map_err(|error| {
                    Problem::Internal(format!("mail_password_file {}: {error}", file.display()))
                })?
                .trim_end_matches(['\r', '\n'])
                .to_owned(),
            None => self.password.clone().ok_or_else(|| {
                Problem::Internal(
                    "mail_user braucht mail_password oder mail_password_file".to_owned(),
                )
            })?,
        };
        Ok(Some((user.clone(), password)))
    }
}

fn understand(address: &str) -> Option<MailServer> {
    let (wrapped, usual, place) = match address.split_once("://")? {
        ("smtp", place) => (false, 587, place),
        ("smtps", place) => (true, 465, place),
        _ => return None,
    };
    let place = place.trim_end_matches('/');
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, port.parse().ok()?),
        _ => (place, usual),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let is_host = |letter: char| letter.is_ascii_alphanumeric() || "-.:".contains(letter);
    (!host.is_empty() && host.chars().all(is_host)).then(|| MailServer {
        host: host.to_owned(),
        port,
        wrapped,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_host_port_and_encryption() {
        let server = |address| understand(address).map(|it| (it.host, it.port, it.wrapped));
        let known = |host: &str, port, wrapped| Some((host.to_owned(), port, wrapped));
        assert_eq!(
            server("smtp://mail.example"),
            known("mail.example", 587, false)
        );
        assert_eq!(server("smtp://10.0.0.7:25/"), known("10.0.0.7", 25, false));
        assert_eq!(
            server("smtps://mail.example"),
            known("mail.example", 465, true)
        );
        assert_eq!(server("smtp://[::1]:2525"), known("::1", 2525, false));
        for wrong in [
            "mail.example",
            "http://mail.example",
            "smtp://",
            "smtp://a b",
            "smtp://a:x",
            "smtp://user:geheim@mail.example",
        ] {
            assert_eq!(server(wrong), None, "{wrong}");
        }
    }
}

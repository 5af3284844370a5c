//! A real mail server in a process of its own, and what it was given.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use lernverbund::config::{MailSettings, StartTls};
use serde::Deserialize;
use tempfile::TempDir;

use super::python;

/// A mail as the server understood it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// By name in small letters.
    pub headers: HashMap<String, String>,
    pub names: Vec<String>,
    pub text: String,
    pub encrypted: bool,
    pub login: bool,
    pub raw: String,
}

impl Received {
    /// The path of the link that leads to a form for a password.
    pub fn link(&self) -> String {
        let at = self.text.find("/einladung/").expect("the mail has a link");
        let link = self.text[at..].split_whitespace().next();
        link.unwrap().to_owned()
    }
}

pub struct MailServer {
    child: Child,
    port: u16,
    taken: Arc<Mutex<Vec<Received>>>,
}

impl MailServer {
    /// One that takes everything, without encryption.
    pub fn start() -> Self {
        Self::with(&[])
    }

    pub fn with(arguments: &[&str]) -> Self {
        Self::at(free_port(), arguments)
    }

    pub fn at(port: u16, arguments: &[&str]) -> Self {
        let mut child = Command::new(python("python"))
            .args(["-W", "ignore"])
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/mail_server.py"))
            .args(["--port", &port.to_string()])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.next().expect("the mail server starts").unwrap();
        assert_eq!(ready, "ready");
        let taken = Arc::new(Mutex::new(Vec::new()));
        let kept = taken.clone();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock()
                    .unwrap()
                    .push(serde_json::from_str(&line).unwrap());
            }
        });
        Self { child, port, taken }
    }

    pub fn settings(&self) -> MailSettings {
        settings_for(self.port)
    }

    /// Waits until so many mails have come in all.
    #[track_caller]
    pub fn wait_for(&self, number: usize) -> Vec<Received> {
        let begun = Instant::now();
        loop {
            let taken = self.taken.lock().unwrap().clone();
            if taken.len() >= number {
                assert_eq!(taken.len(), number, "too many mails: {taken:#?}");
                return taken;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "of {number} mails {} came",
                taken.len()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The settings for a server on this port, which may not be there yet.
pub fn settings_for(port: u16) -> MailSettings {
    MailSettings {
        server: Some(format!("smtp://127.0.0.1:{port}")),
        from: Some("Lernverbund Erlenmark <lernen@erlenmark.example>".to_owned()),
        starttls: StartTls::None,
        timeout: 2,
        ..MailSettings::default()
    }
}

pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// An authority of one's own, as a municipal data centre has it, and a server it vouches for.
pub struct Authority {
    folder: TempDir,
}

impl Authority {
    pub fn new() -> Self {
        let authority = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        authority.openssl(&format!(
            "req -x509 {key} -keyout ca.key -out ca.pem -subj /CN=Eigene-Stelle -days 2"
        ));
        authority.openssl(&format!(
            "req {key} -keyout key.pem -out request.pem -subj /CN=mail"
        ));
        let names = authority.folder.path().join("names");
        std::fs::write(names, "subjectAltName=IP:127.0.0.1").unwrap();
        authority.openssl(
            "x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 \
             -extfile names -out certificate.pem",
        );
        authority
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What makes a server show the certificate.
    pub fn arguments(&self) -> Vec<String> {
        let path = |name| self.file(name).display().to_string();
        vec![
            "--certificate".into(),
            path("certificate.pem"),
            "--key".into(),
            path("key.pem"),
        ]
    }

    fn openssl(&self, arguments: &str) {
        let said = Command::new("openssl")
            .args(arguments.split_whitespace())
            .current_dir(self.folder.path())
            .output()
            .expect("openssl is installed (tests/setup/install.sh test)");
        assert!(said.status.success(), "{said:?}");
    }
}

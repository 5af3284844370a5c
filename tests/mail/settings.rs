//! What is wrong with the settings is said when the program starts.

use std::process::Command;

use lernverbund::config::MailSettings;
use lernverbund::mail::check_settings;

use crate::support::{MailServer, free_port, settings_for};

fn said(change: impl FnOnce(&mut MailSettings)) -> Option<String> {
    let mut settings = MailSettings {
        server: Some("smtp://mail.example:587".to_owned()),
        from: Some("lernen@example.org".to_owned()),
        ..MailSettings::default()
    };
    change(&mut settings);
    check_settings(&settings).err().map(|it| it.to_string())
}

#[test]
fn a_wrong_setting_is_named() {
    assert_eq!(said(|_| {}), None);
    assert_eq!(said(|it| it.server = None), None);
    let is_named = |said: Option<String>, name: &str| {
        let said = said.unwrap_or_default();
        assert!(said.contains(name), "{name}: {said}");
    };
    is_named(
        said(|it| it.server = Some("mail.example".into())),
        "mail_server",
    );
    is_named(said(|it| it.from = None), "mail_from");
    is_named(said(|it| it.from = Some("Lernverbund".into())), "mail_from");
    is_named(said(|it| it.user = Some("lernen".into())), "mail_password");
    is_named(
        said(|it| {
            it.user = Some("lernen".into());
            it.password_file = Some("/gibt/es/nicht".into());
        }),
        "mail_password_file",
    );
    is_named(
        said(|it| it.ca_file = Some("/gibt/es/nicht".into())),
        "mail_ca_file",
    );
    is_named(
        said(|it| it.ca_file = Some("/dev/null".into())),
        "mail_ca_file",
    );
}

/// What the command says about sending to this address with these arguments.
fn try_out(to: &str, server: &MailSettings) -> (bool, String) {
    let said = Command::new(env!("CARGO_BIN_EXE_lernverbund"))
        .args(["mail-test", "--to", to, "--mail-starttls", "none"])
        .args(["--mail-from", "lernen@erlenmark.example"])
        .args(["--mail-server", server.server.as_deref().unwrap()])
        .output()
        .unwrap();
    let words = String::from_utf8([said.stdout, said.stderr].concat()).unwrap();
    (said.status.success(), words)
}

#[test]
fn a_command_tries_the_settings_out() {
    let server = MailServer::start();
    let (worked, said) = try_out("betrieb@itz.example", &server.settings());
    assert!(worked && said.contains("angenommen"), "{said}");
    assert_eq!(server.wait_for(1)[0].to, ["betrieb@itz.example"]);
    let (worked, said) = try_out("betrieb", &server.settings());
    assert!(!worked && said.contains("keine E-Mail-Adresse"), "{said}");
    let (worked, said) = try_out("betrieb@itz.example", &settings_for(free_port()));
    assert!(!worked && said.contains("nicht erreichbar"), "{said}");
}

#[test]
fn the_program_does_not_start_with_a_wrong_setting() {
    let folder = tempfile::tempdir().unwrap();
    let said = Command::new(env!("CARGO_BIN_EXE_lernverbund"))
        .args([
            "serve",
            "--bind",
            "127.0.0.1:0",
            "--mail-server",
            "mail.example",
        ])
        .arg("--data")
        .arg(folder.path())
        .env_remove("DATABASE_URL")
        .output()
        .unwrap();
    assert!(!said.status.success());
    let said = String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned();
    assert!(said.contains("mail_"), "{said}");
}

//! Settings: the file, over it the environment, over that the command line.

use std::fs;
use std::process::Command;

use lernverbund::config;

const PROGRAM: &str = env!("CARGO_BIN_EXE_lernverbund");

/// What `verify` says about the folder of the data shows which setting holds.
fn verify(file: &str, environment: Option<&str>, argument: Option<&str>) -> String {
    let shelf = tempfile::tempdir().unwrap();
    let place = shelf.path().join("config.toml");
    fs::write(&place, file).unwrap();
    let mut command = Command::new(PROGRAM);
    command
        .arg("verify")
        .env("LERNVERBUND_CONFIG", &place)
        .env_remove("LERNVERBUND_DATA")
        .env_remove("DATABASE_URL");
    if let Some(url) = environment {
        command.env("DATABASE_URL", url);
    }
    if let Some(url) = argument {
        command.args(["--database-url", url]);
    }
    let said = command.output().unwrap();
    assert!(!said.status.success());
    String::from_utf8([said.stdout, said.stderr].concat()).unwrap()
}

#[test]
fn arguments_go_before_the_environment_and_that_before_the_file() {
    // Nobody listens there, so the program names the address that it took.
    let url = |port| format!("postgres://x@127.0.0.1:{port}/x");
    let file = format!("readers = 2\ndatabase_url = \"{}\"", url(1));
    let (environment, argument) = (url(2), url(3));
    let said = verify(&file, None, None);
    assert!(said.contains("port 1 "), "{said}");
    let said = verify(&file, Some(&environment), None);
    assert!(said.contains("port 2 "), "{said}");
    let said = verify(&file, Some(&environment), Some(&argument));
    assert!(said.contains("port 3 "), "{said}");
}

#[test]
fn a_file_with_a_mistake_is_refused_by_name() {
    for (file, reason) in [
        ("datas = \"x\"", "die Einstellung `datas` gibt es nicht"),
        ("data = [1]", "`data` muss ein Text oder eine Zahl sein"),
        ("data = ", "TOML parse error at line 1"),
        ("bind = \"nirgendwo\"", "nirgendwo"),
        ("readers = -1", "--readers"),
    ] {
        let said = verify(file, None, None);
        assert!(said.contains(reason), "{file}: {said}");
    }
    let said = Command::new(PROGRAM)
        .args(["migrate", "--config", "/gibt/es/nicht.toml"])
        .output()
        .unwrap();
    assert!(!said.status.success());
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains("/gibt/es/nicht.toml"), "{said}");
}

#[test]
fn a_secret_of_the_file_is_not_shown_in_the_help() {
    let shelf = tempfile::tempdir().unwrap();
    let place = shelf.path().join("config.toml");
    fs::write(&place, "database_url = \"postgres://x:sesam@db/x\"").unwrap();
    let said = Command::new(PROGRAM)
        .args(["serve", "--help"])
        .env("LERNVERBUND_CONFIG", &place)
        .output()
        .unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("--database-url") && !said.contains("sesam"));
}

#[test]
fn the_example_names_every_setting() {
    let written = fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/config.example.toml"),
    );
    assert_eq!(
        written.unwrap_or_default(),
        config::example(),
        "run `cargo run -- example-config > deploy/config.example.toml`"
    );
}

#[test]
fn the_example_without_its_marks_is_a_valid_file() {
    let text: Vec<String> = config::example()
        .lines()
        .filter(|line| line.contains(" = ") || line.starts_with("# ["))
        .map(|line| line.trim_start_matches("# ").to_owned())
        .collect();
    assert!(text.len() > 8, "{text:?}");
    let text = text
        .into_iter()
        .filter(|line| !line.starts_with("database_url"))
        .collect::<Vec<_>>()
        .join("\n");
    // It is understood as a whole; the folder it names is empty.
    let said = verify(&text.replace("\"data\"", "\"/dev/null/data\""), None, None);
    assert!(said.contains("Datenbank ist nicht erreichbar"), "{said}");
}

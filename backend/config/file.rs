//! Settings from a file: they stand in for the built-in defaults, so that the environment and
//! the command line go before them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, Args, Command, Parser};

use super::{Config, Logging};
use crate::problem::{Outcome, Problem};

const FLAG: &str = "--config";
const VARIABLE: &str = "LERNVERBUND_CONFIG";

/// Settings that stand together in the file, below a heading; they come after all others.
const SECTIONS: &[&str] = &["mail"];

/// Reads the command line, over the environment, over the file if one is named.
pub fn parse<P: Parser>() -> Outcome<P> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let command = match place(&arguments) {
        Some(file) => with_file(P::command(), &file)?,
        None => P::command(),
    };
    let matches = command.get_matches_from(arguments);
    P::from_arg_matches(&matches).map_err(|error| error.exit())
}

/// The place must be known before the command line can be understood.
fn place(arguments: &[OsString]) -> Option<PathBuf> {
    let mut words = arguments.iter().skip(1);
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if text == FLAG {
            return words.next().map(PathBuf::from);
        }
        if let Some(path) = text.strip_prefix(FLAG).and_then(|it| it.strip_prefix('=')) {
            return Some(PathBuf::from(path));
        }
    }
    std::env::var_os(VARIABLE)
        .filter(|place| !place.is_empty())
        .map(PathBuf::from)
}

fn with_file(mut command: Command, file: &Path) -> Outcome<Command> {
    let place = file.display();
    let refuse = |reason: String| Problem::Internal(format!("Einstellungsdatei {place}: {reason}"));
    let text = std::fs::read_to_string(file).map_err(|error| refuse(error.to_string()))?;
    let table: toml::Table =
        toml::from_str(&text).map_err(|error| refuse(error.to_string().trim().to_owned()))?;
    let known = settings();
    for (name, value) in flat(table) {
        if !known
            .iter()
            .any(|setting| setting.get_id() == name.as_str())
        {
            return Err(refuse(format!("die Einstellung `{name}` gibt es nicht")));
        }
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => {
                return Err(refuse(format!(
                    "`{name}` muss ein Text oder eine Zahl sein"
                )));
            }
        };
        command = default(command, &name, &value);
    }
    Ok(command)
}

/// `server` below `[mail]` is the setting `mail_server`.
fn flat(table: toml::Table) -> Vec<(String, toml::Value)> {
    let mut settings = Vec::new();
    for (name, value) in table {
        match value {
            toml::Value::Table(section) if SECTIONS.contains(&name.as_str()) => {
                let inner = section.into_iter();
                settings.extend(inner.map(|(key, value)| (format!("{name}_{key}"), value)));
            }
            value => settings.push((name, value)),
        }
    }
    settings
}

/// The section of the file in which a setting stands, and its name there.
fn place_in_file(name: &str) -> (Option<&'static str>, &str) {
    for section in SECTIONS {
        if let Some(key) = name
            .strip_prefix(section)
            .and_then(|it| it.strip_prefix('_'))
        {
            return (Some(section), key);
        }
    }
    (None, name)
}

/// The value is no part of the help, since it may be a secret.
fn default(mut command: Command, name: &str, value: &str) -> Command {
    if command.get_arguments().any(|arg| arg.get_id() == name) {
        let value = value.to_owned();
        command = command.mut_arg(name, |arg| {
            arg.default_value(value).hide_default_value(true)
        });
    }
    command.mut_subcommands(|inner| default(inner, name, value))
}

/// What can stand in the file, in the order of the structs.
fn settings() -> Vec<Arg> {
    let command = Config::augment_args(Logging::augment_args(Command::new("")));
    let mut settings: Vec<Arg> = command.get_arguments().cloned().collect();
    settings.retain(|arg| arg.get_id() != "config" && !arg.is_hide_set());
    settings
}

/// `deploy/config.example.toml`, from the structs.
pub fn example() -> String {
    let mut text = String::from(
        "# Einstellungen von Lernverbund. Was hier auskommentiert steht, gilt ohnehin oder ist ein Beispiel.\n\
         # Umgebungsvariablen gehen dieser Datei vor, Argumente beiden. Erzeugt von `lernverbund example-config`.\n",
    );
    let mut settings = settings();
    settings.sort_by_key(|setting| place_in_file(setting.get_id().as_str()).0.is_some());
    let mut heading = None;
    for setting in settings {
        let (section, name) = place_in_file(setting.get_id().as_str());
        if section != heading {
            text.push_str(&format!("\n# [{}]\n", section.unwrap_or_default()));
            heading = section;
        }
        let help = setting
            .get_help()
            .map(ToString::to_string)
            .unwrap_or_default();
        let variable = setting.get_env().unwrap_or_default().to_string_lossy();
        let default = setting.get_default_values().first();
        let value = default.map_or_else(
            || example_value(&setting),
            |default| default.to_string_lossy().into_owned(),
        );
        let quote = if value.parse::<i64>().is_ok() {
            ""
        } else {
            "\""
        };
        text.push_str(&format!(
            "\n# {help}\n# Umgebung: {variable}\n# {name} = {quote}{value}{quote}\n"
        ));
    }
    text
}

/// A setting without a default shows in its help what it may look like.
fn example_value(setting: &Arg) -> String {
    let names = setting.get_value_names().unwrap_or_default();
    names.first().map(ToString::to_string).unwrap_or_default()
}

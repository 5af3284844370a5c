//! Rule 4: who may know what. A tool is known in few places, so that it can be changed there.

use super::source::{Source, files, none_of, program, read};

#[test]
fn diesel_stays_with_those_who_store() {
    check(
        &["diesel"],
        |file| {
            matches!(file.room(), "db" | "jobs" | "problem")
                || !(is_page(file) || is_roof(file) || is_cellar(file) || is_rule(file))
        },
        "Pages, permissions and pure rules ask a noun (`Course::get(conn, …)`) instead of the database.",
    );
}

#[test]
fn actix_stays_with_those_who_answer() {
    check(
        &["actix_web", "actix_rt"],
        |file| {
            is_page(file)
                || matches!(file.room(), "server" | "web" | "api")
                || matches!(file.path.as_str(), "backend/cli/serve.rs" | "backend/cli/demo.rs")
                // Recognising who asks needs the request.
                || matches!(
                    file.path.as_str(),
                    "backend/identity/visit.rs"
                        | "backend/identity/receive.rs"
                        | "backend/identity/call.rs"
                )
        },
        "Domain code is synchronous and knows no web: `fn(conn: &mut Conn, …) -> Outcome<T>`.",
    );
}

#[test]
fn utoipa_stays_with_the_api() {
    check(
        &["utoipa"],
        |file| {
            let inside = file.inside();
            matches!(file.room(), "server" | "api")
                || inside == "api.rs"
                || inside.starts_with("api/")
        },
        "What programs are told has structs of its own in `api.rs`.",
    );
}

#[test]
fn askama_stays_with_pages() {
    check(
        &["askama"],
        |file| is_page(file) || matches!(file.room(), "web" | "mail"),
        "Return plain values and let a page struct show them.",
    );
}

#[test]
fn the_environment_is_read_in_config_only() {
    check(
        &["std::env", "env::var"],
        |file| file.room() == "config",
        "Add a setting to backend/config.rs and pass it on.",
    );
}

#[test]
fn the_time_is_asked_in_clock_only() {
    check(
        &["Utc::now", "Local::now", "SystemTime::now", "Utc::today"],
        |file| file.room() == "clock",
        "Take `now: Time` or `today: NaiveDate` as a parameter; pages have `visitor.now`.",
    );
}

#[test]
fn only_db_knows_which_database_it_is() {
    check(
        &["Sqlite", "Postgres", "PgConnection", "Backend::"],
        |file| file.room() == "db",
        "Put what differs behind a small function in backend/db/sql.rs.",
    );
}

#[test]
fn search_and_video_keep_to_their_places() {
    check(
        &["tantivy"],
        |file| file.room() == "search",
        "Ask the room `search`.",
    );
    check(
        &["ffmpeg"],
        |_| false,
        "Films are made by backend/kit/video, a program of its own.",
    );
}

#[test]
fn html_and_sql_do_not_hide_in_strings() {
    let mut faults = Vec::new();
    for file in program() {
        let is_allowed = matches!(file.room(), "db" | "jobs" | "web" | "cli");
        for (line, text) in &file.strings {
            let is_html = text.contains("</") && !file.path.contains("cover");
            let is_sql = ["SELECT ", "UPDATE ", "DELETE FROM ", "INSERT INTO "]
                .iter()
                .any(|word| text.trim_start().starts_with(word))
                && (is_page(&file) || is_rule(&file));
            if !is_allowed && (is_html || is_sql) {
                faults.push(format!(
                    "{}:{line}: {}",
                    file.path,
                    text.lines().next().unwrap_or("")
                ));
            }
        }
    }
    none_of(
        faults,
        "HTML stands in frontend/templates/, statements stand in nouns and view readers.",
    );
}

#[test]
fn kit_crates_know_no_domain_no_web_and_no_database() {
    let mut faults = Vec::new();
    for path in files("backend/kit", "toml") {
        if !path.ends_with("Cargo.toml") {
            continue;
        }
        for line in read(&path).lines() {
            let name = line.split(['=', '.', ' ']).next().unwrap_or_default();
            if ["lernverbund", "diesel", "actix-web", "askama"].contains(&name) {
                faults.push(format!("{path}: {line}"));
            }
        }
    }
    none_of(
        faults,
        "A kit crate could be used by anybody: pass it plain values.",
    );
}

/// Checks that only the files that may do so name one of the words.
#[track_caller]
fn check(words: &[&str], may: impl Fn(&Source) -> bool, cure: &str) {
    let mut faults = Vec::new();
    for file in program() {
        if may(&file) || file.path == "backend/main.rs" {
            continue;
        }
        for (line, code) in file.lines() {
            if words.iter().any(|word| code.contains(word)) {
                faults.push(format!("{}:{line}: {}", file.path, code.trim()));
            }
        }
    }
    none_of(faults, cure);
}

fn is_page(file: &Source) -> bool {
    let inside = file.inside();
    inside.starts_with("pages/")
        || matches!(inside, "pages.rs" | "api.rs")
        || inside.starts_with("api/")
}

fn is_roof(file: &Source) -> bool {
    matches!(file.room(), "server" | "worker" | "start")
}

fn is_cellar(file: &Source) -> bool {
    matches!(
        file.room(),
        "web" | "api" | "secret" | "texts" | "config" | "clock" | "app" | "files"
    )
}

/// A decision without I/O says so in its first sentences.
fn is_rule(file: &Source) -> bool {
    let head: String = file
        .text
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .collect();
    file.inside().ends_with("permissions.rs") || head.contains("No database")
}

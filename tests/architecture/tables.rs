//! Tables: declared in one place, with a word on personal data, and told apart by Kommune.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{files, none_of, program, read};

/// Tables without a Kommune, and why they may be.
const OF_NO_KOMMUNE: &[(&str, &str)] = &[
    (
        "kept_revisions",
        "one row that says when anything kept in memory has changed",
    ),
    ("kommunen", "is the Kommune"),
    ("verbuende", "is a set of Kommunen"),
    ("operator_pages", "the operator's own texts"),
    (
        "persons",
        "one login per installation; memberships carry the Kommune",
    ),
    ("login_failures", "counts names, also of nobody"),
    ("change_cursors", "one per reader of the log"),
    ("topic_fields", "the same themes for everybody"),
    ("topics", "the same themes for everybody"),
];

/// Tables whose rows hang on another one that carries the Kommune under another name.
const BY_PUBLISHER: &[&str] = &[
    "courses",
    "course_versions",
    "version_topics",
    "lessons",
    "version_lessons",
    "version_files",
    "version_recordings",
    "version_handouts",
    "version_boxes",
    "version_twins",
];

#[test]
fn every_table_says_which_personal_data_it_holds() {
    let mut faults = Vec::new();
    for file in program().iter().filter(|file| file.inside() == "tables.rs") {
        let head: Vec<&str> = file
            .text
            .lines()
            .take_while(|it| it.starts_with("//!"))
            .collect();
        let head = head.join(" ");
        let lower = head.to_lowercase();
        let has_none = lower.contains("no personal data")
            || lower.contains("none of them holds personal data");
        for table in tables_in(&file.text).keys() {
            if !has_none && !names(&head, table) {
                faults.push(format!(
                    "{}: the head does not mention `{table}`",
                    file.path
                ));
            }
        }
        if !lower.contains("personal data") {
            faults.push(format!(
                "{}: the head says nothing about personal data",
                file.path
            ));
        }
    }
    none_of(
        faults,
        "Say in the `//!` head of tables.rs for every table: which columns are personal data, why \
         they are kept and how long; or that there is no personal data.",
    );
}

#[test]
fn tables_are_declared_in_tables_rs_only() {
    let faults = program()
        .iter()
        .filter(|file| file.inside() != "tables.rs" && file.code.contains("table! {"))
        .map(|file| file.path.clone())
        .collect();
    none_of(
        faults,
        "Move the `diesel::table!` into the tables.rs of the room that owns it.",
    );
}

#[test]
fn every_table_of_a_kommune_carries_its_id() {
    let views = files("migrations/views", "sql");
    let faults = declared_tables()
        .into_iter()
        .filter(|(table, columns)| {
            let view = format!("migrations/views/{table}.sql");
            !views.contains(&view)
                && !columns.iter().any(|it| it == "kommune_id")
                && !OF_NO_KOMMUNE.iter().any(|(name, _)| name == table)
                && !BY_PUBLISHER.contains(&table.as_str())
        })
        .map(|(table, _)| table)
        .collect();
    none_of(
        faults,
        "Add the column `kommune_id` to the table, so that every query can be scoped by it; or name \
         the table in tests/architecture/tables.rs with the reason why it belongs to no Kommune.",
    );
}

#[test]
fn the_list_of_tables_without_a_kommune_is_up_to_date() {
    let declared: BTreeSet<String> = declared_tables().into_keys().collect();
    let faults = OF_NO_KOMMUNE
        .iter()
        .map(|(name, _)| *name)
        .chain(BY_PUBLISHER.iter().copied())
        .filter(|name| !declared.contains(*name))
        .map(str::to_owned)
        .collect();
    none_of(
        faults,
        "There is no such table any more: strike it from tests/architecture/tables.rs.",
    );
}

#[test]
fn every_migration_names_its_room() {
    let plan = super::floor_plan::plan();
    let faults = files("migrations", "sql")
        .into_iter()
        .filter(|path| path.ends_with("up.sql"))
        .filter(|path| {
            let folder = path.rsplit('/').nth(1).unwrap_or_default();
            let name = folder.split_once('_').map_or("", |(_, name)| name);
            !plan
                .iter()
                .any(|room| name == room || name.starts_with(&format!("{room}_")))
        })
        .collect();
    none_of(
        faults,
        "Name the folder `<date>-<number>_<room>` or `…_<room>_<what>`.",
    );
}

#[test]
fn views_are_portable() {
    let mut faults = Vec::new();
    for path in files("migrations/views", "sql") {
        let sql = read(&path).to_lowercase();
        for word in [
            "select *",
            "now()",
            "current_date",
            "current_timestamp",
            "strftime",
            "date(",
            "julianday",
            "extract(",
        ] {
            if sql.contains(word) {
                faults.push(format!("{path}: contains `{word}`"));
            }
        }
        for (at, _) in sql.match_indices("sum(") {
            if !sql[..at].ends_with("cast(") {
                faults.push(format!(
                    "{path}: a `sum(…)` without `CAST(sum(…) AS BIGINT)`"
                ));
            }
        }
    }
    none_of(
        faults,
        "Views list their columns, cast their sums and leave dates to bound values.",
    );
}

/// Every table of every `tables.rs` with its columns.
pub fn declared_tables() -> BTreeMap<String, Vec<String>> {
    program()
        .iter()
        .filter(|file| file.inside() == "tables.rs")
        .flat_map(|file| tables_in(&file.code))
        .collect()
}

fn tables_in(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut tables = BTreeMap::new();
    for declaration in text.split("table! {").skip(1) {
        let (name, rest) = declaration.split_once('(').unwrap_or_default();
        let body = rest.split_once('{').map_or("", |(_, body)| body);
        let body = body.split('}').next().unwrap_or_default();
        let columns = body
            .lines()
            .filter_map(|line| line.split_once("->"))
            .map(|(column, _)| column.trim().to_owned())
            .collect();
        tables.insert(name.trim().to_owned(), columns);
    }
    tables
}

fn names(head: &str, table: &str) -> bool {
    head.split(|it: char| !super::source::is_word(it))
        .any(|word| word == table)
}

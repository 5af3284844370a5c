//! `import`: a course goes in whole or not at all, and once.

use super::program::{Demo, content, copy_of, replace, run};
use crate::support::Database;

const TITLE: &str = "Offene Daten: die ersten drei Datensätze";

#[test]
fn a_damaged_folder_changes_nothing_and_the_same_one_is_one_version() {
    let database = Database::empty();
    let demo = Demo::start(&database);
    let reader = demo.log_in("n.aydin@brakenholt.example");
    let (_shelf, folder) = copy_of(&content().join("kurse/offene-daten"));
    let import = |fuer: &str| {
        let folder = folder.display().to_string();
        run(Some(&database), &["import", &folder, "--fuer", fuer])
    };

    let said = import("alle");
    assert!(said.success, "{}", said.text);
    assert!(
        said.text.contains("war schon auf diesem Stand"),
        "{}",
        said.text
    );

    replace(
        &folder.join("kurs.toml"),
        TITLE,
        "Offene Daten, neu gefasst",
    );
    let quiz = folder.join("abschluss.quiz.md");
    replace(&quiz, "- (x)", "- ( )");
    let said = import("alle");
    assert!(!said.success);
    assert!(said.text.contains("abschluss.quiz.md:"), "{}", said.text);
    assert!(
        said.text.contains("Nichts wurde eingespielt."),
        "{}",
        said.text
    );
    reader
        .get("/kurse/offene-daten")
        .has_status(200)
        .sees(TITLE);

    replace(&quiz, "- ( )", "- (x)");
    let said = import("nirgendwo");
    assert!(!said.success);
    assert!(said.text.contains("„nirgendwo“"), "{}", said.text);
    reader
        .get("/kurse/offene-daten")
        .has_status(200)
        .sees(TITLE);

    let said = import("brakenholt,alle");
    assert!(said.text.contains("ist eingespielt"), "{}", said.text);
    reader
        .get("/kurse/offene-daten")
        .sees("Offene Daten, neu gefasst");
    let said = import("brakenholt,alle");
    assert!(
        said.text.contains("war schon auf diesem Stand"),
        "{}",
        said.text
    );
}

#[test]
fn a_course_of_an_unknown_publisher_is_refused() {
    let database = Database::empty();
    let folder = content().join("kurse/offene-daten").display().to_string();
    let said = run(Some(&database), &["import", &folder, "--fuer", "alle"]);
    assert!(!said.success);
    assert!(
        said.text
            .contains("Die Kommune oder Stelle „brakenholt“ gibt es nicht."),
        "{}",
        said.text
    );
    assert!(said.text.contains("kurs.toml:"), "{}", said.text);
}

//! `check-content`: the author's compiler.

use std::fs;

use super::program::{content, copy_of, line_of, replace, run};

#[test]
fn the_content_of_this_house_is_free_of_mistakes() {
    let said = run(None, &["check-content", &content().display().to_string()]);
    assert!(said.success, "{}", said.text);
    assert!(said.text.contains(" 0 Fehler"), "{}", said.text);
}

#[test]
fn every_mistake_is_named_with_file_line_and_hint() {
    let (_shelf, copy) = copy_of(&content());
    let folder = copy.display();
    let lesson = copy.join("kurse/offene-daten/1-was-offen-ist.md");
    fs::write(
        &lesson,
        fs::read_to_string(&lesson).unwrap() + "\n[Mehr](http://example.org)\n",
    )
    .unwrap();
    let lesson_line = line_of(&lesson, "http://example.org");
    let themen = copy.join("themen.toml");
    replace(&themen, "fassung =", "fasung =");
    let state = copy.join("beispiel/stand.toml");
    replace(&state, "einheit = \"finanzen\"", "einheit = \"finantzen\"");
    let state_line = line_of(&state, "finantzen");
    let page = copy.join("seiten/hilfe.md");
    replace(&page, "titel =", "title =");

    let said = run(None, &["check-content", &folder.to_string()]);
    assert!(!said.success);
    for words in [
        format!(
            "{folder}/kurse/offene-daten/1-was-offen-ist.md:{lesson_line}: Die Adresse ist unverschlüsselt.\n    Hinweis: "
        ),
        format!(
            "{folder}/beispiel/stand.toml:{state_line}: Die Einheit „finantzen“ gibt es nicht.\n    Hinweis: Vorhanden sind: bauaufsicht, "
        ),
        format!("{folder}/themen.toml:"),
        format!("{folder}/seiten/hilfe.md:2: "),
    ] {
        assert!(
            said.text.contains(&words),
            "{words}\n— is not in —\n{}",
            said.text
        );
    }
}

#[test]
fn a_folder_that_is_not_there_is_a_mistake_too() {
    let said = run(None, &["check-content", "gibt-es-nicht"]);
    assert!(!said.success);
    assert!(
        said.text.contains("gibt-es-nicht/themen.toml"),
        "{}",
        said.text
    );
}

//! Which slides make a lesson.

use office_import::Imported;

use crate::deck::{Deck, Slide};

fn slides(count: usize) -> Vec<Slide> {
    let slide =
        |number| Slide::titled(&format!("Folientitel {number}")).text(&format!("Text {number}."));
    (1..=count).map(slide).collect()
}

fn titles(imported: &Imported) -> Vec<&str> {
    imported
        .lessons
        .iter()
        .map(|lesson| lesson.title.as_str())
        .collect()
}

#[test]
fn a_named_section_is_a_lesson() {
    let deck = Deck::of(slides(4))
        .section("Einstieg", 1)
        .section("Vertiefung", 3);
    let imported = deck.read().unwrap();
    assert_eq!(titles(&imported), ["Einstieg", "Vertiefung"]);
    assert_eq!(imported.lessons[0].body, "## Folientitel 1\n\nText 1.\n");
    assert!(
        imported.lessons[1]
            .body
            .starts_with("## Folientitel 2\n\nText 2.\n\n## Folientitel 3\n")
    );
}

#[test]
fn a_section_without_a_name_does_not_count() {
    let deck = Deck::of(slides(3))
        .section("Standardabschnitt", 1)
        .section("Rest", 2);
    assert_eq!(deck.read().unwrap().lessons.len(), 3);
}

#[test]
fn each_title_slide_begins_a_lesson() {
    let mut all = slides(5);
    all.insert(0, Slide::opening("Kurs").text("Von uns"));
    all.insert(1, Slide::opening("Teil 1").text("Worum es geht"));
    all.insert(4, Slide::opening("Teil 2"));
    let imported = Deck::of(all).read().unwrap();
    assert_eq!(imported.title, "Kurs");
    assert_eq!(titles(&imported), ["Teil 1", "Teil 2"]);
    assert_eq!(
        imported.lessons[0].body,
        "Von uns\n\nWorum es geht\n\n## Folientitel 1\n\nText 1.\n\n## Folientitel 2\n\nText 2.\n"
    );
}

#[test]
fn few_slides_are_a_lesson_each() {
    let mut all = slides(12);
    all.insert(0, Slide::opening("Der ganze Kurs"));
    let imported = Deck::of(all).read().unwrap();
    assert_eq!(imported.title, "Der ganze Kurs");
    assert_eq!(imported.lessons.len(), 12);
    assert_eq!(imported.lessons[0].body, "Text 1.\n");
}

#[test]
fn many_slides_are_shared_out_evenly() {
    let imported = Deck::of(slides(13)).read().unwrap();
    assert_eq!(
        titles(&imported),
        ["Folientitel 1", "Folientitel 6", "Folientitel 10"]
    );
    assert_eq!(imported.lessons[2].body.matches("## ").count(), 3);
}

#[test]
fn hidden_slides_are_left_out_and_counted() {
    let mut all = slides(2);
    all.insert(1, Slide::titled("Geheim").hidden());
    all.push(Slide::default().text("ohne Titel"));
    let imported = Deck::of(all).read().unwrap();
    assert_eq!(
        titles(&imported),
        ["Folientitel 1", "Folientitel 2", "Folie 4"]
    );
    assert_eq!(
        imported.remarks,
        ["Ausgeblendete Folien sind nicht übernommen (Folie 2)."]
    );
}

#[test]
fn a_slide_that_goes_on_needs_no_second_heading() {
    let all = ["a", "b", "c"].map(|text| Slide::titled("Weiter").text(text).notes(text));
    let deck = Deck::of(all).section("Eins", 2).section("Zwei", 1);
    let imported = deck.read().unwrap();
    assert_eq!(imported.lessons[0].body, "## Weiter\n\na\n\nb\n");
    assert_eq!(
        imported.lessons[0].script.as_deref(),
        Some("Folie 1: Weiter\na\n\nFolie 2: Weiter\nb")
    );
    assert_eq!(imported.lessons[1].script.as_deref(), Some("c"));
}

#[test]
fn a_presentation_without_slides_is_an_empty_lesson() {
    let imported = Deck::default().read().unwrap();
    assert_eq!(titles(&imported), ["Sicher mailen"]);
}

#[test]
fn words_of_slide_and_notes_make_the_minutes() {
    let slide = Slide::titled("T")
        .text(&"Wort ".repeat(300))
        .notes(&"Wort ".repeat(500));
    assert_eq!(Deck::of([slide]).read().unwrap().lessons[0].minutes, 4);
}

//! What a draft changes is shown word by word, before anybody publishes it.

use super::{author, go_on};
use crate::support::TestHouse;

#[test]
fn a_draft_shows_what_it_changes_word_by_word() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = go_on(&author);
    let comparison = course.link("Vergleich");
    author.open(&comparison).sees("Nichts ist geändert");

    let lesson = author.open(&course.link("Worum es geht"));
    let form = lesson.form("Speichern");
    let form = form.fill("text", "## Anfang\n\nEin neuer Absatz.\n");
    author.follow(&author.submit(&form.fill("titel", "Worum es hier geht")));
    let form = course.form("Lektion anlegen").fill("titel", "Am Ende");
    author.follow(&author.submit(&form));

    let page = author.open(&comparison);
    page.sees("Was sich gegenüber Fassung 2026.1 ändert")
        .sees("1 unveränderter Absatz");
    let (new, gone) = (page.texts("ins.diff__ins"), page.texts("del.diff__del"));
    assert!(new.contains(&"Neu: neuer".to_owned()), "{new:?}");
    assert!(
        gone.contains(&"Entfernt: Worum es geht".to_owned()),
        "{gone:?}"
    );
    assert_eq!(
        page.texts(".contents__link > :first-child"),
        ["Worum es hier geht", "Am Ende"]
    );

    let publish = author.open(&course.link("Veröffentlichen"));
    publish
        .sees("1 Lektion ist neu: „Am Ende“")
        .sees("1 Lektion ist geändert");
}

#[test]
fn a_draft_without_a_version_has_nothing_to_be_compared_with() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let form = author.open("/redaktion").form("Kurs anlegen");
    let form = form.fill("titel", "Ganz neu").choose("vorlage", "leer");
    let course = author.follow(&author.submit(&form));
    author
        .open(&course.link("Vergleich"))
        .sees("Noch nichts zu vergleichen");
}

#[test]
fn nobody_compares_with_a_version_of_another_course() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let writer = author(&house, &kommune, "Ada Lorenz");
    let comparison = go_on(&writer).link("Vergleich");
    let unknown = format!("{comparison}?mit=01890000-0000-7000-8000-000000000000");
    writer.get(&unknown).has_status(404);
    let other = house.kommune("Brakenholt");
    let stranger = author(&house, &other, "Nils Nebenan");
    stranger.get(&comparison).has_status(404);
}

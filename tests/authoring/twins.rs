//! Short versions and Leichte Sprache of lessons: begun, written together, checked, published.

use lernverbund::identity::Role;

use super::{author, begin, go_on};
use crate::support::{Browser, Page, TestHouse};

const PLAIN: &str = "Der Schlüssel kommt in die Mappe.\nDie Mappe ist grün.\n";

/// The page of a twin that was just begun.
fn begin_twin(author: &Browser, lesson: &str, button: &str) -> Page {
    let form = author.open(lesson).form(button);
    author.follow(&author.submit(&form))
}

#[test]
fn a_twin_is_begun_written_seen_and_removed() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "kurz");
    let lesson = course.link("So geht es");
    let twin = begin_twin(&author, &lesson, "Leichte Sprache anlegen");
    twin.sees("Jeder Satz ist kurz")
        .sees("kann nur eine Prüfgruppe sagen")
        .sees("Was ist wichtig?")
        .misses("Fragen zur Lektion");
    assert_eq!(twin.texts(".tabs [aria-current]"), ["Leichte Sprache"]);
    let saved = author.submit(&twin.form("Speichern").fill("text", PLAIN));
    let page = author.follow(&saved);
    assert_eq!(
        page.texts(".preview .plain .prose"),
        ["Der Schlüssel kommt in die Mappe.Die Mappe ist grün."]
    );
    author.open(&course.path).sees("Leichte Sprache");
    author
        .open(&lesson)
        .sees("Kurzfassung anlegen")
        .misses("Leichte Sprache anlegen");
    // Beginning it once more changes nothing.
    let secret = author.csrf();
    let again = format!("{lesson}/zwilling");
    author
        .post(&again, &[("_csrf", &secret), ("art", "leicht")])
        .has_status(303);
    let page = author.open(&format!("{lesson}.leicht"));
    page.sees("Die Mappe ist grün.");
    let removed = author.submit(&page.form("Leichte Sprache entfernen"));
    assert_eq!(removed.has_status(303).location(), lesson);
    author.get(&format!("{lesson}.leicht")).has_status(404);
}

#[test]
fn who_clashes_in_a_twin_decides_and_nothing_is_lost() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = author(&house, &kommune, "Ada Lorenz");
    let course = begin(&ada, "Schlüssel zurückgeben", "kurz");
    let lesson = course.link("So geht es");
    let twin = begin_twin(&ada, &lesson, "Kurzfassung anlegen");
    let path = format!("{lesson}.kurz");
    ada.submit(&twin.form("Speichern").fill("text", PLAIN))
        .has_status(303);
    let colleague = kommune
        .person("Cem Yilmaz")
        .with_role(Role::Personalentwicklung);
    let cem = house.log_in(&colleague);
    let (of_ada, of_cem, of_both) = (ada.open(&path), cem.open(&path), ada.open(&path));
    let write = |browser: &Browser, page: &Page, text: &str| {
        browser.submit(&page.form("Speichern").fill("text", text))
    };
    write(&ada, &of_ada, "Ada schreibt hier.\n").has_status(303);
    let clash = write(&cem, &of_cem, "Cem schreibt hier.\n");
    clash
        .has_status(409)
        .sees("Jemand anderes")
        .sees("Ada schreibt hier.")
        .sees("Cem schreibt hier.")
        .misses("hier steht nichts");
    let own = write(&ada, &of_both, "Nochmals Ada.\n");
    own.has_status(409)
        .sees("Sie haben diese Lektion in einem anderen Fenster geändert")
        .misses("Jemand anderes");
    cem.submit(&clash.form("Zusammenführen")).has_status(303);
    ada.open(&path)
        .sees("Ada schreibt hier.")
        .sees("Cem schreibt hier.");
}

#[test]
fn a_lesson_moves_and_goes_with_its_twins() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "kurz");
    let lesson = course.link("So geht es");
    let twin = begin_twin(&author, &lesson, "Kurzfassung anlegen");
    author
        .submit(&twin.form("Speichern").fill("text", PLAIN))
        .has_status(303);
    let secret = author.csrf();
    let post = |path: &str, fields: &[(&str, &str)]| {
        let mut fields = fields.to_vec();
        fields.push(("_csrf", &secret));
        author.post(&format!("{}{path}", course.path), &fields)
    };
    let turned = "so-geht-es auf-einen-blick ein-fall";
    post("/reihenfolge", &[("order", turned)]).has_status(303);
    post("/teile", &[("art", "modul"), ("titel", "Grundlagen")]).has_status(303);
    let path = format!("{lesson}.kurz");
    author
        .open(&path)
        .sees("Die Mappe ist grün.")
        .sees("Lektion 1 von 3");
    author
        .open(&course.link("Prüfbericht"))
        .misses("fehlt die Lektion");
    post("/lektion/so-geht-es/loeschen", &[]).has_status(303);
    author.get(&path).has_status(404);
    author
        .open(&course.link("Prüfbericht"))
        .misses("fehlt die Lektion");
}

#[test]
fn learners_read_what_was_published_of_a_twin() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let published = kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = go_on(&author);
    let lesson = course.link("Worum es geht");
    let twin = begin_twin(&author, &lesson, "Leichte Sprache anlegen");
    let form = twin.form("Speichern").fill("text", PLAIN);
    author.submit(&form).has_status(303);
    author
        .open(&course.link("Vergleich"))
        .sees("Leichte Sprache")
        .sees("Die Mappe ist grün.");
    let form = author
        .open(&course.link("Veröffentlichen"))
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Jetzt auch in Leichter Sprache.");
    author.follow(&author.submit(&form));
    let learner = house.log_in(&kommune.person("Benno Kaiser"));
    let form = learner
        .open(&format!("/kurse/{}", published.slug))
        .form("Kurs starten");
    let page = learner.follow(&learner.submit(&form));
    learner
        .open(&page.link("Leichte Sprache"))
        .sees("Die Mappe ist grün.")
        .misses("Ein Absatz.");
    // The next draft begins with what was published.
    let course = go_on(&author);
    author
        .open(&course.link("Worum es geht"))
        .sees("Kurzfassung anlegen")
        .misses("Leichte Sprache anlegen");
}

#[test]
fn what_cannot_be_a_twin_is_refused_and_an_empty_one_is_not_published() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "pflicht");
    let secret = author.csrf();
    let add = |key: &str, kind: &str| {
        let path = format!("{}/lektion/{key}/zwilling", course.path);
        author.post(&path, &[("_csrf", &secret), ("art", kind)])
    };
    add("so-geht-es", "unsinn").has_status(400);
    add("gibt-es-nicht", "kurz").has_status(404);
    add("abschluss", "kurz").has_status(404);
    add("so-geht-es.kurz", "kurz").has_status(404);
    add("so-geht-es", "kurz").has_status(303);
    let path = format!("{}/lektion/so-geht-es.kurz", course.path);
    let form = author.open(&path).form("Speichern");
    let long = "ä".repeat(600_000);
    author
        .submit(&form.clone().fill("text", &long))
        .has_status(422)
        .sees("länger als 1 MB");
    let page = author.follow(&author.submit(&form.fill("text", " ")));
    page.sees("Die Kurzfassung ist leer.")
        .sees("Hier ist noch nichts zu sehen, weil");
    author
        .open(&course.link("Prüfbericht"))
        .sees("So geht es · Kurzfassung")
        .sees("Die Kurzfassung ist leer.");
    let cem = house.log_in(
        &house
            .kommune("Brakenholt")
            .person("Cem")
            .with_role(Role::Author),
    );
    cem.get(&path).has_status(404);
}

#[test]
fn a_lesson_of_nothing_but_mistakes_says_why_there_is_nothing_to_see() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "leer");
    let lesson = course.link("Worum es geht");
    let form = author.open(&lesson).form("Speichern");
    let page = author.submit(&form.fill("text", "![Ein Bild](medien/fehlt.png)\n"));
    author
        .follow(&page)
        .sees("Hier ist noch nichts zu sehen, weil im Text etwas nicht stimmt:");
    let form = author.open(&lesson).form("Speichern");
    let page = author.submit(&form.fill("text", "Ein Satz.\n\n![Ein Bild](medien/fehlt.png)\n"));
    author.follow(&page).misses("Hier ist noch nichts zu sehen");
}

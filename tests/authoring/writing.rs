//! From a template to a published course, as somebody without JavaScript does it.

use super::{author, begin};
use crate::support::TestHouse;

#[test]
fn from_a_template_to_a_course_that_colleagues_take() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "kurz");
    course
        .sees("Schlüssel zurückgeben")
        .sees("Ein Fall aus dem Amt");

    let lesson = author.open(&course.link("So geht es"));
    let form = lesson
        .form("Speichern")
        .fill("text", "Der Schlüssel kommt in die **Mappe**.\n");
    let saved = author.follow(&author.submit(&form.fill("titel", "In drei Schritten")));
    saved.sees("In drei Schritten");
    assert_eq!(saved.texts(".preview strong"), ["Mappe"]);

    let settings = author.open(&course.link("Einstellungen"));
    let form = settings
        .form("Speichern")
        .fill("kurz", "Wohin mit dem Schlüssel am letzten Tag?")
        .fill("lernziele", "Sie geben den Schlüssel zurück.\n")
        .choose("hauptthema", "it-sicherheit")
        .fill("dauer", "13");
    author.follow(&author.submit(&form));
    let report = author.open(&course.link("Prüfbericht"));
    report.misses("Verhindert die Veröffentlichung");

    let publish = author.open(&course.link("Veröffentlichen"));
    let form = publish
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Erste Fassung.");
    let published = author.follow(&author.submit(&form));
    published.sees("Die neue Fassung ist veröffentlicht");

    let reader = house.log_in(&kommune.person("Benno Kaiser"));
    reader.open("/kurse").sees("Schlüssel zurückgeben");
    let page = reader.open("/kurse/schluessel-zurueckgeben");
    let begun = reader.submit(&page.form("Kurs starten"));
    reader.follow(&begun);
    let lesson = reader.open("/lernen/schluessel-zurueckgeben/so-geht-es");
    lesson.sees("In drei Schritten").sees("Mappe");
}

#[test]
fn the_report_lists_what_leads_outside_and_where_it_stands() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "kurz");
    let report = course.link("Prüfbericht");
    author.open(&report).misses("Links nach außen");

    let lesson = author.open(&course.link("So geht es"));
    let text = "Mehr beim [Bundesamt](https://www.bsi.bund.de/schluessel).\n\n\
                Die [Regeln des Hauses](https://intranet/regeln) und noch einmal das \
                [Amt](https://www.bsi.bund.de/schluessel).\n";
    author.follow(&author.submit(&lesson.form("Speichern").fill("text", text)));

    let page = author.open(&report);
    page.sees("2 Adressen")
        .sees("führt nur im Netz eines Hauses zum Ziel");
    let links = page.texts("#links-nach-aussen .finding__text");
    assert_eq!(links, ["Bundesamt", "Regeln des Hauses"]);
    let places = page.texts("#links-nach-aussen .finding__way");
    assert_eq!(
        places,
        [
            "Zeile 1 So geht es",
            "Zeile 3 So geht es",
            "Zeile 3 So geht es"
        ]
    );
}

#[test]
fn beside_the_text_stands_what_the_report_says_of_it() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "kurz");
    let advice = "Zum Lesen und Ansehen braucht man etwa eine Minute, angegeben sind 5.";
    let report = author.open(&course.link("Prüfbericht"));
    let field = "a[href$='/lektion/ein-fall#minuten']";
    assert!(report.sees(advice).attribute(field, "href").is_some());
    let lesson = author.open(&course.link("Ein Fall aus dem Amt"));
    lesson
        .sees(advice)
        .misses("In dieser Lektion ist alles in Ordnung");
}

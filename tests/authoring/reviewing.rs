//! Four eyes: somebody else reads a draft, says what they think of it, and lets it out.

use lernverbund::identity::Role;

use super::{author, go_on};
use crate::support::{Browser, Page, TestHouse, TestKommune, TestPerson};

fn demand_four_eyes(house: &TestHouse, kommune: &TestKommune<'_>) {
    let person = kommune.person("Petra Lindner");
    let browser = house.log_in(&person.with_role(Role::Personalentwicklung));
    let page = browser.open("/verwaltung/einstellungen/freigabe");
    let form = page.form("Speichern").choose("regel", "vier-augen");
    browser.follow(&browser.submit(&form));
}

fn write(author: &Browser, course: &Page, text: &str) -> Page {
    let lesson = author.open(&course.link("Worum es geht"));
    author.submit(&lesson.form("Speichern").fill("text", text))
}

fn hand_in(author: &Browser, course: &Page, reviewer: &TestPerson<'_>) -> Page {
    let form = author
        .open(&course.link("Veröffentlichen"))
        .form("Zur Prüfung geben")
        .fill("aenderungen", "Ein neuer Absatz.")
        .choose("durchsicht", reviewer.membership.as_str());
    author.submit(&form)
}

#[test]
fn a_draft_is_read_talked_about_and_let_out_by_a_second_person() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    demand_four_eyes(&house, &kommune);
    let author = author(&house, &kommune, "Ada Lorenz");
    let colleague = kommune.person("Cem Polat").with_role(Role::Author);
    let reviewer = house.log_in(&colleague);
    let course = go_on(&author);
    author.follow(&write(
        &author,
        &course,
        "## Anfang\n\nEin Absatz.\n\nGanz neu.\n",
    ));
    let open = author.open(&course.link("Worum es geht"));
    author
        .follow(&hand_in(&author, &course, &colleague))
        .sees("Der Entwurf liegt zur Prüfung")
        .sees("In Prüfung");

    // Nobody changes what is being read, and no page offers to.
    author
        .open(&course.link("Aufbau"))
        .sees("Aus der Prüfung zurückholen")
        .misses("Etwas hinzufügen")
        .misses("Nach unten");
    for page in ["Worum es geht", "Einstellungen", "Medien"] {
        let page = author.open(&course.link(page));
        page.sees("Solange lässt sich nichts ändern");
        assert!(page.texts("main button").is_empty(), "no button");
    }
    let form = open.form("Speichern");
    let late = author.submit(&form.fill("text", "## Anfang\n\nHeimlich anders.\n"));
    late.has_status(409)
        .sees("Der Kurs liegt bei Cem Polat zur Prüfung")
        .sees("Heimlich anders.");
    let secret = author.csrf();
    let fields = [("_csrf", secret.as_str()), ("text", "Heimlich.")];
    let told = author.post_for_json(&course.link("Worum es geht"), &fields);
    let told = told.has_status(409).json();
    assert!(
        told["locked"].as_str().unwrap().contains("Cem Polat"),
        "{told}"
    );
    assert_eq!(
        told["href"].as_str(),
        Some(course.link("Veröffentlichen").as_str())
    );
    let comparison = course.link("Vergleich");
    author
        .open(&comparison)
        .misses("Freigeben und veröffentlichen");

    let asked = reviewer.open("/redaktion");
    asked
        .sees("Ihre Durchsicht ist gefragt")
        .sees("Von Ada Lorenz");
    let reading = reviewer.open(&asked.link("Durchsehen"));
    let form = reading.form("Anmerkung speichern");
    let said = reviewer.follow(&reviewer.submit(&form.fill("text", "Wirklich ganz neu?")));
    said.sees("Wirklich ganz neu?").sees("1 offene Anmerkung");
    let form = said.form("Zur Überarbeitung zurückgeben");
    reviewer
        .follow(&reviewer.submit(&form))
        .sees("Der Entwurf ist zurückgegeben");
    reviewer.get(&comparison).has_status(404);

    let form = author.open(&comparison).form("Antworten");
    let answered = author.follow(&author.submit(&form.fill("text", "Ich schreibe es um.")));
    answered.sees("Ich schreibe es um.");
    author.follow(&author.submit(&answered.form("Erledigt")));
    author.follow(&write(
        &author,
        &course,
        "## Anfang\n\nEin Absatz.\n\nUmgeschrieben.\n",
    ));
    let compared = author.open(&comparison);
    compared
        .sees("Anmerkungen zu Stellen, die inzwischen anders lauten")
        .sees("Erledigt von Ada Lorenz");
    assert_eq!(compared.texts(".comment blockquote"), ["Ganz neu."]);

    author.follow(&hand_in(&author, &course, &colleague));
    let form = reviewer
        .open(&comparison)
        .form("Freigeben und veröffentlichen");
    let published = reviewer.follow(&reviewer.submit(&form));
    published.sees("Die neue Fassung ist veröffentlicht");
    reviewer
        .open(&published.link("Umgang mit Schlüsseln"))
        .sees("von Ada Lorenz, freigegeben von Cem Polat");
}

#[test]
fn who_reads_very_many_changes_reads_them_in_pages_and_comments_stay_on_theirs() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    demand_four_eyes(&house, &kommune);
    let author = author(&house, &kommune, "Ada Lorenz");
    let colleague = kommune.person("Cem Polat").with_role(Role::Author);
    let reviewer = house.log_in(&colleague);
    let course = go_on(&author);
    let paragraphs: Vec<String> = (1..=320).map(|n| format!("Absatz Nummer {n}.")).collect();
    author.follow(&write(&author, &course, &paragraphs.join("\n\n")));
    let form = course.form("Lektion anlegen").fill("titel", "Am Ende");
    author.follow(&author.submit(&form));
    author.follow(&hand_in(&author, &course, &colleague));

    let first = reviewer.open(&course.link("Vergleich"));
    first.sees("Absatz Nummer 320.");
    assert_eq!(first.texts(".change h2"), ["Worum es geht"]);
    let second = reviewer.open(&first.link("Am Ende"));
    assert_eq!(second.texts(".change h2"), ["Am Ende"]);
    let form = second.form("Anmerkung speichern");
    let said = reviewer.follow(&reviewer.submit(&form.fill("text", "Das fehlt noch.")));
    said.sees("Das fehlt noch.").misses("Absatz Nummer 320.");
    assert_eq!(said.texts(".pagination [aria-current]"), ["2"]);
    reviewer
        .open(&said.link("Worum es geht"))
        .sees("Absatz Nummer 320.");
}

#[test]
fn nobody_who_has_written_at_a_draft_lets_it_out() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    demand_four_eyes(&house, &kommune);
    let colleague = kommune.person("Cem Polat").with_role(Role::Author);
    let learner = kommune.person("Benno Kaiser");
    let person = kommune.person("Ada Lorenz").with_role(Role::Author);
    let author = house.log_in(&person);
    let course = go_on(&author);
    author.follow(&write(&author, &course, "## Anfang\n\nGanz neu.\n"));
    for wrong in [&person, &learner] {
        hand_in_as(&author, &course, wrong).has_status(422);
    }
    author.follow(&hand_in(&author, &course, &colleague));
    let draft = course.link("Vergleich").replace("/vergleich", "");
    let secret = author.csrf();
    let decision = [
        ("_csrf", secret.as_str()),
        ("entscheidung", "freigeben"),
        ("revision", "2"),
    ];
    author
        .post(&format!("{draft}/freigabe"), &decision)
        .has_status(403);
    author
        .post(&format!("{draft}/verwerfen"), &[("_csrf", &secret)])
        .has_status(409);
    let form = author
        .open(&course.link("Veröffentlichen"))
        .form("Aus der Prüfung zurückholen");
    author.follow(&author.submit(&form));
    author.follow(&write(&author, &course, "## Anfang\n\nNoch neuer.\n"));
}

/// A choice the page does not offer.
fn hand_in_as(author: &Browser, course: &Page, reviewer: &TestPerson<'_>) -> Page {
    let path = course.link("Veröffentlichen");
    let secret = author.csrf();
    let fields = [
        ("_csrf", secret.as_str()),
        ("aenderungen", "Neu."),
        ("fassung", "2026.2"),
        ("sichtbar", "kommune"),
        ("durchsicht", reviewer.membership.as_str()),
    ];
    author.post(&path, &fields)
}

#[test]
fn a_version_says_who_let_it_out_without_a_second_person_too() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = go_on(&author);
    author.follow(&write(&author, &course, "## Anfang\n\nGanz neu.\n"));
    let form = author
        .open(&course.link("Veröffentlichen"))
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Neu.");
    let published = author.follow(&author.submit(&form));
    author
        .open(&published.link("Umgang mit Schlüsseln"))
        .sees("freigegeben von Ada Lorenz");
}

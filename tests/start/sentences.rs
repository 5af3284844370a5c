//! What a Kommune says in its own words.

use lernverbund::identity::Role;

use crate::support::{Browser, Page, TestHouse};

const SENTENCES: &str = "/verwaltung/einstellungen/saetze";

fn send(browser: &Browser, welcome: &str, learning_time: &str, step: &str) -> Page {
    let csrf = browser.csrf();
    let fields = [
        ("_csrf", csrf.as_str()),
        ("begruessung", welcome),
        ("mein-lernen", ""),
        ("lernzeit", learning_time),
        ("schritt", step),
    ];
    browser.post(SENTENCES, &fields)
}

#[test]
fn own_sentences_are_read_by_the_own_staff_as_they_were_written() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    here.film_course("phishing");
    let office = here
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let office = house.log_in(&office);
    let (ada, nils) = (here.person("Ada Lorenz"), there.person("Nils Nebenan"));
    let (ada, nils) = (house.log_in(&ada), house.log_in(&nils));
    let welcome = "Schön, dass Sie da sind. <b>Wirklich</b>.";
    let hours = "Zwei Stunden im Monat sind Arbeitszeit.";

    send(&office, welcome, hours, "vorschau")
        .has_status(200)
        .sees("Vorschau, noch nicht gespeichert")
        .sees(hours);
    ada.get("/").misses("Schön, dass Sie da sind.");

    send(&office, welcome, hours, "").has_status(303);
    ada.get("/").sees(welcome);
    ada.get("/lernen")
        .sees(hours)
        .sees("Was fällig ist, was Sie begonnen haben und was fertig ist. Das sehen nur Sie.");
    ada.get("/kurse/phishing")
        .sees(hours)
        .sees("Zusage Ihrer Kommune: Neuenfelde");
    nils.get("/").misses("Schön, dass Sie da sind.");
    nils.get("/lernen").misses(hours);

    // What is emptied is said by the house again.
    send(&office, "", "", "").has_status(303);
    ada.get("/").sees("Kurze Kurse zur Digitalisierung");
    ada.get("/kurse/phishing")
        .sees("Wann Sie lernen können, klären Sie mit Ihrer Führungskraft.")
        .misses("So hält es");
}

#[test]
fn a_sentence_that_is_too_long_is_kept_on_the_page_and_not_stored() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    let long = "sehr ".repeat(70);
    for step in ["", "vorschau"] {
        send(&technik, "Guten Morgen.", &long, step)
            .has_status(422)
            .sees("Der Satz ist zu lang. Möglich sind 300 Zeichen.")
            .sees("Guten Morgen.");
    }
    send(&technik, "a\u{0}b", "", "")
        .has_status(422)
        .sees("unsichtbares Steuerzeichen");
    technik.get("/").misses("Guten Morgen.");
}

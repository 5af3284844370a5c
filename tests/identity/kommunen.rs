//! Founding a Kommune in the browser: by whoever operates the installation, once.

use lernverbund::identity::Role;

use crate::support::{Browser, Form, PASSWORD, Page, TestHouse};

const FOUND: &str = "/betrieb/kommunen/neu";

fn operator(house: &TestHouse) -> Browser {
    let here = house.kommune("Rechenzentrum");
    house.log_in(&here.person("Olga Betrieb").with_role(Role::Betrieb))
}

fn filled(operator: &Browser) -> Form {
    operator
        .get(FOUND)
        .form("Kommune gründen")
        .fill("name", "Stadt Groß Ülzen")
        .choose("art", "stadt")
        .fill("ags", "03999001")
        .fill("einwohner", "12.400")
        .fill("vorname", "Ida")
        .fill("nachname", "Behrens")
        .fill("anmeldename", "i.behrens@uelzen.example")
}

fn code_of(slip: &Page) -> String {
    slip.texts(".paper__name").remove(0)
}

#[test]
fn a_kommune_is_founded_and_its_first_person_comes_in_by_the_slip() {
    let house = TestHouse::open();
    let operator = operator(&house);
    let slip = operator.submit(&filled(&operator));
    slip.has_status(200)
        .sees("Einladung für Ida Behrens")
        .sees("Stadt Groß Ülzen")
        .sees("i.behrens@uelzen.example");
    operator
        .get("/betrieb/kommunen")
        .sees("Stadt Groß Ülzen Stadt 03999001 1")
        .sees("Wartet auf die erste Anmeldung");

    let ida = house.browser();
    let form = ida.open(&format!("/einladung/{}", code_of(&slip)));
    let form = form.form("Passwort speichern und anmelden");
    ida.submit(&form.fill("neu", PASSWORD)).has_status(303);
    ida.get("/konto")
        .sees("Stadt Groß Ülzen")
        .sees("Personalentwicklung")
        .sees("Technik")
        .sees("Programmverantwortung");
    ida.get("/verwaltung/einstellungen/aussehen")
        .has_status(200);
    ida.get("/betrieb/kommunen").has_status(403);
    operator
        .get("/betrieb/kommunen")
        .misses("Wartet auf die erste Anmeldung")
        .misses("Neue Einladung");
}

#[test]
fn a_form_that_is_sent_twice_founds_once_and_the_last_slip_holds() {
    let house = TestHouse::open();
    let operator = operator(&house);
    let form = filled(&operator);
    let first = operator.submit(&form);
    let second = operator.submit(&form);
    assert_ne!(
        code_of(first.has_status(200)),
        code_of(second.has_status(200))
    );
    let listed = operator.get("/betrieb/kommunen");
    assert_eq!(listed.text().matches("Stadt Groß Ülzen Stadt").count(), 1);
    let guest = house.browser();
    let open = |slip: &Page| guest.get(&format!("/einladung/{}", code_of(slip))).status;
    assert_eq!((open(&first), open(&second)), (404, 200));

    // A slip that got lost is written anew, until somebody has come in.
    let third = operator.submit(&listed.form("Neue Einladung (Einladung für Stadt Groß Ülzen)"));
    assert_eq!((open(&second), open(third.has_status(200))), (404, 200));
    let form = guest.get(&format!("/einladung/{}", code_of(&third)));
    let form = form.form("Passwort speichern und anmelden");
    guest.submit(&form.fill("neu", PASSWORD)).has_status(303);
    let late = listed.form("Neue Einladung (Einladung für Stadt Groß Ülzen)");
    operator
        .submit(&late)
        .has_status(409)
        .sees("ist schon angemeldet");
}

#[test]
fn every_mistake_is_named_and_nothing_is_founded() {
    let house = TestHouse::open();
    let operator = operator(&house);
    let page = operator.submit(&operator.get(FOUND).form("Kommune gründen"));
    page.has_status(422)
        .sees("Der Name der Kommune braucht")
        .sees("Wählen Sie, was gegründet wird.")
        .sees("Der Vorname braucht")
        .sees("Der Nachname braucht")
        .sees("Der Anmeldename braucht");
    for (field, value, reason) in [
        ("ags", "123", "Der Gemeindeschlüssel hat acht Ziffern"),
        ("ags", "0399900x", "Der Gemeindeschlüssel hat acht Ziffern"),
        ("einwohner", "viele", "größer als 0"),
        ("adresse", "Groß Ülzen", "Das Wort für Adressen"),
        ("anmeldename", "i b", "Der Anmeldename braucht"),
        (
            "anmeldename",
            "olga.betrieb",
            "Diesen Anmeldenamen gibt es schon.",
        ),
        ("name", " ", "Der Name der Kommune braucht"),
    ] {
        operator
            .submit(&filled(&operator).fill(field, value))
            .has_status(422)
            .sees(reason);
    }
    operator
        .submit(&filled(&operator).forge("art", "dorf"))
        .has_status(422)
        .sees("Wählen Sie, was gegründet wird.");
    operator.get("/betrieb/kommunen").misses("Groß Ülzen");

    operator.submit(&filled(&operator)).has_status(200);
    operator
        .submit(&filled(&operator).forge("schluessel", "kein Schlüssel"))
        .has_status(422)
        .sees("Eine Kommune mit diesem Gemeindeschlüssel gibt es schon.")
        .sees("Diesen Anmeldenamen gibt es schon.");
}

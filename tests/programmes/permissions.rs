//! Who sees, assigns and withdraws duties.

use chrono::Duration;
use lernverbund::identity::Role;

use crate::support::{Browser, TestHouse};

const NEW: &str = "/verwaltung/pflichtschulungen/neu";
const LIST: &str = "/verwaltung/pflichtschulungen";

fn assign(browser: &Browser, course: &str, unit: &str, due: &str) -> crate::support::Page {
    let csrf = browser.csrf();
    let fields = [
        ("_csrf", csrf.as_str()),
        ("kurs", course),
        ("bereich", unit),
        ("art", "1"),
        ("frist", due),
    ];
    browser.post(LIST, &fields)
}

/// The id of the only duty that a browser can withdraw.
fn withdrawal(browser: &Browser) -> String {
    browser
        .get(LIST)
        .form("Pflichtschulung zurückziehen")
        .action
}

#[test]
fn others_than_leads_and_personnel_development_stay_outside() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let people = [
        kommune.person("Ada Lorenz"),
        kommune.person("Ben Kluge").with_role(Role::Technik),
        kommune
            .person("Cem Aydin")
            .with_role(Role::Programmverantwortung),
        kommune.person("Dora Wirth").with_role(Role::Author),
    ];
    for person in &people {
        let browser = house.log_in(person);
        browser.get(LIST).has_status(403);
        browser.get(NEW).has_status(403);
        assign(&browser, "x", "alle", "2030-01-01").has_status(403);
    }
    let stranger = house.browser().get(LIST);
    assert_ne!(stranger.status, 403);
    stranger.misses("Noch keine Pflichtschulung");
}

#[test]
fn a_lead_assigns_within_the_own_part_only() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let office = kommune.unit("Bürgerdienste");
    let desk = office.unit("Bürgerbüro");
    let building = kommune.unit("Bauen");
    let course = kommune.course("Phishing erkennen");
    let other = kommune.course("E-Akte");
    let lead = office.person("Lea Brandt").leading(&office);
    let browser = house.log_in(&lead);
    let due = (house.today() + Duration::days(9)).to_string();

    let offered = browser
        .get(NEW)
        .form("Weiter zur Prüfung")
        .offers("bereich");
    assert!(offered.contains(&desk.id.to_string()) && !offered.contains(&building.id.to_string()));
    assign(&browser, course.id.as_str(), building.id.as_str(), &due).has_status(404);
    assign(&browser, course.id.as_str(), "alle", &due)
        .has_status(403)
        .sees("nur in Ihrem eigenen Bereich");
    assign(&browser, course.id.as_str(), desk.id.as_str(), &due).has_status(303);
    browser
        .get(LIST)
        .sees("Bürgerbüro")
        .sees("Gesetzliche Unterweisung");

    // What comes from above is seen, and stays where it is.
    let chief = kommune
        .person("Mara Oelkers")
        .with_role(Role::Personalentwicklung);
    let chief = house.log_in(&chief);
    let own = withdrawal(&browser);
    assign(&chief, other.id.as_str(), "alle", &due).has_status(303);
    browser.get(LIST).sees("E-Akte");
    let actions = chief.get(LIST);
    let from_above = actions.texts("form[action*=zurueckziehen] button").len();
    assert_eq!(from_above, 2, "personnel development withdraws both");
    assert_eq!(
        browser
            .get(LIST)
            .texts("form[action*=zurueckziehen] button")
            .len(),
        1
    );
    let foreign = actions
        .body()
        .split('"')
        .find(|part| part.ends_with("/zurueckziehen") && **part != own)
        .unwrap()
        .to_owned();
    let csrf = browser.csrf();
    browser.post(&foreign, &[("_csrf", &csrf)]).has_status(403);
    browser.post(&own, &[("_csrf", &csrf)]).has_status(303);
}

#[test]
fn a_duty_of_another_kommune_does_not_exist() {
    let house = TestHouse::open();
    let mine = house.kommune("Neuenfelde");
    let theirs = house.kommune("Altdorf");
    let course = mine.shared_course("Phishing erkennen");
    let due = (house.today() + Duration::days(9)).to_string();
    let here = mine
        .person("Mara Oelkers")
        .with_role(Role::Personalentwicklung);
    let there = theirs
        .person("Nora Vogt")
        .with_role(Role::Personalentwicklung);
    let (here, there) = (house.log_in(&here), house.log_in(&there));
    assign(&here, course.id.as_str(), "alle", &due).has_status(303);
    let address = withdrawal(&here);
    there.get(LIST).sees("Noch keine Pflichtschulung");
    let csrf = there.csrf();
    let foreign = there.post(&address, &[("_csrf", &csrf)]);
    let unknown = there.post(
        "/verwaltung/pflichtschulungen/nirgendwo/zurueckziehen",
        &[("_csrf", &csrf)],
    );
    foreign.has_status(404);
    unknown.has_status(404);
    assert_eq!(foreign.text(), unknown.text());
    here.get(LIST).sees("Phishing erkennen");
}

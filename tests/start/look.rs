//! The colour of a Kommune: tried on first, refused unless it can be read.

use lernverbund::identity::Role;

use crate::support::{Browser, Page, TestHouse};

const LOOK: &str = "/verwaltung/einstellungen/aussehen";
const WORN: &str = "link[href^='/aussehen/']";

fn save(browser: &Browser, colour: &str) -> Page {
    let csrf = browser.csrf();
    let fields = [("_csrf", csrf.as_str()), ("farbe", colour)];
    browser.post(&format!("{LOOK}/farbe"), &fields)
}

#[test]
fn a_colour_is_tried_on_before_it_is_taken() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let technik = house.log_in(&here.person("Jonas Thiel").with_role(Role::Technik));
    let (ada, nils) = (here.person("Ada Lorenz"), there.person("Nils Nebenan"));
    let (ada, nils) = (house.log_in(&ada), house.log_in(&nils));
    assert_eq!(technik.get(LOOK).attribute(WORN, "href"), None);

    let form = technik.get(LOOK).form("Prüfen und ansehen");
    let trial = technik.submit(&form.fill("farbe", "1F6F5C"));
    trial
        .has_status(200)
        .sees("Probe mit #1f6f5c, noch nicht gespeichert")
        .sees("Diese Farbe ist überall gut zu lesen.")
        .sees("Weiße Schrift auf Knöpfen Reicht 6,02:1 4,50:1");
    let address = trial.attribute(WORN, "href").unwrap();
    let sheet = house.browser().get(&address);
    assert_eq!(
        sheet.has_status(200).header("content-type"),
        Some("text/css; charset=utf-8")
    );
    assert!(sheet.header("cache-control").unwrap().contains("immutable"));
    assert!(sheet.body().contains("--kern-color-action-default:#1f6f5c"));
    assert_eq!(ada.get("/").attribute(WORN, "href"), None, "not saved yet");

    technik
        .submit(&trial.form("Diese Farbe übernehmen"))
        .has_status(303);
    for page in [ada.get("/"), ada.get("/kurse"), technik.get(LOOK)] {
        assert_eq!(page.attribute(WORN, "href").as_ref(), Some(&address));
    }
    assert_eq!(nils.get("/").attribute(WORN, "href"), None);

    let back = technik.get(LOOK).form("Zurück zur Farbe von Lernverbund");
    technik.submit(&back).has_status(303);
    assert_eq!(ada.get("/").attribute(WORN, "href"), None);
}

#[test]
fn an_unreadable_colour_is_refused_and_its_nearest_readable_shade_offered() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    let refused = save(&technik, "#ffcc00");
    refused
        .has_status(422)
        .sees("lässt sich so nicht übernehmen")
        .sees("Weiße Schrift auf Knöpfen Reicht nicht 1,51:1 4,50:1");
    assert_eq!(technik.get("/").attribute(WORN, "href"), None);
    let instead = refused.form("/verwaltung/einstellungen/aussehen/farbe");
    technik.submit(&instead).has_status(303);
    technik.get(LOOK).misses("Reicht nicht");
    assert!(technik.get("/").attribute(WORN, "href").is_some());

    for wrong in ["rot", "#12345", "#gggggg", "1f6f5c; color: red", "url(//x)"] {
        save(&technik, wrong)
            .has_status(422)
            .sees("Das ist keine Farbe.");
    }
    for wrong in ["ffcc00-00000000.css", "1f6f5c.css", "%22-x.css"] {
        technik.get(&format!("/aussehen/{wrong}")).has_status(404);
    }
}

#[test]
fn the_picker_counts_where_no_number_is_typed() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    technik
        .get(&format!("{LOOK}?farbwahl=%231f6f5c&farbe="))
        .sees("Probe mit #1f6f5c");
    technik
        .get(&format!("{LOOK}?farbwahl=%231f6f5c&farbe=%23702020"))
        .sees("Probe mit #702020");
    technik
        .get(&format!("{LOOK}?farbwahl=%231f6f5c&farbe=gelb"))
        .has_status(422)
        .sees("Das ist keine Farbe.");
}

//! Who reads for other Kommunen: everybody says so for themselves, and where there is a Verbund.

use lernverbund::identity::Role;

use super::author;
use super::neighbours::{changed_draft, town};
use crate::support::{Browser, TestHouse, TestPerson};

#[test]
fn a_kommune_without_a_verbund_cannot_demand_readers_from_beyond() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let petra = kommune.person("Petra Lindner");
    let petra = house.log_in(&petra.with_role(Role::Personalentwicklung));
    let path = "/verwaltung/einstellungen/freigabe";
    petra
        .open(path)
        .sees("Das geht erst, wenn Ihre Kommune zu einem Verbund gehört");
    let secret = petra.csrf();
    for rule in ["nachbar", "verbund"] {
        let fields = [("_csrf", secret.as_str()), ("regel", rule)];
        petra.post(path, &fields).has_status(409);
    }
    petra
        .open("/redaktion/pruefung")
        .sees("Ihre Kommune gehört zu keinem Verbund")
        .misses("Bereitstehen");
}

#[test]
fn who_has_written_here_does_not_read_there() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "nachbar");
    let ada = here.person("Ada Lorenz").with_role(Role::Author);
    let membership = ada.also_in(&there);
    let (kommune, stored) = (there.id.clone(), membership.clone());
    house.write(move |conn, _| {
        lernverbund::identity::grant_role(conn, &kommune, &stored, Role::Author, None)
    });
    let petra = there
        .person("Paul Ahrens")
        .with_role(Role::Personalentwicklung);
    let petra = house.log_in(&petra);
    let secret = petra.csrf();
    let named = [
        ("_csrf", secret.as_str()),
        ("person", membership.as_str()),
        ("bereit", "ja"),
    ];
    petra
        .post("/redaktion/pruefung/bereit", &named)
        .has_status(303);
    let colleague = author(&house, &here, "Cem Polat");
    let draft = changed_draft(&colleague);
    let publish = format!("{draft}/veroeffentlichen");
    colleague.open(&publish).sees("Ada Lorenz");
    let form = colleague.open(&draft).form("Dazuholen");
    colleague.follow(&colleague.submit(&form.choose("person", ada.membership.as_str())));
    colleague
        .open(&publish)
        .sees("Zurzeit steht in Ihrem Verbund niemand dafür bereit");
}

#[test]
fn personalentwicklung_says_who_reads_for_others_and_nobody_else_does() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "nachbar");
    let colleague = there.person("Nuri Aydin").with_role(Role::Author);
    let learner = there.person("Benno Kaiser");
    let stranger = here.person("Cem Polat").with_role(Role::Author);
    let paul = there
        .person("Paul Ahrens")
        .with_role(Role::Personalentwicklung);
    let other = there.person("Olga Ross").with_role(Role::Author);
    let say = |browser: &Browser, who: &TestPerson<'_>, word: &str| {
        let secret = browser.csrf();
        let fields = [
            ("_csrf", secret.as_str()),
            ("person", who.membership.as_str()),
            ("bereit", word),
        ];
        browser.post("/redaktion/pruefung/bereit", &fields)
    };
    let paul = house.log_in(&paul);
    say(&paul, &colleague, "ja").has_status(303);
    say(&paul, &colleague, "ja").has_status(303);
    say(&paul, &learner, "ja").has_status(404);
    say(&paul, &stranger, "ja").has_status(404);
    say(&paul, &colleague, "vielleicht").has_status(400);
    say(&house.log_in(&other), &colleague, "nein").has_status(403);
    say(&house.log_in(&learner), &learner, "ja").has_status(403);
    paul.open("/redaktion/pruefung")
        .sees("Nuri Aydin")
        .sees("Steht bereit seit");
}

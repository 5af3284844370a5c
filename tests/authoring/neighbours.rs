//! Review by a neighbour or the Verbund: somebody of another Kommune reads one draft, and nothing
//! else, and only until they have decided.

use lernverbund::identity::Role;

use super::{author, go_on};
use crate::support::{Browser, MailServer, Page, TestHouse, TestKommune, TestPerson, package_of};

const PAGES_OF_A_READER: [&str; 4] = [
    "vergleich",
    "vorschau/worum-es-geht",
    "medien",
    "pruefbericht",
];

/// Two Kommunen of a Verbund; the first has a course and this rule.
pub fn town<'a>(house: &'a TestHouse, rule: &str) -> (TestKommune<'a>, TestKommune<'a>) {
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    house.verbund("Verbund Erlenmark", &[&here, &there]);
    here.course("Umgang mit Schlüsseln");
    demand(house, &here, rule);
    (here, there)
}

fn demand(house: &TestHouse, kommune: &TestKommune<'_>, rule: &str) {
    let person = kommune.person("Petra Lindner");
    let browser = house.log_in(&person.with_role(Role::Personalentwicklung));
    let page = browser.open("/verwaltung/einstellungen/freigabe");
    let form = page.form("Speichern").choose("regel", rule);
    browser.follow(&browser.submit(&form));
}

fn stand_ready(browser: &Browser) -> Page {
    let form = browser.open("/redaktion/pruefung").form("Bereitstehen");
    browser.follow(&browser.submit(&form))
}

/// Somebody of this Kommune who reads for others, and their browser.
fn reader<'a>(house: &TestHouse, there: &TestKommune<'a>, role: Role) -> (TestPerson<'a>, Browser) {
    let person = there.person("Nuri Aydin").with_role(role);
    let browser = house.log_in(&person);
    stand_ready(&browser).sees("Steht bereit seit");
    (person, browser)
}

/// A changed draft, and where it lies.
pub fn changed_draft(author: &Browser) -> String {
    let course = go_on(author);
    let lesson = author.open(&course.link("Worum es geht"));
    let form = lesson
        .form("Speichern")
        .fill("text", "## Anfang\n\nGanz neu.\n");
    author.follow(&author.submit(&form));
    course.link("Vergleich").replace("/vergleich", "")
}

fn ask(author: &Browser, draft: &str, reader: &TestPerson<'_>) -> Page {
    let form = author
        .open(&format!("{draft}/veroeffentlichen"))
        .form("Zur Prüfung geben")
        .fill("aenderungen", "Ein neuer Absatz.")
        .choose("durchsicht", reader.membership.as_str());
    author.follow(&author.submit(&form))
}

#[test]
fn a_neighbour_reads_talks_and_lets_out_and_sees_nothing_before_or_after() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "nachbar");
    let author = author(&house, &here, "Ada Lorenz");
    let draft = changed_draft(&author);
    let publish = format!("{draft}/veroeffentlichen");
    author
        .open(&publish)
        .sees("Zurzeit steht in Ihrem Verbund niemand dafür bereit")
        .misses("Zur Prüfung geben");
    let (person, neighbour) = reader(&house, &there, Role::Author);
    let comparison = format!("{draft}/vergleich");
    neighbour.get(&comparison).has_status(404);

    ask(&author, &draft, &person).sees("Der Entwurf liegt zur Prüfung");
    author
        .open(&publish)
        .sees("Nuri Aydin (Brakenholt) liest ihn");
    let waiting = neighbour.open("/redaktion/pruefung");
    waiting.sees("Von Ada Lorenz (Neuenfelde)");
    let reading = neighbour.open(&waiting.link("Durchsehen"));
    for page in PAGES_OF_A_READER {
        neighbour.open(&format!("{draft}/{page}"));
    }
    for page in [
        "",
        "/einstellungen",
        "/lektion/worum-es-geht",
        "/versionen",
        "/paket.zip",
    ] {
        neighbour.get(&format!("{draft}{page}")).has_status(404);
    }
    neighbour.get(&publish).has_status(404);
    neighbour
        .get(&format!("{draft}/medien"))
        .misses("Datei hochladen");
    let secret = neighbour.csrf();
    let written = [("_csrf", secret.as_str()), ("text", "Heimlich anders.")];
    for page in [
        "lektion/worum-es-geht",
        "notizen",
        "zurueckholen",
        "verwerfen",
    ] {
        neighbour
            .post(&format!("{draft}/{page}"), &written)
            .has_status(404);
    }

    let form = reading.form("Anmerkung speichern");
    let said = neighbour.follow(&neighbour.submit(&form.fill("text", "Wirklich ganz neu?")));
    author
        .open(&comparison)
        .sees("Nuri Aydin (Brakenholt)")
        .sees("Wirklich ganz neu?");
    let form = said.form("Zur Überarbeitung zurückgeben");
    neighbour
        .follow(&neighbour.submit(&form))
        .sees("Der Entwurf ist zurückgegeben")
        .sees("Nichts wartet auf Sie");
    neighbour.get(&comparison).has_status(404);

    ask(&author, &draft, &person);
    let form = neighbour
        .open(&comparison)
        .form("Freigeben und veröffentlichen");
    neighbour
        .follow(&neighbour.submit(&form))
        .sees("Die neue Fassung ist veröffentlicht");
    for page in PAGES_OF_A_READER {
        neighbour.get(&format!("{draft}/{page}")).has_status(404);
    }
    let overview = author.open("/redaktion");
    author
        .open(&overview.link("Umgang mit Schlüsseln"))
        .sees("von Ada Lorenz, freigegeben von Nuri Aydin (Brakenholt)")
        .sees("Durchsicht durch eine Nachbarkommune");
}

#[test]
fn a_reader_who_loses_the_role_or_steps_back_sees_the_draft_no_more() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "nachbar");
    let author = author(&house, &here, "Ada Lorenz");
    let draft = changed_draft(&author);
    let (person, neighbour) = reader(&house, &there, Role::Author);
    ask(&author, &draft, &person);
    let comparison = format!("{draft}/vergleich");
    let form = neighbour
        .open(&comparison)
        .form("Freigeben und veröffentlichen");

    let step = neighbour.open("/redaktion/pruefung").form("Zurücknehmen");
    neighbour
        .follow(&neighbour.submit(&step))
        .sees("Steht nicht bereit")
        .misses("Umgang mit Schlüsseln");
    neighbour.get(&comparison).has_status(404);
    neighbour.submit(&form).has_status(404);
    author
        .open(&format!("{draft}/veroeffentlichen"))
        .sees("kann ihn nicht mehr lesen")
        .sees("Aus der Prüfung zurückholen");

    stand_ready(&neighbour);
    neighbour.open(&comparison);
    person.loses_all_roles();
    let unknown = neighbour.get("/redaktion/kurse/gibt-es-nicht/vergleich");
    let known = neighbour.get(&comparison);
    assert_eq!((known.status, known.text()), (403, unknown.text()));
    neighbour.submit(&form).has_status(403);
}

#[test]
fn nobody_else_of_the_neighbour_sees_a_draft_that_one_of_them_reads() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "nachbar");
    let author = author(&house, &here, "Ada Lorenz");
    let draft = changed_draft(&author);
    let (person, _) = reader(&house, &there, Role::Author);
    ask(&author, &draft, &person);
    for role in [Role::Author, Role::Personalentwicklung, Role::Verbund] {
        let colleague = there
            .person(&format!("Kollegium {}", role.word()))
            .with_role(role);
        let colleague = house.log_in(&colleague);
        for page in PAGES_OF_A_READER {
            let path = format!("{draft}/{page}");
            let unknown = colleague.get(&format!("/redaktion/kurse/gibt-es-nicht/{page}"));
            let page = colleague.get(&path);
            assert_eq!((page.status, page.text()), (404, unknown.text()), "{path}");
        }
    }
    let learner = house.log_in(&there.person("Benno Kaiser"));
    let unknown = learner.get("/redaktion/kurse/gibt-es-nicht/vergleich");
    let page = learner.get(&format!("{draft}/vergleich"));
    assert_eq!((page.status, page.text()), (403, unknown.text()));
}

#[test]
fn who_speaks_for_the_verbund_reads_where_a_kommune_wants_it() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "verbund");
    let author = author(&house, &here, "Ada Lorenz");
    let draft = changed_draft(&author);
    let (person, speaker) = reader(&house, &there, Role::Verbund);
    speaker.get("/redaktion").has_status(403);
    speaker.open("/").sees("Redaktion");
    ask(&author, &draft, &person);
    let waiting = speaker.open("/redaktion/pruefung");
    let form = speaker
        .open(&waiting.link("Durchsehen"))
        .form("Freigeben und veröffentlichen");
    speaker
        .follow(&speaker.submit(&form))
        .sees("Die neue Fassung ist veröffentlicht");
}

#[test]
fn a_neighbour_gets_a_mail_that_names_the_kommune() {
    let server = MailServer::start();
    let house = TestHouse::with(|config| config.mail = server.settings());
    let (here, there) = town(&house, "nachbar");
    let person = there.person_called("nuri@brakenholt.example", "Nuri Aydin");
    let person = person.with_role(Role::Author);
    stand_ready(&house.log_in(&person));
    let author = author(&house, &here, "Ada Lorenz");
    let draft = changed_draft(&author);
    ask(&author, &draft, &person);
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(mail.to, ["nuri@brakenholt.example"]);
    assert!(
        mail.text.contains("Ada Lorenz (Neuenfelde) bittet Sie"),
        "{}",
        mail.text
    );
}

#[test]
fn what_a_reader_said_about_a_new_course_is_there_when_it_comes_back() {
    let house = TestHouse::open();
    let (here, there) = town(&house, "nachbar");
    let author = author(&house, &here, "Ada Lorenz");
    let secret = author.csrf();
    let package = package_of("ein-neuer-kurs", "neuenfelde", 2);
    let file = ("paket", "kurs.zip", &*package);
    let brought = author.upload("/redaktion/pakete", &[("_csrf", &secret)], file);
    let draft = brought.has_status(303).location().to_owned();
    let comparison = format!("{draft}/vergleich");
    author.open(&comparison).sees("Noch nichts zu vergleichen");
    let (person, neighbour) = reader(&house, &there, Role::Author);
    ask(&author, &draft, &person);
    author
        .open(&draft)
        .sees("Der Entwurf liegt bei Nuri Aydin (Brakenholt) zur Prüfung");
    let form = neighbour.open(&comparison).form("Anmerkung speichern");
    let said = neighbour.follow(&neighbour.submit(&form.fill("text", "Für wen ist das?")));
    neighbour.follow(&neighbour.submit(&said.form("Zur Überarbeitung zurückgeben")));
    author
        .open(&comparison)
        .sees("Für wen ist das?")
        .misses("liegt bei Nuri Aydin");
}

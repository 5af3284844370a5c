//! A mail arrives: readable, once, and its link works.

use lernverbund::identity::Role;

use super::{house, invite, outbox, technik};
use crate::support::{Authority, MailServer, TestHouse};

const PASSWORD: &str = "ein Satz, den ich mir merke";

#[test]
fn an_invitation_arrives_and_its_link_leads_in() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Fürstenhöhe");
    let ada = kommune.person_called("ada@fuerstenhoehe.example", "Ada Größmann");
    let tim = technik(&house, &kommune.person("Tim Technik"));

    let list = tim.open("/verwaltung/personen");
    let form = list.form(&format!(
        "/verwaltung/personen/{}/einladung-per-mail",
        ada.membership
    ));
    let back = tim.follow(&tim.submit(&form));
    back.has_status(200)
        .sees("Die Einladung ist unterwegs.")
        .sees("E-Mail ist unterwegs");
    house.run_jobs();

    let mail = server.wait_for(1).remove(0);
    assert_eq!(mail.to, ["ada@fuerstenhoehe.example"]);
    assert_eq!(mail.from, "lernen@erlenmark.example");
    assert_eq!(
        mail.headers["subject"],
        "Ihr Zugang zu Lernverbund für Fürstenhöhe"
    );
    assert_eq!(
        mail.headers["from"],
        "Lernverbund Erlenmark <lernen@erlenmark.example>"
    );
    assert_eq!(mail.headers["auto-submitted"], "auto-generated");
    assert_eq!(
        mail.headers["content-transfer-encoding"],
        "quoted-printable"
    );
    assert!(mail.headers["content-type"].starts_with("text/plain; charset=\"utf-8\""));
    assert!(mail.headers["message-id"].ends_with("@erlenmark.example>"));
    assert!(mail.headers.contains_key("date"));
    assert!(
        mail.text.contains("Guten Tag, Ada Größmann,"),
        "{}",
        mail.text
    );
    assert!(
        mail.raw.lines().all(|line| line.len() <= 78),
        "{}",
        mail.raw
    );

    let browser = house.browser();
    let page = browser.open(&mail.link());
    let form = page
        .form("Passwort speichern und anmelden")
        .fill("neu", PASSWORD);
    browser
        .follow(&browser.submit(&form))
        .has_status(200)
        .sees("Ada Größmann");
    tim.open("/verwaltung/personen").sees("E-Mail gesendet am");
}

#[test]
fn a_mail_speaks_the_language_of_its_reader() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let browser = house.log_in(&ada);
    let form = browser
        .open("/konto")
        .form("/konto/sprache")
        .choose("sprache", "en");
    browser.submit(&form).has_status(303);
    invite(&technik(&house, &kommune.person("Tim Technik")), &ada).has_status(303);
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(
        mail.headers["subject"],
        "Your access to Lernverbund for Neuenfelde"
    );
}

#[test]
fn a_name_writes_no_header_and_no_second_recipient() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde\r\nBcc: horcher@anderswo.example\r\n\r\nKauft!");
    let name = "Ada\r\nBcc:horcher@anderswo.example\n\n Lorenz\r\n.\r\nQUIT";
    let ada = kommune.person_called("ada@neuenfelde.example", name);
    let tim = technik(&house, &kommune.person("Tim Technik"));
    invite(&tim, &ada).has_status(303);
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(mail.to, ["ada@neuenfelde.example"]);
    assert!(!mail.names.contains(&"bcc".to_owned()), "{:?}", mail.names);
    assert!(
        mail.headers["subject"].ends_with("Kauft!"),
        "{:?}",
        mail.headers
    );
    assert!(mail.text.contains("/einladung/"), "{}", mail.text);
}

#[test]
fn a_login_that_is_no_mailbox_gets_a_slip_and_no_mail() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let tim = technik(&house, &kommune.person("Tim Technik"));
    for login in [
        "ada.lorenz",
        "ada@neuenfelde",
        "ada@neuenfelde.example,bo@neuenfelde.example",
        "ada@neuenfelde.example\r\nRCPT TO:<bo@neuenfelde.example>",
    ] {
        let ada = kommune.person_called(login, "Ada Lorenz");
        let list = tim.open("/verwaltung/personen");
        list.sees("Einladen").misses("Per E-Mail einladen");
        invite(&tim, &ada)
            .has_status(409)
            .sees("ist keine E-Mail-Adresse");
    }
    house.run_jobs();
    server.wait_for(0);
}

#[test]
fn without_a_mail_server_there_are_slips_only() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let tim = technik(&house, &kommune.person("Tim Technik"));
    tim.open("/verwaltung/personen")
        .sees("Einladen")
        .misses("Per E-Mail einladen");
    invite(&tim, &ada)
        .has_status(409)
        .sees("sendet keine E-Mails");
    let operator = kommune.person("Olga Betrieb").with_role(Role::Betrieb);
    let page = outbox(&house.log_in(&operator));
    page.has_status(200)
        .sees("Diese Installation sendet keine E-Mails.")
        .misses("Test-E-Mail an mich senden");
}

#[test]
fn the_operator_sends_a_test_to_the_own_mailbox() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let operator = kommune
        .person_called("betrieb@itz.example", "Olga Betrieb")
        .with_role(Role::Betrieb);
    let browser = house.log_in(&operator);
    let form = outbox(&browser).form("Test-E-Mail an mich senden");
    let waiting = browser.follow(&browser.submit(&form));
    waiting
        .sees("Die Test-E-Mail ist unterwegs.")
        .sees("b…@itz.example")
        .misses("betrieb@itz.example");
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(mail.to, ["betrieb@itz.example"]);
    assert!(mail.text.contains("(ä, ö, ü, ß)"));
    outbox(&browser).sees("Nichts ist liegen geblieben");
}

#[test]
fn with_an_authority_of_ones_own_and_a_login_mail_goes_encrypted() {
    let authority = Authority::new();
    for wrapped in [false, true] {
        let mut arguments = authority.arguments();
        arguments.extend(["--login".to_owned(), "lernen:geheim".to_owned()]);
        if wrapped {
            arguments.push("--wrapped".to_owned());
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let server = MailServer::with(&arguments);
        let password = authority.file("password");
        std::fs::write(&password, "geheim\n").unwrap();
        let house = TestHouse::with(|config| {
            config.mail = server.settings();
            config.mail.starttls = lernverbund::config::StartTls::Required;
            if wrapped {
                let address = config.mail.server.take().unwrap();
                config.mail.server = Some(address.replace("smtp:", "smtps:"));
            }
            config.mail.ca_file = Some(authority.file("ca.pem"));
            config.mail.user = Some("lernen".to_owned());
            config.mail.password_file = Some(password);
        });
        let kommune = house.kommune("Neuenfelde");
        let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
        invite(&technik(&house, &kommune.person("Tim Technik")), &ada).has_status(303);
        house.run_jobs();
        let mail = server.wait_for(1).remove(0);
        assert!((wrapped || mail.encrypted) && mail.login, "{mail:?}");
    }
}

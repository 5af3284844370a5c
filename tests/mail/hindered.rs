//! What keeps a mail from arriving, what those see who look after it, and that it comes later.

use std::time::Instant;

use chrono::Duration;
use lernverbund::config::{MailSettings, StartTls};
use lernverbund::identity::Role;
use serde_json::json;

use super::{invite, outbox, technik};
use crate::support::{
    Authority, Browser, MailServer, TestHouse, TestPerson, free_port, settings_for,
};

/// A house with these settings, Ada who is invited, Tim who does it, and Olga who operates.
fn scene<T>(settings: MailSettings, play: impl FnOnce(&Scene<'_>) -> T) -> T {
    let house = TestHouse::with(|config| config.mail = settings);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let olga = kommune
        .person_called("olga@neuenfelde.example", "Olga Betrieb")
        .with_role(Role::Betrieb);
    let scene = Scene {
        tim: technik(&house, &kommune.person("Tim Technik")),
        olga: house.log_in(&olga),
        operator: olga,
        ada,
        house: &house,
    };
    play(&scene)
}

struct Scene<'a> {
    house: &'a TestHouse,
    ada: TestPerson<'a>,
    tim: Browser,
    olga: Browser,
    operator: TestPerson<'a>,
}

impl Scene<'_> {
    fn invite(&self) {
        invite(&self.tim, &self.ada).has_status(303);
        self.house.run_jobs();
    }

    /// Those who act for longer than an idle login lasts log in again.
    fn advance(&self, by: Duration) {
        self.house.advance(by);
        self.house.run_jobs();
    }
}

#[test]
fn a_server_that_is_down_gets_the_mail_when_it_is_back() {
    let port = free_port();
    scene(settings_for(port), |scene| {
        scene.invite();
        outbox(&scene.olga)
            .sees("Wartet")
            .sees("Der Mailserver ist nicht erreichbar.")
            .sees("1 Versuch")
            .sees("a…@neuenfelde.example")
            .misses("ada@neuenfelde.example")
            .misses("/einladung/");
        scene
            .tim
            .open("/verwaltung/personen")
            .sees("E-Mail wartet, der Mailserver nimmt sie noch nicht an");
        let server = MailServer::at(port, &[]);
        scene.house.run_jobs();
        server.wait_for(0);
        scene.advance(Duration::seconds(61));
        server.wait_for(1);
        scene.advance(Duration::days(2));
        server.wait_for(1);
    });
}

#[test]
fn a_server_that_stays_away_is_tried_for_a_day_and_then_left() {
    let port = free_port();
    scene(settings_for(port), |scene| {
        scene.invite();
        let begun = scene.house.now();
        for _ in 0..300 {
            scene.advance(Duration::minutes(10));
            if scene.house.unfinished_jobs().is_empty() {
                break;
            }
        }
        assert!(scene.house.now() - begun > Duration::days(1));
        let olga = scene.olga_again();
        let page = outbox(&olga);
        page.sees("Gescheitert").sees("10 Versuche");
        let server = MailServer::at(port, &[]);
        let form = page.form("Erneut senden");
        olga.follow(&olga.submit(&form))
            .sees("Die E-Mail wird noch einmal gesendet.");
        scene.house.run_jobs();
        server.wait_for(1);
        olga.submit(&form).has_status(409).sees("schon gesendet");
    });
}

#[test]
fn a_server_that_asks_to_come_later_is_asked_later() {
    let server = MailServer::with(&["--answer-once", "RCPT:451", "--answer-once", "DATA:452"]);
    scene(server.settings(), |scene| {
        scene.invite();
        outbox(&scene.olga).sees("bittet, es später zu versuchen. (451)");
        scene.advance(Duration::minutes(1));
        outbox(&scene.olga).sees("(452)").sees("2 Versuche");
        scene.advance(Duration::minutes(5));
        server.wait_for(1);
    });
}

#[test]
fn a_mail_that_is_refused_is_not_tried_again_and_says_why() {
    let server = MailServer::with(&["--answer", "RCPT:550"]);
    scene(server.settings(), |scene| {
        scene.invite();
        outbox(&scene.olga)
            .sees("Gescheitert")
            .sees("hat diese E-Mail abgelehnt. (550)")
            .sees("Erneut senden")
            .misses("not welcome");
        scene
            .tim
            .open("/verwaltung/personen")
            .sees("konnte nicht zugestellt werden");
        assert!(scene.house.unfinished_jobs().is_empty());
    });
}

#[test]
fn a_program_of_the_operator_sees_what_is_stuck_and_tries_it_again() {
    let server = MailServer::with(&["--answer-once", "RCPT:550"]);
    scene(server.settings(), |scene| {
        let program = scene.house.program_of(&scene.operator);
        program
            .post("/api/v1/outbox/test", json!({}))
            .has_status(204);
        scene.house.run_jobs();
        let outbox = program.get("/api/v1/outbox").json();
        assert_eq!(
            (&outbox["is_on"], &outbox["failed"]),
            (&json!(true), &json!(1))
        );
        let mail = &outbox["items"][0];
        assert_eq!(mail["kind"], "probe");
        assert_eq!(mail["reply_code"], 550);
        assert_eq!(mail["may_send_again"], true);
        let again = format!("/api/v1/outbox/{}/retry", mail["id"].as_str().unwrap());
        program.post(&again, json!({})).has_status(204);
        scene.house.run_jobs();
        server.wait_for(1);
        program.post(&again, json!({})).has_problem(409);
        assert_eq!(program.get("/api/v1/outbox").json()["items"], json!([]));
    });
}

#[test]
fn a_wrong_password_is_the_operators_matter_and_mail_waits() {
    let folder = tempfile::tempdir().unwrap();
    let password = folder.path().join("password");
    std::fs::write(&password, "falsch").unwrap();
    let server = MailServer::with(&["--login", "lernen:geheim"]);
    let mut settings = server.settings();
    settings.user = Some("lernen".to_owned());
    settings.password_file = Some(password.clone());
    scene(settings, |scene| {
        scene.invite();
        outbox(&scene.olga).sees("nimmt die Anmeldung nicht an. (535)");
        std::fs::write(&password, "geheim").unwrap();
        scene.advance(Duration::minutes(1));
        assert!(server.wait_for(1).remove(0).login);
    });
}

#[test]
fn without_encryption_nothing_is_said() {
    let server = MailServer::start();
    let mut settings = server.settings();
    settings.starttls = StartTls::Required;
    scene(settings, |scene| {
        scene.invite();
        outbox(&scene.olga).sees("lässt sich nicht verschlüsseln");
        server.wait_for(0);
        scene.house.forgive_jobs();
    });
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_not_trusted() {
    let authority = Authority::new();
    let arguments = authority.arguments();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let server = MailServer::with(&arguments);
    let mut settings = server.settings();
    settings.starttls = StartTls::Required;
    scene(settings, |scene| {
        scene.invite();
        outbox(&scene.olga).sees("oder das Zertifikat ist unbekannt");
        server.wait_for(0);
        scene.house.forgive_jobs();
    });
}

#[test]
fn a_server_that_says_nothing_is_left_after_its_time() {
    let server = MailServer::with(&["--silent"]);
    let mut settings = server.settings();
    settings.timeout = 1;
    scene(settings, |scene| {
        let begun = Instant::now();
        scene.invite();
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
        outbox(&scene.olga).sees("Der Mailserver antwortet zu langsam.");
        scene.house.forgive_jobs();
    });
}

#[test]
fn the_text_of_a_mail_goes_when_it_has_lost_its_use_and_the_row_after_a_month() {
    let server = MailServer::with(&["--answer", "RCPT:550"]);
    scene(server.settings(), |scene| {
        scene.invite();
        scene.advance(Duration::days(15));
        outbox(&scene.olga_again())
            .sees("Der Inhalt gilt nicht mehr.")
            .misses("Erneut senden");
        scene.advance(Duration::days(16));
        outbox(&scene.olga_again()).sees("Nichts ist liegen geblieben");
    });
}

impl Scene<'_> {
    fn olga_again(&self) -> Browser {
        self.house.log_in(&self.operator)
    }
}

//! A program that sends mail beside the house: what its log says, and what comes of it when it is
//! killed after the server took the mail and before it could note that.

use chrono::Duration;

use super::{house, invite, technik};
use crate::operation::serving::Serving;
use crate::support::{MailServer, TestHouse};

#[test]
fn the_log_of_a_mail_that_is_refused_names_nobody() {
    let server = MailServer::with(&["--answer", "RCPT:550"]);
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let tim = technik(&house, &kommune.person("Tim Technik"));
    house.run_jobs();
    invite(&tim, &ada).has_status(303);
    let program = serve(&house);
    let begun = std::time::Instant::now();
    while !tim
        .open("/verwaltung/personen")
        .text()
        .contains("konnte nicht zugestellt werden")
    {
        assert!(begun.elapsed().as_secs() < 20, "nobody tried to send it");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let said = program.stop().join("\n");
    assert!(said.contains("a mail was not taken: refused 550"), "{said}");
    for word in ["ada", "Lorenz", "neuenfelde", "somebody", "/einladung/"] {
        assert!(!said.contains(word), "the log names {word}:\n{said}");
    }
}

/// A program of its own with the mail settings of the house.
fn serve(house: &TestHouse) -> Serving {
    let settings = house.app.config.mail.clone();
    let (server, from) = (settings.server.unwrap(), settings.from.unwrap());
    let arguments = ["--mail-server", &server, "--mail-from", &from];
    let arguments = [&arguments[..], &["--mail-starttls", "none"]].concat();
    Serving::start(house.database(), &arguments)
}

#[test]
fn a_mail_that_is_sent_twice_shows_that_it_is_one() {
    let server = MailServer::with(&["--delay", "1.5"]);
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let tim = technik(&house, &kommune.person("Tim Technik"));
    house.run_jobs();
    invite(&tim, &ada).has_status(303);

    let program = serve(&house);
    server.wait_for(1);
    program.stop();
    tim.open("/verwaltung/personen")
        .sees("E-Mail ist unterwegs");

    // Somebody else does the errand once the lease is up.
    house.advance(Duration::minutes(2));
    house.run_jobs();
    let mails = server.wait_for(2);
    assert_eq!(mails[0].raw, mails[1].raw);
    tim.open("/verwaltung/personen").sees("E-Mail gesendet am");
    house.advance(Duration::minutes(20));
    house.run_jobs();
    server.wait_for(2);
}

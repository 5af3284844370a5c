//! A program that is killed after the server took the mail, and before it could note that.

use chrono::Duration;

use super::{house, invite, technik};
use crate::operation::serving::Serving;
use crate::support::MailServer;

#[test]
fn a_mail_that_is_sent_twice_shows_that_it_is_one() {
    let server = MailServer::with(&["--delay", "1.5"]);
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let tim = technik(&house, &kommune.person("Tim Technik"));
    house.run_jobs();
    invite(&tim, &ada).has_status(303);

    let settings = house.app.config.mail.clone();
    let program = Serving::start(
        house.database(),
        &[
            "--mail-server",
            &settings.server.unwrap(),
            "--mail-from",
            &settings.from.unwrap(),
            "--mail-starttls",
            "none",
        ],
    );
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

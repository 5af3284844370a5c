//! Mail against a real server: that it arrives, and what happens when it does not.

mod arriving;
mod beside;
mod hindered;
mod settings;

use lernverbund::identity::Role;

use crate::support::{Browser, MailServer, Page, TestHouse, TestPerson};

/// A house whose mail goes to this server.
fn house(server: &MailServer) -> TestHouse {
    TestHouse::with(|config| config.mail = server.settings())
}

/// Somebody of the Technik, logged in.
fn technik(house: &TestHouse, person: &TestPerson<'_>) -> Browser {
    person.grant(Role::Technik, None);
    house.log_in(person)
}

/// Sends an invitation to somebody, by mail.
fn invite(technik: &Browser, person: &TestPerson<'_>) -> Page {
    let address = format!(
        "/verwaltung/personen/{}/einladung-per-mail",
        person.membership
    );
    technik.post(&address, &[("_csrf", &technik.csrf())])
}

/// The outbox, as those see it who operate the installation.
fn outbox(operator: &Browser) -> Page {
    operator.get("/betrieb/postausgang")
}

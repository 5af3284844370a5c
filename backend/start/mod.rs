//! Start: pages composed from several rooms: Startseite, catalogue, topics, course, lesson,
//! Mein Lernen, Administration, Betrieb, legal pages. Owns no table and decides no rule.

mod api;
mod before;
mod box_rules;
mod cards;
mod changes;
mod completion;
mod dress;
mod due;
mod header;
mod outline;
mod pages;
mod paper;
mod permissions;
mod quizzes;
mod reading;
mod sentences;
mod test_letter;

pub use api::StartApi;
pub use header::header;

use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/", pages::home::show);
    routes.get("/kurse", pages::catalogue::show);
    routes.get("/kurse/{kurs}", pages::course::show);
    // Before the page: a name ends where its address does.
    routes.get(
        "/kurse/{kurs}/handzettel/{handout}.pdf",
        pages::handout::download,
    );
    routes.get("/kurse/{kurs}/handzettel/{handout}", pages::handout::show);
    routes.get("/lernen", pages::my_learning::show);
    routes.get("/lernen/{kurs}/{lektion}", pages::lesson::show);
    settings(routes);
    operation(routes);
    programs(routes);
    routes.get("/themen", pages::topics::show_all);
    routes.get("/themen/{feld}", pages::topics::show_field);
    routes.get("/themen/{feld}/{unterthema}", pages::topics::show_topic);
    routes.get("/impressum", pages::legal::impressum);
    routes.get("/datenschutz", pages::legal::datenschutz);
    routes.get("/barrierefreiheit", pages::legal::barrierefreiheit);
    routes.get("/hilfe", pages::legal::hilfe);
}

fn settings(routes: &mut Routes<'_>) {
    use pages::settings::{boxes, look, review, sentences};
    routes.get("/verwaltung/einstellungen", boxes::show);
    routes.post(
        "/verwaltung/einstellungen/ortskaesten/{art}",
        boxes::save_box,
    );
    routes.get("/verwaltung/einstellungen/aussehen", look::show);
    routes.post(
        "/verwaltung/einstellungen/aussehen/farbe",
        look::save_colour,
    );
    routes.post("/verwaltung/einstellungen/aussehen/logo", look::save_logo);
    routes.post(
        "/verwaltung/einstellungen/aussehen/logo/entfernen",
        look::remove_logo,
    );
    routes.get("/verwaltung/einstellungen/saetze", sentences::show);
    routes.post("/verwaltung/einstellungen/saetze", sentences::save);
    routes.get("/verwaltung/einstellungen/freigabe", review::show);
    routes.post("/verwaltung/einstellungen/freigabe", review::save);
    routes.get("/logo/{file}", look::logo);
    routes.get("/aussehen/{file}", look::colours);
}

fn operation(routes: &mut Routes<'_>) {
    routes.get("/betrieb/postausgang", pages::outbox::show);
    routes.post("/betrieb/postausgang/probe", pages::outbox::test);
    routes.post("/betrieb/postausgang/{mail}/erneut", pages::outbox::again);
}

fn programs(routes: &mut Routes<'_>) {
    use api::{logo, outbox, settings};
    routes.get("/api/v1/settings", settings::show);
    routes.put("/api/v1/settings/colour", settings::save_colour);
    routes.put("/api/v1/settings/logo", logo::save);
    routes.delete("/api/v1/settings/logo", logo::remove);
    routes.put("/api/v1/settings/sentences", settings::save_sentences);
    routes.get("/api/v1/local-boxes", settings::list_boxes);
    routes.put("/api/v1/local-boxes/{kind}", settings::save_box);
    routes.get("/api/v1/outbox", outbox::show);
    routes.post("/api/v1/outbox/test", outbox::test);
    routes.post("/api/v1/outbox/{mail}/retry", outbox::again);
}

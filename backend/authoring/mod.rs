//! Authoring, in German the Redaktion: drafts of courses and how they become versions.
//!
//! A draft is a course folder as rows: the same files that `content/` holds, so that there is one
//! format for writing in the browser, by hand and for exchange. Not for: published versions
//! (catalog) and how readers see a page (start).

mod permissions;
mod draft;
mod draft_text;
mod draft_file;
mod review;
mod comment;
mod approval;
mod outside_reader;
mod review_date;
mod reviewers;
mod folder;
mod care;
mod findings;
mod difference;
mod sheet;
mod order;
mod starters;
mod begin_draft;
mod bring_course;
mod bring_office;
mod save_text;
mod save_sheet;
mod save_settings;
mod save_notes;
mod add_to_course;
mod add_twin;
mod modules;
mod arrange_course;
mod remove_from_course;
mod take_file;
mod publish_draft;
mod ask_for_review;
mod decide_review;
mod stand_ready;
mod write_comment;
mod writers;
mod review_letters;
mod withdraw_course;
mod look_after;
mod remind;
mod delete_draft;
mod invite_author;
mod pages;
mod tables;

pub use care::last_checked;
pub use draft_file::stored_files;
pub use outside_reader::OutsideReader;
pub use permissions::{may_read, may_write};
pub use reviewers::WRITERS;

use crate::jobs::Registry;
use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/hilfe/kurse-schreiben", pages::handbook::show);
    routes.get("/redaktion", pages::index::show);
    routes.post("/redaktion/kurse", pages::index::begin);
    routes.post(
        "/redaktion/fassungen/{version}/bearbeiten",
        pages::index::go_on,
    );
    routes.get("/redaktion/fassungen/{version}", pages::versions::show);
    routes.get(
        "/redaktion/fassungen/{version}/paket.zip",
        pages::export::version,
    );
    routes.post(
        "/redaktion/fassungen/{version}/zurueckziehen",
        pages::versions::withdraw,
    );
    routes.get("/redaktion/pruefung", pages::reviews::show);
    routes.post("/redaktion/pruefung/bereit", pages::reviews::stand);
    routes.post(
        "/redaktion/fassungen/{version}/geprueft",
        pages::care::confirm,
    );
    routes.post(
        "/redaktion/fassungen/{version}/zustaendig",
        pages::care::hand_over,
    );
    routes.post("/redaktion/pakete", pages::bring::take_package);
    routes.post("/redaktion/einlesen", pages::bring::take_office);
    routes.get("/redaktion/kurse/{draft}", pages::course::show);
    routes.get("/redaktion/kurse/{draft}/paket.zip", pages::export::draft);
    routes.post("/redaktion/kurse/{draft}/teile", pages::course::add);
    routes.post(
        "/redaktion/kurse/{draft}/reihenfolge",
        pages::course_changes::arrange,
    );
    routes.post(
        "/redaktion/kurse/{draft}/verschieben",
        pages::course_changes::step,
    );
    routes.post(
        "/redaktion/kurse/{draft}/modul/{modul}",
        pages::course_changes::rename,
    );
    routes.post(
        "/redaktion/kurse/{draft}/modul/{modul}/loeschen",
        pages::course_changes::remove_module,
    );
    routes.post(
        "/redaktion/kurse/{draft}/mitschreibende",
        pages::team::invite,
    );
    routes.post(
        "/redaktion/kurse/{draft}/mitschreibende/{membership}/entfernen",
        pages::team::dismiss,
    );
    routes.post(
        "/redaktion/kurse/{draft}/notizen",
        pages::course_changes::save_notes,
    );
    routes.post(
        "/redaktion/kurse/{draft}/verwerfen",
        pages::course_changes::discard,
    );
    routes.get(
        "/redaktion/kurse/{draft}/lektion/{lektion}",
        pages::lesson::show,
    );
    routes.post(
        "/redaktion/kurse/{draft}/lektion/{lektion}",
        pages::lesson::save,
    );
    routes.post(
        "/redaktion/kurse/{draft}/lektion/{lektion}/vorschau",
        pages::lesson::preview,
    );
    routes.post(
        "/redaktion/kurse/{draft}/lektion/{lektion}/abgleich",
        pages::conflict::settle,
    );
    routes.post(
        "/redaktion/kurse/{draft}/lektion/{lektion}/zwilling",
        pages::twins::add,
    );
    routes.post(
        "/redaktion/kurse/{draft}/lektion/{lektion}/loeschen",
        pages::course_changes::remove,
    );
    routes.get("/redaktion/kurse/{draft}/vorschau", pages::preview::first);
    routes.get(
        "/redaktion/kurse/{draft}/vorschau/{lektion}",
        pages::preview::show,
    );
    routes.get(
        "/redaktion/kurse/{draft}/einstellungen",
        pages::settings::show,
    );
    routes.post(
        "/redaktion/kurse/{draft}/einstellungen",
        pages::settings::save,
    );
    routes.get("/redaktion/kurse/{draft}/medien", pages::media::show);
    routes.post("/redaktion/kurse/{draft}/medien", pages::media::upload);
    routes.get(
        "/redaktion/kurse/{draft}/medien/{datei}",
        pages::media::file,
    );
    routes.post(
        "/redaktion/kurse/{draft}/medien/{datei}/untertitel",
        pages::media::save_captions,
    );
    routes.post(
        "/redaktion/kurse/{draft}/medien/{datei}/loeschen",
        pages::media::delete,
    );
    routes.get("/redaktion/kurse/{draft}/pruefbericht", pages::report::show);
    routes.get("/redaktion/kurse/{draft}/vergleich", pages::compare::show);
    routes.post(
        "/redaktion/kurse/{draft}/anmerkungen",
        pages::comments::write,
    );
    routes.post(
        "/redaktion/kurse/{draft}/anmerkungen/{comment}",
        pages::comments::answer,
    );
    routes.post(
        "/redaktion/kurse/{draft}/anmerkungen/{comment}/erledigt",
        pages::comments::close,
    );
    routes.post(
        "/redaktion/kurse/{draft}/anmerkungen/{comment}/oeffnen",
        pages::comments::reopen,
    );
    routes.post("/redaktion/kurse/{draft}/freigabe", pages::review::decide);
    routes.post(
        "/redaktion/kurse/{draft}/zurueckholen",
        pages::review::take_back,
    );
    routes.get(
        "/redaktion/kurse/{draft}/versionen",
        pages::versions::show_of_draft,
    );
    routes.get(
        "/redaktion/kurse/{draft}/veroeffentlichen",
        pages::publish::show,
    );
    routes.post(
        "/redaktion/kurse/{draft}/veroeffentlichen",
        pages::publish::submit,
    );
}

pub fn jobs(registry: &mut Registry) {
    registry.send_out_every_hour(remind::REMIND, remind::remind);
}

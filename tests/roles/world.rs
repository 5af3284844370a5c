//! The world of the role table: Kommune A with one person per role, and its neighbour B.

use std::collections::HashMap;
use std::path::Path;

use chrono::Days;
use course_package::{Course, read_course, read_themen};
use lernverbund::assessment::import_quizzes;
use lernverbund::catalog::{
    Audience, CourseId, VersionId, get_version, import_course, publish, store_taxonomy,
};
use lernverbund::identity::Role;
use lernverbund::learning::{Learner, issue_certificate, record_result, start_course};
use lernverbund::organisation::store_operator_page;
use lernverbund::programmes::{Duty, DutyId, DutyKind, NewDuty, assign_duty};

use crate::support::{Browser, Program, TestHouse, TestKommune, TestPerson, TestUnit, png, shelve};

const NOBODY: &str = "01890000-0000-7000-8000-000000000000";

pub struct World<'a> {
    house: &'a TestHouse,
    people: HashMap<String, TestPerson<'a>>,
    pub(super) browsers: HashMap<String, Browser>,
    pub(super) secrets: HashMap<String, String>,
    programs: HashMap<String, Program>,
    pub(super) own: Told,
    shared: Told,
    foreign: Told,
    unit: TestUnit<'a>,
}

/// What one needs to know of a course to ask for it.
pub(super) struct Told {
    package: Course,
    course: CourseId,
    pub(super) version: VersionId,
}

impl<'a> World<'a> {
    /// A has a course of its own with a test; B shares one and keeps one.
    pub fn build(house: &'a TestHouse, columns: &[String]) -> Self {
        let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
        let unit = here.unit("Bauamt");
        // The course of A demands them.
        for kind in ["it-hotline", "informationssicherheit", "datenschutz"] {
            here.fills_box(kind);
        }
        house.write(|conn, _| {
            let themen = read_themen(Path::new("content/themen.toml")).unwrap();
            store_taxonomy(conn, &themen)?;
            for page in ["impressum", "datenschutz", "barrierefreiheit", "hilfe"] {
                store_operator_page(conn, page, page, "<p>Text</p>")?;
            }
            Ok(())
        });
        here.wears(&png(64, 32), "#1f6f5c");
        let people: HashMap<String, TestPerson<'a>> = columns
            .iter()
            .filter(|column| *column != "anonymous")
            .map(|column| (column.clone(), person(column, &unit, &there)))
            .collect();
        let mut world = Self {
            house,
            own: course(
                &here,
                "phishing-erkennen",
                Audience::Kommune(here.id.clone()),
            ),
            shared: course(&there, "offene-daten", Audience::Everybody),
            foreign: course(
                &there,
                "ankommen-im-rathaus",
                Audience::Kommune(there.id.clone()),
            ),
            browsers: HashMap::new(),
            secrets: HashMap::new(),
            programs: HashMap::new(),
            people,
            unit,
        };
        for column in columns.iter().filter(|column| *column != "anonymous") {
            world.log_in_again(column);
            let told = if column == "neighbour" {
                &world.shared
            } else {
                &world.own
            };
            let start = format!("/lernen/{}/starten", told.package.slug);
            let fields = [("_csrf", world.secrets[column].as_str())];
            world.browsers[column].post(&start, &fields).has_status(303);
            let program = house.program_of(&world.people[column]);
            world.programs.insert(column.clone(), program);
        }
        world
    }

    /// The browser of a column, without the message of an earlier answer.
    pub fn visitor(&self, column: &str) -> Browser {
        let Some(browser) = self.browsers.get(column) else {
            return self.house.browser();
        };
        browser.set_cookie("meldung", "");
        browser.clone()
    }

    /// The program of a column, with a token that may change things.
    pub fn program(&self, column: &str) -> Program {
        let own = self.programs.get(column).cloned();
        own.unwrap_or_else(|| self.house.program())
    }

    pub fn csrf(&self, column: &str) -> Option<&str> {
        self.secrets.get(column).map(String::as_str)
    }

    /// After a row that ends logins.
    pub fn log_in_again(&mut self, column: &str) {
        if let Some(person) = self.people.get(column) {
            let browser = self.house.log_in(person);
            self.secrets.insert(column.to_owned(), browser.csrf());
            self.browsers.insert(column.to_owned(), browser);
        }
    }

    /// The same for an address of the API, which has English names for what it is about.
    pub fn fill_of_program(&self, path: &str, object: &str, column: &str) -> String {
        let path = path
            .replace("{course}", "{kurs}")
            .replace("{lesson}", "{lektion}")
            .replace("{question}", "{frage}")
            .replace("{attempt}", "{versuch}")
            .replace("{kind}", "{art}");
        self.fill(&path, object, column)
    }

    /// Puts the object into the placeholders of an address or a form.
    pub fn fill(&self, text: &str, object: &str, column: &str) -> String {
        let mut filled = text.to_owned();
        while let Some((head, rest)) = filled.split_once('{') {
            let (name, tail) = rest.split_once('}').unwrap();
            let value = self.value(name, object, column);
            filled = format!("{head}{value}{tail}");
        }
        filled
    }

    fn value(&self, name: &str, object: &str, column: &str) -> String {
        let told = match object {
            "shared course" => &self.shared,
            "course of B" => &self.foreign,
            _ => &self.own,
        };
        let exercise = told.package.lessons().find(|lesson| lesson.quiz.is_some());
        let exercise = exercise.unwrap();
        let is_nothing = object == "nothing";
        match name {
            "kurs" if is_nothing => "gibt-es-nicht".to_owned(),
            "kurs" => told.package.slug.clone(),
            "lektion" if object == "film of own course" => {
                let mut lessons = told.package.lessons();
                let film = lessons.find(|lesson| lesson.recording.is_some());
                film.unwrap().key.clone()
            }
            "lektion" if object == "fresh draft" => "worum-es-geht".to_owned(),
            "lektion" => exercise.key.clone(),
            "frage" => exercise.quiz.as_ref().unwrap().questions[0].key.clone(),
            "course" => told.course.to_string(),
            "versuch" | "duty" | "version" | "draft" | "comment" if is_nothing => NOBODY.to_owned(),
            "draft" if object == "fresh draft" => self.begin_draft(column),
            "draft" => self.draft(),
            "modul" => "gibt-es-nicht".to_owned(),
            "datei" => self.picture(),
            "version" => told.version.to_string(),
            "name" => told.package.media[0].name.clone(),
            "handout" if is_nothing => "gibt-es-nicht".to_owned(),
            "handout" => told.package.handouts[0].name.clone(),
            "feld" if is_nothing => "gibt-es-nicht".to_owned(),
            "feld" => "strategie-und-politik".to_owned(),
            "unterthema" | "topic" if is_nothing => "gibt-es-nicht".to_owned(),
            "unterthema" | "topic" => "digitalstrategien".to_owned(),
            "art" if is_nothing => "gibt-es-nicht".to_owned(),
            "art" => "it-hotline".to_owned(),
            "file" if is_nothing => "gibt-es-nicht".to_owned(),
            "file" if object == "logo of A" => self.worn("img.brand__logo", "src"),
            "file" if object == "colour of A" => self.worn("link[href^='/aussehen/']", "href"),
            "file" => self.stylesheet(),
            "code" if is_nothing => "7KQ2-M9XD-4RTB-0VHE".to_owned(),
            "code" => self.certificate_of_the_learner(),
            "versuch" => self.attempt_of_the_learner(),
            "duty" => self.duty(object).to_string(),
            "unit" => self.unit.id.to_string(),
            "due" => self.due().to_string(),
            "token" if is_nothing => NOBODY.to_owned(),
            "token" => self.token(column),
            "kommune" if is_nothing => NOBODY.to_owned(),
            "kommune" => self.unit.kommune.id.to_string(),
            "column" => column.to_owned(),
            "membership" | "mail" if is_nothing => NOBODY.to_owned(),
            "membership" if object == "the learner" => self.membership("learner"),
            "membership" => self.membership(column),
            other => panic!("nobody knows the placeholder {{{other}}}: teach tests/roles/world.rs"),
        }
    }

    /// A token of the column made for this row, so that it may end.
    fn token(&self, column: &str) -> String {
        let Some(person) = self.people.get(column) else {
            return NOBODY.to_owned();
        };
        let made = self.house.program_of(person).get("/api/v1/api-tokens");
        made.json()["items"][0]["id"].as_str().unwrap().to_owned()
    }

    fn due(&self) -> chrono::NaiveDate {
        self.house.today() + Days::new(30)
    }

    fn membership(&self, column: &str) -> String {
        let person = self.people.get(column);
        person.map_or(NOBODY.to_owned(), |it| it.membership.to_string())
    }

    /// The file name of something that every page of A wears.
    fn worn(&self, css: &str, attribute: &str) -> String {
        let address = self.browsers["learner"]
            .get("/konto")
            .attribute(css, attribute);
        let address = address.unwrap();
        address.rsplit('/').next().unwrap().to_owned()
    }

    fn stylesheet(&self) -> String {
        let page = self.house.browser().get("/anmelden");
        let address = page.attribute("link[rel=stylesheet]", "href").unwrap();
        address.trim_start_matches("/assets/").to_owned()
    }

    /// The attempt the learner has open; a new one if the last has been handed in.
    fn attempt_of_the_learner(&self) -> String {
        let browser = &self.browsers["learner"];
        let key = uuid::Uuid::now_v7().to_string();
        let fields = [
            ("_csrf", self.secrets["learner"].as_str()),
            ("schluessel", &key),
        ];
        let path = format!("/lernen/{}/test", self.own.package.slug);
        let begun = browser.post(&path, &fields);
        let address = begun.has_status(303).location();
        let attempt = address.rsplit('/').next().unwrap();
        attempt.split('?').next().unwrap().to_owned()
    }

    /// The Nachweis of the learner for the shared course, finished in passing.
    fn certificate_of_the_learner(&self) -> String {
        let person = &self.people["learner"];
        let (kommune, membership) = (person.kommune.clone(), person.membership.clone());
        let version = self.shared.version.clone();
        self.house.write(move |conn, now| {
            let version = get_version(conn, &version)?;
            let learner = Learner {
                kommune,
                membership,
                unit: None,
                now,
            };
            let enrolment = start_course(conn, &learner, &version)?;
            record_result(conn, &learner, &enrolment.id, &version.id, true)?;
            issue_certificate(conn, &learner, &version.course_id)
        })
    }

    /// A duty that holds: of Personalentwicklung for everybody, or of the lead for the own unit.
    fn duty(&self, object: &str) -> DutyId {
        let is_of_lead = object == "duty of the lead";
        let author = if is_of_lead {
            "lead"
        } else {
            "personalentwicklung"
        };
        let author = &self.people[author];
        let new = NewDuty {
            kommune: author.kommune.clone(),
            course: self.shared.course.clone(),
            unit: is_of_lead.then(|| self.unit.id.clone()),
            kind: DutyKind::from_number("2").unwrap(),
            due_on: self.due(),
            by: author.membership.clone(),
        };
        self.house.write(move |conn, now| {
            let duties = Duty::list(conn, &new.kommune)?;
            let known = duties.iter().find(|duty| {
                duty.withdrawn_at.is_none()
                    && duty.unit_id == new.unit
                    && duty.course_id == new.course
            });
            match known {
                Some(duty) => Ok(duty.id.clone()),
                None => assign_duty(conn, &new, now),
            }
        })
    }
}

fn person<'a>(column: &str, unit: &TestUnit<'a>, there: &TestKommune<'a>) -> TestPerson<'a> {
    let role = match column {
        "learner" => return unit.person("Ada Lernt"),
        "lead" => return unit.person("Lea Leitet").leading(unit),
        "neighbour" => {
            let neighbour = there.person("Nils Nebenan");
            return neighbour.with_role(Role::Personalentwicklung);
        }
        "author" => Role::Author,
        word => Role::from_word(word)
            .unwrap_or_else(|| panic!("the column {word} is no role: teach tests/roles/world.rs")),
    };
    unit.person(&format!("Rolle {column}")).with_role(role)
}

/// Imports a course of the installation's content for this Kommune and publishes it.
fn course(owner: &TestKommune<'_>, slug: &str, audience: Audience) -> Told {
    let folder = Path::new("content/kurse").join(slug);
    let package = read_course(&folder).unwrap();
    shelve(&owner.house.app.files, &folder, &package);
    let (kommune, stored) = (owner.id.clone(), package.clone());
    let (course, version) = owner.house.write(move |conn, now| {
        let imported = import_course(conn, &kommune, &stored, now)?;
        let (course, version) = (imported.course, imported.version);
        import_quizzes(conn, &kommune, &version, &stored, &imported.lessons)?;
        publish(conn, &kommune, &course, &version, &audience, now)?;
        Ok((course, version))
    });
    Told {
        package,
        course,
        version,
    }
}

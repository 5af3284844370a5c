//! Films in a lesson: shown with their text, and gone on with at the second where one stopped.

use std::thread;

use chrono::Duration;
use lernverbund::catalog::Lesson;
use lernverbund::learning::{enrolment, playback_position};

use crate::support::{Browser, TestHouse, TestKommune, TestPerson, WrittenCourse};

struct Seat<'a> {
    house: &'a TestHouse,
    person: TestPerson<'a>,
    course: WrittenCourse,
    browser: Browser,
}

impl<'a> Seat<'a> {
    fn take(house: &'a TestHouse, kommune: &TestKommune<'a>) -> Self {
        let course = kommune.film_course("phishing");
        let person = kommune.person("Ada Lorenz");
        let browser = house.log_in(&person);
        let csrf = browser.csrf();
        let started = browser.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
        started.has_status(303);
        Self {
            house,
            person,
            course,
            browser,
        }
    }

    fn stop_at(&self, lesson: &str, second: &str) -> u16 {
        let path = format!("/lernen/phishing/{lesson}/stelle");
        let csrf = self.browser.csrf();
        let fields = [("_csrf", csrf.as_str()), ("sekunde", second)];
        self.browser.post(&path, &fields).status
    }

    /// The position is written behind the answer; nobody waits for it but this.
    #[track_caller]
    fn comes_to(&self, key: &'static str, second: Option<i32>) {
        for _ in 0..100 {
            if self.position(key) == second {
                return;
            }
            thread::sleep(std::time::Duration::from_millis(20));
        }
        assert_eq!(self.position(key), second);
    }

    fn position(&self, key: &'static str) -> Option<i32> {
        let (membership, course) = (self.person.membership.clone(), self.course.id.clone());
        let version = self.course.version.clone();
        self.house.write(move |conn, _| {
            let enrolment = enrolment(conn, &membership, &course)?.unwrap();
            let lessons = Lesson::list(conn, &version)?;
            let lesson = lessons.iter().find(|lesson| lesson.key == key).unwrap();
            playback_position(conn, &enrolment.id, &lesson.id)
        })
    }
}

#[test]
fn a_film_stands_in_its_text_with_captions_and_a_text_to_read() {
    let house = TestHouse::open();
    let seat = Seat::take(&house, &house.kommune("Neuenfelde"));
    let page = seat.browser.get("/lernen/phishing/montag");
    page.has_status(200)
        .sees("Ein Satz davor.")
        .sees("Montag, 8:12 Uhr Film, 2:30 Minuten")
        .sees("Text zum Film Der Morgen Es ist Montag früh. Der Anruf Das Telefon klingelt.")
        .sees("Ein Satz dahinter.")
        .misses("piece-recording")
        .misses("Weiter bei");
    let folder = format!("/medien/{}", seat.course.version);
    let film = page.attribute("video source", "src").unwrap();
    assert_eq!(film, format!("{folder}/montag.mp4"));
    assert_eq!(
        page.attribute("video", "poster").unwrap(),
        format!("{folder}/montag.webp")
    );
    assert_eq!(
        page.attribute("video", "aria-label").as_deref(),
        Some("Eine Frau greift zum Telefon.")
    );
    let captions = page
        .attribute("video track[kind=captions][default]", "src")
        .unwrap();
    seat.browser.get(&captions).has_status(200);
    assert_eq!(
        page.attribute(".transcript__line:last-child", "data-start")
            .as_deref(),
        Some("0.500")
    );
    let script = page.attribute("script[type=module]", "src").unwrap();
    seat.browser.get(&script).has_status(200);
}

#[test]
fn an_audio_has_its_text_open_and_a_document_is_a_card() {
    let house = TestHouse::open();
    let seat = Seat::take(&house, &house.kommune("Neuenfelde"));
    let page = seat.browser.get("/lernen/phishing/hoeren");
    page.has_status(200).sees("Text zum Anhören");
    assert!(
        page.attribute("details.player__text[open]", "class")
            .is_some()
    );
    assert!(
        page.attribute("audio source", "src")
            .unwrap()
            .ends_with("/rat.mp3")
    );
    let page = seat.browser.get("/lernen/phishing/melden");
    page.has_status(200)
        .sees("Plan des Hauses (PDF, 1 KB)")
        .sees(
            "Ihre IT-Hotline Rufen Sie sofort an. Hier hat Ihre Kommune noch nichts eingetragen.",
        );
    assert!(page.attribute("script", "src").is_none());
    let plan = page.attribute(".download a", "href").unwrap();
    seat.browser.get(&plan).has_status(200);
}

#[test]
fn another_device_goes_on_at_the_second() {
    let house = TestHouse::open();
    let seat = Seat::take(&house, &house.kommune("Neuenfelde"));
    assert_eq!(seat.stop_at("montag", "40"), 204);
    seat.comes_to("montag", Some(40));
    assert_eq!(seat.stop_at("montag", "83"), 204);
    seat.comes_to("montag", Some(83));
    let there = house.log_in(&seat.person);
    let page = there.get("/lernen/phishing/montag");
    page.sees("Weiter bei 1:23");
    let film = page.attribute("video source", "src").unwrap();
    assert!(film.ends_with("/montag.mp4#t=83"), "{film}");
    there.get("/lernen/phishing/hoeren").misses("Weiter bei");
    // Who stops in the last seconds has seen it; the next time it begins anew.
    assert_eq!(seat.stop_at("montag", "149"), 204);
    seat.comes_to("montag", None);
    there.get("/lernen/phishing/montag").misses("Weiter bei");
}

#[test]
fn twenty_players_at_once_leave_one_position() {
    let house = TestHouse::open();
    let seat = Seat::take(&house, &house.kommune("Neuenfelde"));
    let csrf = seat.browser.csrf();
    thread::scope(|scope| {
        for second in 10..30 {
            let (browser, csrf) = (seat.browser.clone(), &csrf);
            scope.spawn(move || {
                let second = second.to_string();
                let fields = [("_csrf", csrf.as_str()), ("sekunde", &second)];
                let path = "/lernen/phishing/montag/stelle";
                browser.post(path, &fields).has_status(204);
            });
        }
    });
    let is_there = |seat: &Seat<'_>| {
        seat.position("montag")
            .is_some_and(|at| (10..30).contains(&at))
    };
    assert!((0..100).any(|_| {
        thread::sleep(std::time::Duration::from_millis(20));
        is_there(&seat)
    }));
}

#[test]
fn what_is_no_moment_of_the_film_is_refused_and_not_stored() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let seat = Seat::take(&house, &kommune);
    for second in ["-1", "151", "1.5", "NaN", "", "99999999999999999999"] {
        assert_eq!(seat.stop_at("montag", second), 422, "{second}");
    }
    assert_eq!(seat.stop_at("melden", "7"), 404);
    assert_eq!(seat.stop_at("gibt-es-nicht", "7"), 404);
    let path = "/lernen/phishing/montag/stelle";
    let without = seat.browser.post(path, &[("sekunde", "7")]);
    without.has_status(403);
    let guest = house.browser().post(path, &[("sekunde", "7")]);
    assert_eq!(guest.status, 401);
    let elsewhere = house.log_in(&kommune.person("Bea Sander"));
    let csrf = elsewhere.csrf();
    let fields = [("_csrf", csrf.as_str()), ("sekunde", "7")];
    elsewhere.post(path, &fields).has_status(404);
    seat.comes_to("montag", None);
}

#[test]
fn positions_go_ninety_days_after_the_end_of_the_course() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let seat = Seat::take(&house, &kommune);
    assert_eq!(seat.stop_at("montag", "40"), 204);
    assert_eq!(seat.stop_at("hoeren", "50"), 204);
    seat.comes_to("montag", Some(40));
    seat.comes_to("hoeren", Some(50));
    let csrf = seat.browser.csrf();
    for lesson in ["montag", "melden", "hoeren"] {
        let path = format!("/lernen/phishing/{lesson}/erledigt");
        seat.browser
            .post(&path, &[("_csrf", &csrf)])
            .has_status(303);
    }
    house.advance(Duration::days(89));
    house.run_jobs();
    seat.comes_to("montag", Some(40));
    house.advance(Duration::days(2));
    house.run_jobs();
    seat.comes_to("montag", None);
    seat.comes_to("hoeren", None);
}

//! Files of a course: whole, in parts, known already, and only for those who may read the course.

use crate::support::{Browser, TestHouse, film_bytes};

struct Cinema {
    browser: Browser,
    film: String,
    folder: String,
}

impl Cinema {
    fn open(house: &TestHouse) -> Self {
        let kommune = house.kommune("Neuenfelde");
        let course = kommune.own_film_course("phishing");
        let folder = format!("/medien/{}", course.version);
        Self {
            browser: house.log_in(&kommune.person("Ada Lorenz")),
            film: format!("{folder}/montag.mp4"),
            folder,
        }
    }

    fn part(&self, range: &str) -> crate::support::Page {
        self.browser.ask("GET", &self.film, &[("Range", range)])
    }
}

#[test]
fn a_film_comes_whole_or_in_the_part_that_was_asked_for() {
    let house = TestHouse::open();
    let cinema = Cinema::open(&house);
    let film = film_bytes();
    let length = film.len();
    let whole = cinema.browser.get(&cinema.film);
    whole.has_status(200);
    assert_eq!(whole.bytes, film);
    assert_eq!(whole.header("content-type"), Some("video/mp4"));
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    assert_eq!(whole.header("content-encoding"), None);
    assert_eq!(
        whole.header("cache-control"),
        Some("private, max-age=31536000, immutable")
    );
    for (range, first, last) in [
        ("bytes=0-", 0, length - 1),
        ("bytes=1-1", 1, 1),
        ("bytes=70000-199999", 70_000, 199_999),
        ("bytes=-7", length - 7, length - 1),
        ("bytes=200000-999999999", 200_000, length - 1),
    ] {
        let part = cinema.part(range);
        part.has_status(206);
        assert_eq!(part.bytes, film[first..=last], "{range}");
        let expected = format!("bytes {first}-{last}/{length}");
        assert_eq!(part.header("content-range"), Some(expected.as_str()));
        assert_eq!(
            part.header("content-length"),
            Some((last - first + 1).to_string().as_str())
        );
    }
}

#[test]
fn a_part_that_is_not_there_is_refused_and_several_parts_are_one_whole() {
    let house = TestHouse::open();
    let cinema = Cinema::open(&house);
    let length = film_bytes().len();
    for range in [format!("bytes={length}-"), "bytes=-0".to_owned()] {
        let refused = cinema.part(&range);
        refused.has_status(416);
        let expected = format!("bytes */{length}");
        assert_eq!(refused.header("content-range"), Some(expected.as_str()));
        assert!(refused.bytes.is_empty());
    }
    for range in ["bytes=0-1,4-5", "bytes=9-2", "bytes=x", "seconds=1-2"] {
        let whole = cinema.part(range);
        whole.has_status(200);
        assert_eq!(whole.bytes.len(), length, "{range}");
    }
}

#[test]
fn a_browser_that_has_a_file_need_not_load_it_again() {
    let house = TestHouse::open();
    let cinema = Cinema::open(&house);
    let head = cinema.browser.ask("HEAD", &cinema.film, &[]);
    head.has_status(200);
    let length = film_bytes().len().to_string();
    assert_eq!(head.header("content-length"), Some(length.as_str()));
    assert!(head.bytes.is_empty());
    let tag = head.header("etag").unwrap().to_owned();
    let ask = |headers: &[(&str, &str)]| cinema.browser.ask("GET", &cinema.film, headers);
    let known = ask(&[("If-None-Match", &tag)]);
    assert!(known.has_status(304).bytes.is_empty());
    ask(&[("If-None-Match", "\"anders\"")]).has_status(200);
    ask(&[("Range", "bytes=0-9"), ("If-Range", &tag)]).has_status(206);
    let changed = ask(&[("Range", "bytes=0-9"), ("If-Range", "\"anders\"")]);
    changed.has_status(200);
    assert_eq!(changed.bytes.len(), film_bytes().len());
}

#[test]
fn captions_are_served_as_they_were_understood() {
    let house = TestHouse::open();
    let cinema = Cinema::open(&house);
    let captions = cinema.browser.get(&format!("{}/montag.vtt", cinema.folder));
    captions.has_status(200);
    assert_eq!(
        captions.header("content-type"),
        Some("text/vtt; charset=utf-8")
    );
    assert_eq!(
        captions.body(),
        "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nEs ist\n\n00:00:02.000 --> 00:00:03.000\n\
         Montag früh.\n\n00:01:15.000 --> 00:01:16.000\nDas Telefon klingelt.\n"
    );
    let document = cinema.browser.get(&format!("{}/plan.pdf", cinema.folder));
    assert_eq!(
        document.has_status(200).header("content-disposition"),
        Some("attachment; filename=\"plan.pdf\"")
    );
}

#[test]
fn every_part_asks_who_is_there() {
    let house = TestHouse::open();
    let cinema = Cinema::open(&house);
    let range = [("Range", "bytes=0-9")];
    let neighbour = house.log_in(&house.kommune("Brakenholt").person("Nils Nebenan"));
    neighbour.ask("GET", &cinema.film, &range).has_status(404);
    let guest = house.browser().ask("GET", &cinema.film, &range);
    assert!(guest.has_status(303).location().starts_with("/anmelden"));
    let unknown = format!("{}/../montag.mp4", cinema.folder);
    cinema.browser.ask("GET", &unknown, &range).has_status(404);
}

#[test]
fn a_film_that_has_left_the_store_is_not_found_and_verify_says_so() {
    let house = TestHouse::open();
    let cinema = Cinema::open(&house);
    let tag = cinema.browser.ask("HEAD", &cinema.film, &[]);
    let name = tag.header("etag").unwrap().trim_matches('"').to_owned();
    let path = house.app.config.files().join(&name[..2]).join(&name);
    std::fs::remove_file(path).unwrap();
    cinema.part("bytes=0-9").has_status(404);
    let files = house.app.files.clone();
    let findings = house.read(move |conn| lernverbund::catalog::verify(conn, &files));
    assert!(findings[0].contains("montag.mp4") && findings[0].contains("is missing"));
}

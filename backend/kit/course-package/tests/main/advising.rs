//! Advice names what makes a course hard to use, with its place, and keeps quiet otherwise.

use course_package::{
    Advice, AdviceKind, Estimate, Media, Package, advise, estimate_minutes, load_package,
    outward_links,
};

use crate::sample::Sample;

fn lesson(body: &str) -> Package {
    let mut package = Package::default();
    let text = format!("+++\ntitel = \"A\"\nminuten = 1\n+++\n{body}\n");
    package.texts.insert("1-a.md".to_owned(), text);
    package
}

fn kinds(advice: &[Advice]) -> Vec<(AdviceKind, usize)> {
    advice
        .iter()
        .map(|advice| (advice.kind, advice.line))
        .collect()
}

#[test]
fn a_good_course_needs_no_advice() {
    let mut package = load_package(&Sample::good().dir).unwrap();
    let text = package.texts.get_mut("2-fuenf-blicke.md").unwrap();
    *text = text.replace("minuten = 5", "minuten = 3");
    assert_eq!(advise(&package), []);
    assert_eq!(advise(&Package::default()), []);
}

#[test]
fn links_say_where_they_lead() {
    for (text, is_noted) in [
        ("[Klicken Sie hier](https://a.example)", true),
        ("[https://a.example/b](https://a.example/b)", true),
        ("<https://a.example>", true),
        ("Siehe [www.a.example](https://www.a.example)", true),
        ("[Mehr erfahren …](https://a.example)", true),
        ("[hier](https://a.example)", false),
        ("[Meldestelle des Landes](https://a.example)", false),
        ("`[Klicken Sie hier](x)`", false),
    ] {
        let advice = advise(&lesson(&format!("Davor.\n\n:::hinweis\n{text}\n:::")));
        let expected: &[_] = if is_noted {
            &[(AdviceKind::LinkText, 8)]
        } else {
            &[]
        };
        assert_eq!(kinds(&advice), expected, "{text}");
    }
}

#[test]
fn a_link_into_one_house_is_no_link_for_others() {
    for (address, is_noted) in [
        ("https://intranet/phishing", true),
        ("https://Wiki.Rathaus.LOCAL:8443/a", true),
        ("https://10.1.2.3/", true),
        ("https://[fd00::1]/", true),
        ("https://neuenfelde.sharepoint.com/sites/it", true),
        ("https://www.bsi.bund.de/?a=.local", false),
        ("https://[2001:db8::1]/", false),
        ("mailto:it@intranet", false),
        ("2-fuenf-blicke.md", false),
    ] {
        let advice = advise(&lesson(&format!("[Die Regeln der IT]({address})")));
        let noted = advice.iter().any(|it| it.kind == AdviceKind::Reach);
        assert_eq!(noted, is_noted, "{address}");
    }
}

#[test]
fn links_that_leave_the_course_are_listed_with_their_places() {
    let package = lesson(
        "Mehr beim [BSI](https://www.bsi.bund.de/dok/1) und [hier im Kurs](2-b.md).\n\n\
         ::: merken\n[Polizei](https://polizei.example:443/?x)\n:::",
    );
    let links = outward_links(&package);
    let seen: Vec<_> = links
        .iter()
        .map(|link| (link.line, link.text.as_str(), link.host()))
        .collect();
    assert_eq!(
        seen,
        [
            (5, "BSI", "www.bsi.bund.de"),
            (8, "Polizei", "polizei.example")
        ]
    );
}

#[test]
fn pictures_are_described_and_asked_about() {
    for (alt, kind) in [
        ("mail-postfach.png", Some(AdviceKind::AltText)),
        ("Mail Postfach", Some(AdviceKind::AltText)),
        ("IMG_2041", Some(AdviceKind::AltText)),
        ("Screenshot", Some(AdviceKind::AltText)),
        (
            "Screenshot der Anmeldung mit zwei Feldern",
            Some(AdviceKind::TextInPicture),
        ),
        (
            "Ein Schild mit „Bitte nicht stören“",
            Some(AdviceKind::TextInPicture),
        ),
        ("Frau Keller am Telefon", None),
        ("dekorativ", None),
        ("", None),
    ] {
        let advice = advise(&lesson(&format!(
            "Text.\n\n![{alt}](medien/mail-postfach.png)"
        )));
        let expected: Vec<_> = kind.iter().map(|kind| (*kind, 7)).collect();
        assert_eq!(kinds(&advice), expected, "{alt}");
    }
}

#[test]
fn captions_reach_to_the_end() {
    let mut package = lesson("![Ein Film.](medien/film.mp4)");
    let film = Media {
        name: "film.mp4".to_owned(),
        seconds: Some(60),
        ..Media::default()
    };
    package.media.insert(film.name.clone(), film);
    for (end, count) in [("00:58.000", 0), ("00:20.000", 1)] {
        let captions = format!("WEBVTT\n\n00:01.000 --> {end}\nA\n");
        package.texts.insert("medien/film.vtt".to_owned(), captions);
        let advice = advise(&package);
        assert_eq!(advice.len(), count, "{advice:?}");
    }
    assert!(
        advise(&package)[0]
            .message
            .contains("0:20 Minuten, die Aufnahme erst nach 1:00")
    );
}

#[test]
fn hard_texts_are_named_with_their_longest_sentences() {
    let hard = "Die Inanspruchnahme verwaltungsinterner Qualifizierungsmaßnahmen einschließlich \
                Vorbereitungsveranstaltungen erfordert die vorherige Zustimmung der zuständigen \
                Organisationseinheit unter Berücksichtigung haushaltsrechtlicher Rahmenbedingungen. ";
    let advice = advise(&lesson(&hard.repeat(6)));
    let ease = advice
        .iter()
        .find(|advice| advice.kind == AdviceKind::ReadingEase)
        .unwrap();
    assert!(ease.message.contains("0 von 100"), "{ease:?}");
    assert_eq!(ease.hint.matches("Wörter, Zeile 5").count(), 3, "{ease:?}");
    let easy = "Sie lesen die Mail. Sie sehen auf den Absender. Kennen Sie ihn? Dann ist es gut. ";
    assert!(
        !advise(&lesson(&easy.repeat(12)))
            .iter()
            .any(|advice| advice.kind == AdviceKind::ReadingEase)
    );
}

#[test]
fn minutes_are_estimated_from_words_film_and_questions() {
    let mut package = load_package(&Sample::good().dir).unwrap();
    let estimate = |package: &Package, key: &str| estimate_minutes(package, key);
    assert_eq!(
        estimate(&package, "fuenf-blicke"),
        Some(Estimate { text: 1, quiz: 4 })
    );
    assert_eq!(
        estimate(&package, "ich-kann-das-schon"),
        Some(Estimate { text: 0, quiz: 1 })
    );
    assert_eq!(
        estimate(&package, "abschluss"),
        Some(Estimate { text: 0, quiz: 1 })
    );
    assert_eq!(estimate(&package, "nichts"), None);
    let long = format!(
        "+++\ntitel = \"A\"\nminuten = 3\n+++\n{}\n\n![x y z](medien/f.mp4)\n",
        "Wort. ".repeat(1000)
    );
    package.texts.insert("3-melden.md".to_owned(), long);
    let film = Media {
        name: "f.mp4".to_owned(),
        seconds: Some(180),
        ..Media::default()
    };
    package.media.insert(film.name.clone(), film);
    assert_eq!(
        estimate(&package, "melden"),
        Some(Estimate { text: 8, quiz: 0 })
    );
    let advice = advise(&package);
    assert_eq!(kinds(&advice), [(AdviceKind::Minutes, 3); 2]);
    let message = |at: usize| advice[at].message.as_str();
    assert!(message(0).contains("etwa eine Minute, angegeben sind 5"));
    assert!(message(1).contains("etwa 8 Minuten, angegeben sind 3"));
}

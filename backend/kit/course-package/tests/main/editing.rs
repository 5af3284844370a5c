//! A package is changed piece by piece, and nothing of it is lost.

use std::collections::{BTreeMap, BTreeSet};

use course_package::{
    ArrangeError, LessonHead, LessonKind, Media, Package, advise, arrange, join_lesson,
    load_package, outline, preview_lesson, read_course, read_package, read_settings, rename,
    split_lesson, write_settings,
};
use proptest::prelude::*;

use crate::sample::{MANIFEST, PNG, Sample, good};

fn order_of(package: &Package) -> Vec<(Option<String>, Vec<String>)> {
    let chapters = outline(package).chapters.into_iter();
    chapters
        .map(|chapter| {
            let keys = chapter.lessons.into_iter().map(|lesson| lesson.key);
            (chapter.key, keys.collect())
        })
        .collect()
}

#[test]
fn a_package_in_memory_reads_as_its_folder() {
    let sample = Sample::good();
    let package = load_package(&sample.dir).unwrap();
    assert_eq!(package.slug, "phishing-erkennen");
    assert!(package.texts.contains_key("LIESMICH.md"));
    assert_eq!(package.media["mail-1.png"].width, 640);
    let course = read_package(&package, "@medien/").unwrap();
    assert_eq!(course, read_course(&sample.dir).unwrap());
}

#[test]
fn a_package_in_memory_is_checked_like_a_folder() {
    let mut package = good();
    package.slug = "Kurs 1".to_owned();
    package
        .texts
        .insert("notizen.txt".to_owned(), String::new());
    package.texts.insert(
        "5-x.md".to_owned(),
        "+++\ntitel = \"X\"\n\u{202e}".to_owned(),
    );
    package
        .media
        .insert("Bild 1.png".to_owned(), Media::default());
    let mistakes = read_package(&package, "").unwrap_err();
    for (file, message) in [
        ("", "„Kurs 1“"),
        ("notizen.txt", "gehört nicht"),
        ("5-x.md", "unsichtbares"),
        ("medien/Bild 1.png", "gehört nicht"),
    ] {
        let is_named = mistakes
            .iter()
            .any(|mistake| mistake.file == file && mistake.message.contains(message));
        assert!(is_named, "{file} {message}: {mistakes:#?}");
    }
}

#[test]
fn a_file_for_medien_is_known_by_its_content() {
    let media = course_package::check_media("mail.png", PNG).unwrap();
    assert_eq!(
        (media.name.as_str(), media.width, media.height),
        ("mail.png", 640, 480)
    );
    let captions = b"WEBVTT\n\n00:01.000 --> 00:02.000\nA\n";
    assert!(course_package::check_media("film.vtt", captions).is_ok());
    for (name, bytes) in [
        ("mail.webp", PNG),
        ("Mail.png", PNG),
        ("../mail.png", PNG),
        ("mail.svg", b"<svg/>".as_slice()),
        ("film.vtt", b"kein WebVTT".as_slice()),
        ("mail.png", &[0; 6 * 1024 * 1024]),
    ] {
        let mistakes = course_package::check_media(name, bytes).unwrap_err();
        assert_eq!(mistakes.len(), 1, "{name}");
    }
}

#[test]
fn the_outline_shows_what_there_is() {
    let outline = outline(&good());
    assert!(outline.final_test && outline.handouts.is_empty());
    let lessons: Vec<_> = outline.chapters[0]
        .lessons
        .iter()
        .map(|lesson| {
            (
                lesson.key.as_str(),
                lesson.title.as_str(),
                lesson.minutes,
                lesson.kind,
            )
        })
        .collect();
    assert_eq!(
        lessons,
        [
            (
                "ich-kann-das-schon",
                "Ich kann das schon",
                2,
                LessonKind::Quiz
            ),
            ("fuenf-blicke", "Fünf Blicke", 5, LessonKind::Text),
            ("melden", "Melden", 3, LessonKind::Text),
        ]
    );
}

#[test]
fn lessons_change_places_and_their_links_follow() {
    let mut package = good();
    let order = [(
        None,
        ["ich-kann-das-schon", "melden", "fuenf-blicke"]
            .map(str::to_owned)
            .to_vec(),
    )];
    let renames = arrange(&package, &order).unwrap();
    rename(&mut package, &renames).unwrap();
    let paths: Vec<&str> = package.texts.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "0-ich-kann-das-schon.quiz.md",
            "1-melden.md",
            "2-fuenf-blicke.md",
            "2-fuenf-blicke.quiz.md",
            "LIESMICH.md",
            "abschluss.quiz.md",
            "kurs.toml",
        ]
    );
    assert!(package.texts["2-fuenf-blicke.md"].contains("[Verweis](1-melden.md#wer-hilft)"));
    assert_eq!(arrange(&package, &order), Ok(Vec::new()));
    assert!(read_package(&package, "").is_ok());
}

#[test]
fn lessons_move_into_modules() {
    let mut package = good();
    let title = "titel = \"Grundlagen\"\n".to_owned();
    package
        .texts
        .insert("7-grundlagen/modul.toml".to_owned(), title.clone());
    package.texts.insert("9-mehr/modul.toml".to_owned(), title);
    let all = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    let order = [
        (None, all(&["ich-kann-das-schon"])),
        (Some("mehr".to_owned()), all(&["melden"])),
        (Some("grundlagen".to_owned()), all(&["fuenf-blicke"])),
    ];
    let renames = arrange(&package, &order).unwrap();
    rename(&mut package, &renames).unwrap();
    assert!(
        package.texts["2-grundlagen/1-fuenf-blicke.md"]
            .contains("](../1-mehr/1-melden.md#wer-hilft)")
    );
    let course = read_package(&package, "").unwrap();
    let titles: Vec<_> = course
        .modules
        .iter()
        .map(|module| module.title.as_deref())
        .collect();
    assert_eq!(titles, [None, Some("Grundlagen"), Some("Grundlagen")]);
    assert_eq!(order_of(&package), order);
}

#[test]
fn an_order_must_name_everything_once() {
    let package = good();
    let mut order = order_of(&package);
    order[0].1.pop();
    assert_eq!(
        arrange(&package, &order),
        Err(ArrangeError::Missing("melden".to_owned()))
    );
    order[0].1.push("fuenf-blicke".to_owned());
    assert_eq!(
        arrange(&package, &order),
        Err(ArrangeError::Unknown("fuenf-blicke".to_owned()))
    );
    let mut package = good();
    let renames = [("3-melden.md".to_owned(), "LIESMICH.md".to_owned())];
    assert_eq!(
        rename(&mut package, &renames),
        Err(ArrangeError::Taken("LIESMICH.md".to_owned()))
    );
    assert_eq!(package, good());
}

#[test]
fn settings_are_changed_one_by_one() {
    let before = format!("# Angaben\n{MANIFEST}# Ende\neigenes = 1\n");
    let mut settings = read_settings(&before);
    assert_eq!(settings.topics, ["it-sicherheit", "datenschutz"]);
    assert_eq!(
        (settings.minutes, settings.pass_percent),
        (Some(12), Some(80))
    );
    assert_eq!(write_settings(&before, &settings), before);
    settings.pass_percent = None;
    settings.title = "Neu".to_owned();
    let expected = before
        .replace("titel = \"Phishing erkennen\"", "titel = \"Neu\"")
        .replace("bestehen_ab = 80\n", "");
    assert_eq!(write_settings(&before, &settings), expected);
    let fresh = write_settings("", &settings);
    assert_eq!(read_settings(&fresh), settings);
    assert!(fresh.starts_with("titel = \"Neu\"\nkurz = "));
}

fn key() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a", "b", "c", "d-e", "test"]).prop_map(str::to_owned)
}

/// Texts as they may lie about: with doubles, gaps and strangers.
fn packages() -> impl Strategy<Value = Package> {
    let path = (0..4_u32, 0..5_u32, key(), 0..8_u8).prop_map(|(folder, number, key, kind)| {
        let folder = if folder == 0 {
            String::new()
        } else {
            format!("{folder}-m{folder}/")
        };
        match kind {
            0 | 1 => format!("{folder}{number}-{key}.md"),
            2 => format!("{folder}0{number}-{key}.quiz.md"),
            3 => format!("{folder}{number}-{key}.quiz.md"),
            4 => format!("{folder}modul.toml"),
            5 => format!("{folder}{number}-{key}.kurz.md"),
            6 => format!("{folder}{number}-{key}.leicht.md"),
            _ => format!("{folder}{key}.txt"),
        }
    });
    let text = (key(), 0..5_u32).prop_map(|(key, number)| {
        format!("+++\ntitel = \"T\"\nart = \"vorab\"\n+++\n[x]({number}-{key}.md#a) ")
    });
    prop::collection::btree_map(path, text, 0..14).prop_map(|texts| {
        let marked = texts
            .into_iter()
            .map(|(path, text)| (path.clone(), format!("{text}{path}")));
        Package {
            slug: "kurs".to_owned(),
            texts: marked.collect(),
            media: BTreeMap::new(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_new_order_keeps_every_text(package in packages(), seed in any::<u64>()) {
        let before = order_of(&package);
        let mut order = before.clone();
        let mut lessons: Vec<String> = order.iter().flat_map(|(_, keys)| keys.clone()).collect();
        let step = usize::try_from(seed % 7).unwrap();
        let length = lessons.len().max(1);
        lessons.rotate_left(step % length);
        order.iter_mut().for_each(|(_, keys)| keys.clear());
        if order.is_empty() {
            prop_assert_eq!(arrange(&package, &order), Ok(Vec::new()));
            return Ok(());
        }
        let count = order.len();
        for (index, key) in lessons.into_iter().enumerate() {
            order[index * 3 % count].1.push(key);
        }
        order.rotate_left(step % count);
        let mut moved = package.clone();
        rename(&mut moved, &arrange(&package, &order).unwrap()).unwrap();
        let ends = |package: &Package| -> BTreeSet<String> {
            let texts = package.texts.values();
            texts.map(|text| text.rsplit(' ').next().unwrap().to_owned()).collect()
        };
        prop_assert_eq!(ends(&moved), ends(&package));
        let mut again = order_of(&moved);
        // A module in which nothing is left is gone with its folder.
        again.retain(|(_, lessons)| !lessons.is_empty());
        order.retain(|(_, lessons)| !lessons.is_empty());
        again.sort();
        order.sort();
        prop_assert_eq!(again, order);
    }

    #[test]
    fn a_lesson_comes_back_as_it_was_put_in(
        before in prop::option::of("(\\+\\+\\+\n)?[a-z=\"#\n +1]{0,40}"),
        title in "[^\\p{C}]{0,20}",
        minutes in prop::option::of(0..200_u32),
        body in "[^\r\u{feff}]{0,60}",
    ) {
        let head = LessonHead { title: title.trim().to_owned(), minutes, summary: None };
        let before = before.filter(|text| !text.contains("kurz"));
        let text = join_lesson(before.as_deref(), &head, &body);
        let (read, found, line) = split_lesson(&text);
        prop_assert_eq!((&read, found), (&head, body.as_str()), "{}", text);
        let above: Vec<&str> = text.lines().take(line - 1).collect();
        prop_assert_eq!(above.last(), Some(&"+++"));
    }

    #[test]
    fn no_text_stops_an_editor(text in "(\\+\\+\\+\n)?[a-z=\"\\[\\]#\n :+!()\u{e000}\u{0}1]{0,120}") {
        let mut package = good();
        for path in [
            "2-fuenf-blicke.md", "2-fuenf-blicke.quiz.md", "2-fuenf-blicke.leicht.md", "kurs.toml", "abschluss.quiz.md",
        ] {
            package.texts.insert(path.to_owned(), text.clone());
        }
        preview_lesson(&package, "fuenf-blicke", "");
        preview_lesson(&package, "fuenf-blicke.leicht", "");
        preview_lesson(&package, "abschluss", "");
        outline(&package);
        advise(&package);
        let settings = read_settings(&text);
        prop_assert_eq!(read_settings(&write_settings(&text, &settings)), settings);
    }
}

//! Films, audios, documents, handouts and local boxes: as they are meant, and broken in one place.

use course_package::{Course, LessonKind, LocalBoxKind, Piece, RecordingKind, Severity, pieces};

use crate::sample::{FINAL, PRECHECK, Sample};

const LESSON: &str = r#"+++
titel = "Melden"
minuten = 3
+++
Ein Satz davor.

![Eine Frau greift zum Telefon.](medien/montag.mp4 "Montag, 8:12 Uhr")

## Wer hilft

Auf dem [Handzettel „Melden“ (PDF)](medien/plan.pdf) steht es, und zum [Ausfüllen](handzettel-melden.md).

[Der Plan des Hauses](medien/plan.pdf)

:::ortskasten it-hotline
Rufen Sie **sofort** an.
:::
"#;

const CAPTIONS: &str = "WEBVTT\n\nkapitel: Montag\n00:00:00.500 --> 00:00:02.000 line:0\nEs ist\n\n\
    00:00:02.000 --> 00:00:03.000\nMontag & früh.\n";

const HANDOUT: &str =
    "+++\ntitel = \"Melden\"\n+++\n## So geht es\n\n- Anrufen\n\n:::ortskasten datenschutz\n:::\n";

fn boxed(name: &str, body: &[u8]) -> Vec<u8> {
    let mut out = (8 + body.len() as u32).to_be_bytes().to_vec();
    out.extend([name.as_bytes(), body].concat());
    out
}

/// The boxes of an MP4 of 150 seconds; nothing in it can be played.
fn mp4(codec: &str) -> Vec<u8> {
    let mut head = vec![0; 12];
    head.extend(1000_u32.to_be_bytes());
    head.extend(150_400_u32.to_be_bytes());
    let contents = [boxed("mvhd", &head), boxed("stsd", codec.as_bytes())].concat();
    [
        boxed("ftyp", b"isom"),
        boxed("moov", &contents),
        boxed("mdat", b"data"),
    ]
    .concat()
}

/// A WebP of 1280 by 720 as far as its header goes.
fn poster(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a".to_vec();
    bytes.extend(width.to_le_bytes());
    bytes.extend(height.to_le_bytes());
    bytes
}

fn film() -> Sample {
    Sample::good()
        .with("3-melden.md", LESSON)
        .with("medien/montag.mp4", mp4("avc1"))
        .with("medien/montag.vtt", CAPTIONS)
        .with("medien/montag.webp", poster(1280, 720))
        .with("medien/plan.pdf", "%PDF-1.7\nx\n%%EOF\n")
        .with("handzettel-melden.md", HANDOUT)
        .changed(
            "kurs.toml",
            "stand =",
            "ortskaesten_pflicht = [\"it-hotline\"]\nstand =",
        )
}

fn read(sample: &Sample) -> Course {
    sample
        .read()
        .unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

#[test]
fn a_film_arrives_with_its_captions_as_text() {
    let course = read(&film());
    assert_eq!(course.warnings, []);
    let lesson = course
        .lessons()
        .find(|lesson| lesson.key == "melden")
        .unwrap();
    assert_eq!(lesson.kind, LessonKind::Film);
    let recording = lesson.recording.as_ref().unwrap();
    assert_eq!(recording.kind, RecordingKind::Film);
    assert_eq!(recording.file, "montag.mp4");
    assert_eq!(recording.captions, "montag.vtt");
    assert_eq!(recording.poster.as_deref(), Some("montag.webp"));
    assert_eq!(recording.title.as_deref(), Some("Montag, 8:12 Uhr"));
    assert_eq!(recording.description, "Eine Frau greift zum Telefon.");
    assert_eq!(recording.seconds, Some(150));
    let chapter = &recording.chapters[0];
    assert_eq!(chapter.title.as_deref(), Some("Montag"));
    assert_eq!(chapter.passages.len(), 1);
    assert_eq!(chapter.passages[0].start, 500);
    assert_eq!(chapter.passages[0].text, "Es ist Montag & früh.");
    let captions = course
        .media
        .iter()
        .find(|file| file.name == "montag.vtt")
        .unwrap();
    assert_eq!(
        captions.rewritten.as_deref(),
        Some(
            "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nEs ist\n\n\
             00:00:02.000 --> 00:00:03.000\nMontag &amp; früh.\n"
        )
    );
    let kinds: Vec<_> = course.lessons().map(|lesson| lesson.kind).collect();
    assert_eq!(
        kinds,
        [LessonKind::Quiz, LessonKind::Text, LessonKind::Film]
    );
}

#[test]
fn the_text_is_taken_apart_around_film_and_local_box() {
    let course = read(&film());
    let lesson = course.lessons().last().unwrap();
    let pieces = pieces(lesson.html.as_deref().unwrap());
    assert_eq!(pieces.len(), 4, "{pieces:#?}");
    assert_eq!(
        pieces[0],
        Piece::Html("<p class=\"kern-body\">Ein Satz davor.</p>\n")
    );
    assert_eq!(pieces[1], Piece::Recording);
    assert_eq!(
        pieces[3],
        Piece::LocalBox {
            kind: LocalBoxKind::ItHotline,
            intro: "<p class=\"kern-body\">Rufen Sie <strong>sofort</strong> an.</p>",
        }
    );
    let Piece::Html(text) = pieces[2] else {
        panic!("{:?}", pieces[2])
    };
    for part in [
        "href=\"@medien/plan.pdf\" rel=\"noopener noreferrer\">Handzettel „Melden“ (PDF)</a> <span class=\"download__kind\">(1 KB)</span>",
        "<p class=\"download\"><a class=\"kern-link\" href=\"@medien/plan.pdf\" rel=\"noopener noreferrer\">Der Plan des Hauses</a> <span class=\"download__kind\">(PDF, 1 KB)</span></p>",
        "href=\"@handzettel/melden\"",
    ] {
        assert!(text.contains(part), "missing {part}\nin {text}");
    }
}

#[test]
fn handouts_and_required_boxes_are_kept() {
    let course = read(&film());
    assert_eq!(course.required_boxes, [LocalBoxKind::ItHotline]);
    assert_eq!(course.handouts.len(), 1);
    let handout = &course.handouts[0];
    assert_eq!(
        (handout.name.as_str(), handout.title.as_str()),
        ("melden", "Melden")
    );
    assert!(pieces(&handout.html).contains(&Piece::LocalBox {
        kind: LocalBoxKind::Datenschutz,
        intro: ""
    }));
}

#[test]
fn an_audio_needs_captions_and_no_poster() {
    let sample = film()
        .with("medien/rat.mp3", b"ID3\x04")
        .with("medien/rat.vtt", CAPTIONS)
        .with(
            "4-hoeren.md",
            "+++\ntitel = \"Hören\"\nminuten = 1\n+++\n![Ein Gespräch.](medien/rat.mp3)\n",
        );
    let course = read(&sample);
    let lesson = course.lessons().last().unwrap();
    assert_eq!(lesson.kind, LessonKind::Audio);
    let recording = lesson.recording.as_ref().unwrap();
    assert_eq!(
        (recording.poster.as_deref(), recording.seconds),
        (None, None)
    );
}

#[test]
fn each_mistake_around_a_film_is_named_with_its_place() {
    let lone = "![Eine Frau greift zum Telefon.](medien/montag.mp4 \"Montag, 8:12 Uhr\")";
    let lesson = |from: &str, to: &str| film().changed("3-melden.md", from, to);
    #[rustfmt::skip]
    let cases: Vec<(Sample, &str, usize, &str)> = vec![
        (film().without("medien/montag.vtt"), "3-melden.md", 7, "fehlen die Untertitel"),
        (film().without("medien/montag.webp"), "3-melden.md", 7, "Vorschaubild"),
        (film().with("medien/montag.webp", poster(800, 800)), "3-melden.md", 7, "16:9"),
        (film().without("medien/montag.mp4"), "3-melden.md", 7, "„medien/montag.mp4“ gibt es nicht"),
        (film().with("medien/montag.mp4", "#EXTM3U"), "medien/montag.mp4", 0, "Endung"),
        (film().with("medien/montag.mp4", mp4("hvc1")), "medien/montag.mp4", 0, "H.264"),
        (film().with("medien/montag.mp4", &mp4("avc1")[..60]), "medien/montag.mp4", 0, "beschädigt"),
        (film().with("medien/montag.mp4", vec![0; 50 * 1024 * 1024 + 1]), "medien/montag.mp4", 0, "zu groß"),
        (film().with("medien/plan.pdf", "<html>"), "medien/plan.pdf", 0, "kein PDF"),
        (film().with("medien/montag.vtt", "Montag\n"), "medien/montag.vtt", 1, "keine Untertitel"),
        (film().changed("medien/montag.vtt", "00:00:03.000", "drei"), "medien/montag.vtt", 7, "fehlt die Zeit"),
        (film().changed("medien/montag.vtt", "& früh", "<b>früh</b>"), "medien/montag.vtt", 8, "Auszeichnungen"),
        (lesson("Ein Satz davor.", lone), "3-melden.md", 7, "schon einen Film"),
        (lesson("Ein Satz davor.", &format!("So {lone} da")), "3-melden.md", 5, "eigenen Absatz"),
        (lesson("Ein Satz davor.", &format!("> {lone}")), "3-melden.md", 5, "kein Film"),
        (lesson("Rufen Sie **sofort** an.", lone), "3-melden.md", 16, "kein Film"),
        (lesson("Eine Frau greift zum Telefon.", ""), "3-melden.md", 7, "keine Beschreibung"),
        (lesson("medien/plan.pdf)\n", "medien/fehlt.pdf)\n"), "3-melden.md", 13, "„medien/fehlt.pdf“ gibt es nicht"),
        (lesson("[Der Plan des Hauses](medien/plan.pdf)", "[Film](medien/montag.mp4)"), "3-melden.md", 13, "kein Dokument"),
        (lesson("![Eine Frau", "![Plan](medien/plan.pdf)\n\n![Eine Frau"), "3-melden.md", 7, "„medien/plan.pdf“ gibt es nicht"),
        (film().without("handzettel-melden.md"), "3-melden.md", 11, "Den Handzettel „handzettel-melden.md“"),
        (lesson("it-hotline", "it"), "3-melden.md", 15, "„it“ gibt es nicht"),
        (lesson(" it-hotline", ""), "3-melden.md", 15, "was hineingehört"),
        (film().changed("kurs.toml", "[\"it-hotline\"]", "[\"it\"]"), "kurs.toml", 12, "„it“ gibt es nicht"),
        (film().changed("kurs.toml", "[\"it-hotline\"]", "[]"), "kurs.toml", 12, "ist leer"),
        (film().changed("handzettel-melden.md", "titel", "name"), "handzettel-melden.md", 2, "`titel` fehlt"),
        (film().changed("handzettel-melden.md", "- Anrufen", lone), "handzettel-melden.md", 6, "kein Film"),
        (film().with("abschluss.quiz.md", FINAL.replace("+++\n##", &format!("+++\n{lone}\n\n##"))), "abschluss.quiz.md", 7, "kein Film"),
        (film().with("0-ich-kann-das-schon.quiz.md", PRECHECK.replace("+++\n##", "+++\n:::ortskasten it-hotline\n:::\n\n##")), "0-ich-kann-das-schon.quiz.md", 7, "kein Ortskasten"),
    ];
    for (sample, file, line, message) in cases {
        let mistakes = sample.read().err().unwrap_or_default();
        let is_found = mistakes.iter().any(|mistake| {
            mistake.severity == Severity::Error
                && (mistake.file.as_str(), mistake.line) == (file, line)
                && mistake.message.contains(message)
                && !mistake.hint.is_empty()
        });
        assert!(is_found, "{file}:{line} {message}: {mistakes:#?}");
    }
}

#[test]
fn a_heavy_film_and_a_file_nobody_shows_are_worth_a_warning() {
    let mut heavy = mp4("avc1");
    heavy.extend(boxed("free", &vec![0; 7_000_000]));
    let course = read(
        &film()
            .with("medien/montag.mp4", heavy)
            .with("medien/rest.vtt", CAPTIONS),
    );
    let warnings: Vec<_> = course
        .warnings
        .iter()
        .map(|mistake| (mistake.file.as_str(), mistake.message.as_str()))
        .collect();
    assert_eq!(
        warnings,
        [
            ("medien/montag.mp4", "Die Datei ist 7,0 MB groß."),
            ("medien/rest.vtt", "Die Datei kommt im Kurs nicht vor."),
        ]
    );
}

#[test]
fn a_twin_shows_the_film_of_its_lesson_or_none() {
    let twin = "Der Film.\n\n![Eine Frau ruft an.](medien/montag.mp4)\n";
    let course = read(&film().with("3-melden.leicht.md", twin));
    let lesson = course.lessons().find(|it| it.key == "melden").unwrap();
    let pieces = pieces(&lesson.twins[0].html);
    assert_eq!(pieces.last(), Some(&Piece::Recording));
    assert_eq!(lesson.twins[0].minutes, 3);
    let sample = film()
        .with("3-melden.leicht.md", twin)
        .with("4-b.md", "+++\ntitel = \"B\"\nminuten = 1\n+++\nText\n")
        .with("4-b.kurz.md", twin);
    let mistakes = sample.read().unwrap_err();
    assert_eq!(mistakes[0].file, "4-b.kurz.md");
    assert!(
        mistakes[0].message.contains("einen anderen Film"),
        "{mistakes:#?}"
    );
}

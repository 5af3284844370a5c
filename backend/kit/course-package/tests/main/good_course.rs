//! A complete course reads as its author meant it.

use course_package::{ClozePart, Level, QuizKind, Severity, Task, read_course_with, render};

use crate::sample::Sample;

#[test]
fn the_manifest_arrives_whole() {
    let course = Sample::good().read().unwrap();
    assert_eq!(course.slug, "phishing-erkennen");
    assert_eq!(course.title, "Phishing erkennen");
    assert_eq!(course.topics, ["it-sicherheit", "datenschutz"]);
    assert_eq!(course.level, Level::Einstieg);
    assert_eq!((course.minutes, course.lang.as_str()), (12, "de"));
    assert_eq!(course.pass_percent, Some(80));
    assert_eq!(course.as_of, "2026-11-01");
    assert_eq!(course.goals.len(), 2);
    assert_eq!(course.warnings, []);
}

#[test]
fn lessons_stand_in_order_with_text_and_quiz_together() {
    let course = Sample::good().read().unwrap();
    let keys: Vec<_> = course.lessons().map(|lesson| lesson.key.as_str()).collect();
    assert_eq!(keys, ["ich-kann-das-schon", "fuenf-blicke", "melden"]);
    assert_eq!(course.modules.len(), 1);
    let lesson = &course.modules[0].lessons[1];
    assert_eq!(lesson.title, "Fünf Blicke");
    assert_eq!(lesson.summary.as_deref(), Some("Worauf Sie achten."));
    assert!(lesson.html.is_some());
    assert_eq!(lesson.quiz.as_ref().unwrap().title, "Quiz");
    let kinds: Vec<_> = course
        .quizzes()
        .map(|quiz| (quiz.kind, quiz.draw, quiz.pass_count))
        .collect();
    assert_eq!(
        kinds,
        [
            (QuizKind::Precheck, None, Some(1)),
            (QuizKind::Practice, None, None),
            (QuizKind::Final, Some(1), None),
        ]
    );
}

#[test]
fn a_lesson_becomes_html_in_kerns_classes() {
    let sample = Sample::good();
    let course = read_course_with(&sample.dir, "/medien/7/").unwrap();
    let html = course.modules[0].lessons[1].html.as_deref().unwrap();
    for piece in [
        r#"<h2 class="kern-heading-medium" id="abschnitt-worum-es-geht">Worum es geht</h2>"#,
        r#"<p class="kern-body">Ein Absatz mit <em>Betonung</em>, <code>Code</code>"#,
        r#"href="melden#abschnitt-wer-hilft""#,
        r#"<figure class="picture"><img src="/medien/7/mail-1.png" alt="Eine Mail mit Absender" width="640" height="480" loading="lazy"><figcaption class="kern-body kern-body--small">Eine gefälschte Mail</figcaption></figure>"#,
        r#"<div class="picture"><img src="/medien/7/linie.png" alt="" width="#,
        r#"<div class="kern-table-responsive" role="region" tabindex="0" aria-label="Tabelle"><table class="kern-table">"#,
        r#"<thead class="kern-table__head"><tr class="kern-table__row"><th class="kern-table__header" scope="col">Blick</th>"#,
        r#"<td class="kern-table__cell kern-table__cell--numeric">5 s</td>"#,
        r#"<aside class="callout callout--hinweis" role="note"><p class="callout__title">Hinweis</p>"#,
        "href=\"#abschnitt-worum-es-geht\"",
        r#"<details class="kern-accordion"><summary class="kern-accordion__header"><span class="kern-title">Bürgerbüro</span></summary><section class="kern-accordion__body">"#,
        r#"<ol class="kern-list kern-list--number">"#,
    ] {
        assert!(html.contains(piece), "missing {piece}\nin {html}");
    }
    assert_eq!(html.matches("kern-accordion-group").count(), 1);
}

#[test]
fn each_box_has_its_look_and_its_title() {
    for (word, title) in [
        ("hinweis", "Hinweis"),
        ("wichtig", "Wichtig"),
        ("beispiel", "Beispiel"),
        ("merken", "Merken"),
        ("amt", "Was heißt das für mein Amt?"),
    ] {
        let html = render(&format!(":::{word}\nText\n:::\n"), &[], "").unwrap();
        let start = format!(
            "<aside class=\"callout callout--{word}\" role=\"note\"><p class=\"callout__title\">{title}</p>"
        );
        assert!(html.starts_with(&start), "{html}");
    }
}

#[test]
fn every_kind_of_task_is_understood() {
    let course = Sample::good().read().unwrap();
    let precheck = &course.modules[0].lessons[0]
        .quiz
        .as_ref()
        .unwrap()
        .questions[0];
    assert_eq!(precheck.prompt, "Reicht ein Blick auf den Anzeigenamen?");
    let Task::Single { options } = &precheck.task else {
        panic!("{:?}", precheck.task)
    };
    assert!(!options[0].right && options[1].right);
    let feedback = options[0].feedback_html.as_deref();
    assert_eq!(
        feedback,
        Some("Der Name ist <strong>frei wählbar</strong>.")
    );

    let quiz = course.modules[0].lessons[1].quiz.as_ref().unwrap();
    assert!(quiz.intro_html.contains("Kurze Einführung."));
    let [multiple, ordering, matching, cloze] = quiz.questions.as_slice() else {
        panic!("{:?}", quiz.questions)
    };
    let Task::Multiple { options } = &multiple.task else {
        panic!("{multiple:?}")
    };
    let texts: Vec<_> = options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Absenderadresse",
            "7. Mai",
            "Ziel des Links, auch in der Vorschau"
        ]
    );
    assert!(
        multiple
            .body_html
            .contains("<li>Ein Blick genügt nicht.</li>")
    );
    assert!(multiple.explanation_html.contains("Beides\nzählt."));
    let Task::Ordering { steps } = &ordering.task else {
        panic!("{ordering:?}")
    };
    assert_eq!(steps[1].html, "Anrufen");
    let Task::Matching { pairs } = &matching.task else {
        panic!("{matching:?}")
    };
    assert_eq!(
        (pairs[1].left.text.as_str(), pairs[1].right.text.as_str()),
        ("Linkziel", "steht unten")
    );
    let Task::Cloze { parts } = &cloze.task else {
        panic!("{cloze:?}")
    };
    assert!(cloze.body_html.contains("Ein Bild davor."));
    let text = |text: &str| ClozePart::Text(text.to_owned());
    let input = |accepted: &[&str]| ClozePart::Input {
        accepted: accepted.iter().map(|&answer| answer.to_owned()).collect(),
    };
    assert_eq!(
        parts,
        &[
            text("Gelesen wird <strong>von "),
            input(&["rechts", "von rechts"]),
            text("</strong>. Rund um die Uhr: "),
            input(&["24/7"]),
            text("."),
            ClozePart::Break,
            text("Das Schloss beweist "),
            ClozePart::Choice {
                options: vec!["nichts".to_owned(), "Ehrlichkeit".to_owned()],
                right: 0
            },
            text("."),
        ]
    );
}

#[test]
fn a_course_may_have_modules_behind_its_precheck() {
    let sample = Sample::empty();
    let good = Sample::good();
    let text = |name: &str| std::fs::read(good.dir.join(name)).unwrap();
    let course = sample
        .with("kurs.toml", text("kurs.toml"))
        .with(
            "0-ich-kann-das-schon.quiz.md",
            text("0-ich-kann-das-schon.quiz.md"),
        )
        .with("abschluss.quiz.md", text("abschluss.quiz.md"))
        .with("2-hilfe/modul.toml", "titel = \"Hilfe\"")
        .with("2-hilfe/1-melden.md", text("3-melden.md"))
        .with("10-mehr/modul.toml", "titel = \"Mehr\"")
        .with(
            "10-mehr/1-bild.md",
            "+++\ntitel = \"Bild\"\nminuten = 3\n+++\n![Mail](../medien/mail-1.png)\n",
        )
        .with("medien/mail-1.png", text("medien/mail-1.png"))
        .read()
        .unwrap();
    let titles: Vec<_> = course
        .modules
        .iter()
        .map(|module| module.title.as_deref())
        .collect();
    assert_eq!(titles, [None, Some("Hilfe"), Some("Mehr")]);
    assert_eq!(course.modules[2].key.as_deref(), Some("mehr"));
}

#[test]
fn the_fingerprint_follows_the_content_and_nothing_else() {
    let first = Sample::good().read().unwrap().fingerprint;
    assert_eq!(first.len(), 64);
    assert_eq!(Sample::good().read().unwrap().fingerprint, first);
    let notes = Sample::good()
        .with("LIESMICH.md", "Andere Notizen.")
        .read()
        .unwrap();
    assert_eq!(notes.fingerprint, first);
    let windows = Sample::good();
    let text = std::fs::read_to_string(windows.dir.join("3-melden.md")).unwrap();
    let windows = windows
        .with("3-melden.md", text.replace('\n', "\r\n"))
        .read()
        .unwrap();
    assert_eq!(windows.fingerprint, first);
    let changed = Sample::good()
        .changed("3-melden.md", "Die IT.", "Die EDV.")
        .read()
        .unwrap();
    assert_ne!(changed.fingerprint, first);
}

#[test]
fn pictures_are_described() {
    let course = Sample::good().read().unwrap();
    let names: Vec<_> = course
        .media
        .iter()
        .map(|media| media.name.as_str())
        .collect();
    assert_eq!(names, ["linie.png", "mail-1.png"]);
    let picture = &course.media[0];
    assert_eq!(picture.content_type, "image/png");
    assert_eq!(
        (picture.width, picture.height, picture.bytes_len),
        (640, 480, 29)
    );
}

#[test]
fn warnings_do_not_stop_a_course() {
    let course = Sample::good()
        .changed("kurs.toml", "dauer = 12", "dauer = 40")
        .changed(
            "3-melden.md",
            "Die IT.",
            "Weiter [hier](/hilfe).\n\n#### Tief",
        )
        .with("medien/uebrig.png", crate::sample::PNG)
        .read()
        .unwrap();
    let found: Vec<_> = course
        .warnings
        .iter()
        .map(|m| (m.file.as_str(), m.line, m.severity))
        .collect();
    assert_eq!(
        found,
        [
            ("3-melden.md", 7, Severity::Warning),
            ("3-melden.md", 9, Severity::Warning),
            ("kurs.toml", 5, Severity::Warning),
            ("medien/uebrig.png", 0, Severity::Warning),
        ]
    );
}

#[test]
fn an_explanation_may_have_paragraphs() {
    let course = Sample::good().changed(
        "abschluss.quiz.md",
        "> Alle.",
        "> Alle.\n\n> - Wirklich alle.",
    );
    let course = course.read().unwrap();
    let html = &course.final_test.unwrap().questions[0].explanation_html;
    assert!(html.contains("<p class=\"kern-body\">Alle.</p>"), "{html}");
    assert!(html.contains("<li>Wirklich alle.</li>"), "{html}");
}

#[test]
fn a_task_survives_being_stored_as_json() {
    let course = Sample::good().read().unwrap();
    for question in course.quizzes().flat_map(|quiz| &quiz.questions) {
        let json = serde_json::to_string(&question.task).unwrap();
        assert_eq!(
            serde_json::from_str::<Task>(&json).unwrap(),
            question.task,
            "{json}"
        );
    }
    let options = vec![];
    let json = serde_json::to_string(&Task::Single { options }).unwrap();
    assert_eq!(json, r#"{"kind":"single","options":[]}"#);
}

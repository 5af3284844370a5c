//! A lesson once more, short or in Leichte Sprache: read, checked, moved, compared and advised on.

use course_package::{
    AdviceKind, ChangeState, Package, TwinKind, WordMark, advise, arrange, compare,
    estimate_minutes, outline, preview_lesson, read_package, rename, split_twin,
};

use crate::sample::{REPORT, good};

const SHORT: &str = "Rufen Sie die IT an. Mehr: [Fünf Blicke](2-fuenf-blicke.md#worum-es-geht).\n";
const EASY: &str =
    "## Wer hilft\n\nDie IT hilft.\nRufen Sie an.\n\n:::ortskasten it-hotline\nDie Nummer:\n:::\n";

fn with(texts: &[(&str, &str)]) -> Package {
    let mut package = good();
    for (path, text) in texts {
        package.texts.insert((*path).to_owned(), (*text).to_owned());
    }
    package
}

fn with_twins() -> Package {
    with(&[("3-melden.kurz.md", SHORT), ("3-melden.leicht.md", EASY)])
}

#[test]
fn twins_belong_to_their_lesson() {
    let course = read_package(&with_twins(), "/m/").unwrap();
    let lesson = course.lessons().find(|it| it.key == "melden").unwrap();
    let [short, easy] = lesson.twins.as_slice() else {
        panic!("{:?}", lesson.twins);
    };
    assert_eq!((short.kind, short.minutes), (TwinKind::Kurz, 1));
    assert!(
        short
            .html
            .contains("href=\"fuenf-blicke?fassung=kurz#abschnitt-worum-es-geht\""),
        "{}",
        short.html
    );
    assert_eq!(easy.kind, TwinKind::Leicht);
    assert!(
        easy.html.contains("Die IT hilft.<br>Rufen Sie an."),
        "{}",
        easy.html
    );
    assert!(
        easy.html.contains("id=\"abschnitt-wer-hilft\""),
        "{}",
        easy.html
    );
    assert!(
        lesson
            .html
            .as_ref()
            .unwrap()
            .contains("id=\"abschnitt-wer-hilft\"")
    );
    let without = read_package(&good(), "/m/").unwrap();
    assert_ne!(without.fingerprint, course.fingerprint);
    assert_eq!(without.lessons().count(), course.lessons().count());
}

#[test]
fn what_is_wrong_with_a_twin_is_named_with_its_line() {
    for (path, text, line, message, hint) in [
        (
            "3-melden.kurz.md",
            " \n",
            1,
            "Die Kurzfassung ist leer.",
            "löschen Sie die Datei",
        ),
        (
            "3-melden.leicht.md",
            "",
            1,
            "Die Fassung in Leichter Sprache ist leer.",
            "löschen",
        ),
        (
            "3-melden.kurz.md",
            REPORT,
            1,
            "Die Kurzfassung hat keinen Kopf.",
            "in der Lektion",
        ),
        (
            "3-melden.kurz.md",
            "A\n\n# B\n",
            3,
            "Überschriften beginnen mit ##.",
            "##",
        ),
        (
            "3-melden.kurz.md",
            "[A](9-nichts.md)\n",
            1,
            "Die Lektion „9-nichts.md“ gibt es nicht.",
            "2-fuenf",
        ),
        (
            "3-melden.kurz.md",
            "[A](2-fuenf-blicke.kurz.md)\n",
            1,
            "gibt es nicht",
            "Nennen Sie die Datei der Lektion",
        ),
        (
            "4-melden.kurz.md",
            SHORT,
            0,
            "fehlt die Lektion 4-melden.md.",
            "3-melden.kurz.md",
        ),
        (
            "7-neu.leicht.md",
            SHORT,
            0,
            "fehlt die Lektion 7-neu.md.",
            "Legen Sie die Lektion an",
        ),
        (
            "0-ich-kann-das-schon.kurz.md",
            SHORT,
            0,
            "fehlt die Lektion",
            "Ein Quiz allein",
        ),
        (
            "2-melden.lang.md",
            SHORT,
            0,
            "gehört nicht",
            "1-name.kurz.md",
        ),
    ] {
        let mistakes = read_package(&with(&[(path, text)]), "").unwrap_err();
        let found: Vec<_> = mistakes.iter().filter(|it| it.file == path).collect();
        assert_eq!(found.len(), 1, "{path}: {mistakes:#?}");
        assert_eq!(found[0].line, line, "{path} {found:?}");
        assert!(found[0].message.contains(message), "{found:?}");
        assert!(found[0].hint.contains(hint), "{found:?}");
        assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    }
}

#[test]
fn a_lesson_takes_its_twins_along() {
    let mut package = with_twins();
    package.texts.insert(
        "1-mehr/modul.toml".to_owned(),
        "titel = \"Mehr\"\n".to_owned(),
    );
    let all = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    let order = [
        (None, all(&["ich-kann-das-schon"])),
        (Some("mehr".to_owned()), all(&["melden", "fuenf-blicke"])),
    ];
    let renames = arrange(&package, &order).unwrap();
    rename(&mut package, &renames).unwrap();
    assert_eq!(package.texts["1-mehr/1-melden.leicht.md"], EASY);
    let short = &package.texts["1-mehr/1-melden.kurz.md"];
    assert!(
        short.contains("](2-fuenf-blicke.md#worum-es-geht)"),
        "{short}"
    );
    let course = read_package(&package, "").unwrap();
    let lesson = course.lessons().find(|it| it.key == "melden").unwrap();
    assert_eq!(lesson.twins.len(), 2);
    let outline = outline(&package);
    let lesson = &outline.chapters[1].lessons[0];
    let files: Vec<&str> = lesson.files().map(String::as_str).collect();
    assert_eq!(
        files,
        [
            "1-mehr/1-melden.md",
            "1-mehr/1-melden.kurz.md",
            "1-mehr/1-melden.leicht.md"
        ]
    );
}

#[test]
fn a_changed_twin_shows_in_its_lesson() {
    let (old, new) = (
        with_twins(),
        with(&[(
            "3-melden.leicht.md",
            &EASY.replace("hilft.\n", "hilft Ihnen.\n"),
        )]),
    );
    let comparison = compare(&old, &new);
    assert!(comparison.texts.is_empty());
    let lesson = comparison
        .lessons
        .iter()
        .find(|it| it.key == "melden")
        .unwrap();
    assert_eq!(lesson.state, ChangeState::Changed);
    let states: Vec<_> = lesson.twins.iter().map(|it| (it.kind, it.state)).collect();
    assert_eq!(
        states,
        [
            (TwinKind::Kurz, ChangeState::Removed),
            (TwinKind::Leicht, ChangeState::Changed)
        ]
    );
    let words = lesson.twins[1].blocks.iter().flat_map(|block| &block.words);
    let added: String = words
        .filter(|word| word.mark == WordMark::Added)
        .map(|word| word.text.as_str())
        .collect();
    assert_eq!(added.trim(), "hilft Ihnen.");
    assert!(compare(&old, &old).is_empty());
}

#[test]
fn a_twin_is_shown_on_its_own() {
    let mut package = with_twins();
    package
        .texts
        .insert("3-melden.md".to_owned(), "kaputt".to_owned());
    let preview = preview_lesson(&package, "melden.leicht", "/m/");
    assert!(preview.html.contains("Rufen Sie an."));
    assert_eq!(preview.mistakes, []);
    assert_eq!(preview_lesson(&package, "melden", "/m/").mistakes.len(), 1);
    package.texts.remove("3-melden.md");
    assert!(
        preview_lesson(&package, "melden.leicht", "")
            .html
            .contains("Rufen Sie an.")
    );
    assert_eq!(
        preview_lesson(&package, "melden.lang", "").mistakes.len(),
        1
    );
    assert_eq!(
        split_twin("melden.leicht"),
        Some(("melden", TwinKind::Leicht))
    );
}

#[test]
fn minutes_of_a_twin_are_those_of_its_readers() {
    let long = "Wort ".repeat(600);
    let package = with(&[("3-melden.kurz.md", &long), ("3-melden.leicht.md", &long)]);
    let minutes = |key| estimate_minutes(&package, key).map(|it| it.text);
    assert_eq!(minutes("melden.kurz"), Some(3));
    assert_eq!(minutes("melden.leicht"), Some(6));
    assert_eq!(minutes("fuenf-blicke.kurz"), None);
}

#[test]
fn what_makes_leichte_sprache_hard_is_named() {
    let text = "Die IT hilft.\n\nWenn Sie eine Mail bekommen und nicht wissen, ob sie echt ist, rufen Sie an.\n\n\
        - Das ist der Informationssicherheitsbeauftragte.\n- Das ist die Informations-Sicherheit.\n\n\
        Das wäre gut. Das ist die Nummer des Amtes.\n";
    let package = with(&[("3-melden.leicht.md", text), ("3-melden.kurz.md", text)]);
    let advice = advise(&package);
    let places: Vec<(&str, usize)> = advice
        .iter()
        .filter(|it| it.kind == AdviceKind::PlainLanguage)
        .map(|it| (it.file.as_str(), it.line))
        .collect();
    let file = "3-melden.leicht.md";
    assert_eq!(places, [(file, 3), (file, 5), (file, 8), (file, 8)]);
    let all_name_it = advice
        .iter()
        .filter(|it| it.kind == AdviceKind::PlainLanguage)
        .all(|it| it.hint.contains("Prüfgruppe"));
    assert!(all_name_it, "{advice:#?}");
    assert!(
        advise(&with_twins())
            .iter()
            .all(|it| it.kind != AdviceKind::PlainLanguage)
    );
}

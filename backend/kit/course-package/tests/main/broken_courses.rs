//! Each course here is broken in one place; the message names the file, the line and the mistake.

use course_package::{Mistake, Severity, read_course};

use crate::sample::Sample;

/// File, text to replace, its replacement, line of the mistake, part of the message.
type Break = (
    &'static str,
    &'static str,
    &'static str,
    usize,
    &'static str,
);

#[rustfmt::skip]
const BREAKS: &[Break] = &[
    // kurs.toml
    ("kurs.toml", "titel = \"Phishing erkennen\"\n", "", 1, "`titel` fehlt"),
    ("kurs.toml", "dauer = 12", "dauer = \"zwölf\"", 5, "keine Zahl"),
    ("kurs.toml", "dauer = 12", "dauer = 0", 5, "keine Zahl"),
    ("kurs.toml", "dauer = 12", "dauer = 12\ndauer = 13", 6, "zweimal"),
    ("kurs.toml", "dauer = 12", "dauer = ", 5, "kein gültiges TOML"),
    ("kurs.toml", "stufe = \"einstieg\"", "stufe = \"leicht\"", 4, "„leicht“ gibt es nicht"),
    ("kurs.toml", "\"it-sicherheit\"", "\"IT-Sicherheit\"", 3, "kein Kurzname"),
    ("kurs.toml", "\"datenschutz\"", "\"it-sicherheit\"", 3, "steht zweimal"),
    ("kurs.toml", "[\"it-sicherheit\", \"datenschutz\"]", "\"it-sicherheit\"", 3, "keine Liste"),
    ("kurs.toml", "2026-11-01", "01.11.2026", 12, "kein Datum"),
    ("kurs.toml", "CC-BY-SA-4.0", "CC BY SA", 8, "keine Kennung"),
    ("kurs.toml", "bestehen_ab = 80\n", "", 1, "`bestehen_ab` fehlt"),
    ("kurs.toml", "bestehen_ab = 80", "bestehen_ab = 101", 10, "1 bis 100"),
    ("kurs.toml", "fassung", "version", 9, "`version` gibt es hier nicht"),
    ("kurs.toml", "\"Erste Fassung.\"", "\" \"", 13, "ist leer"),
    ("kurs.toml", "\"Erste Fassung.\"", "\"Erste\\u0000\"", 13, "Steuerzeichen"),
    // heads
    ("3-melden.md", "+++\ntitel", "titel", 1, "Kopf der Datei fehlt"),
    ("3-melden.md", "\n+++\n#", "\n#", 1, "nicht geschlossen"),
    ("3-melden.md", "minuten = 3", "dauer = 3", 3, "`dauer` gibt es hier nicht"),
    ("3-melden.md", "minuten = 3", "minuten = 3\nfarbe = 1", 4, "`farbe` gibt es hier nicht"),
    // text
    ("3-melden.md", "## Wer hilft\n\nDie IT.\n", "", 5, "keinen Text"),
    ("3-melden.md", "## Wer", "# Wer", 5, "beginnen mit ##"),
    ("3-melden.md", "Die IT.", "Die <b>IT</b>.", 7, "HTML"),
    ("3-melden.md", "Die IT.", "<!-- offen -->", 7, "Kommentare"),
    ("3-melden.md", "Die IT.", "[IT](javascript:alert(1))", 7, "„javascript:“"),
    ("3-melden.md", "Die IT.", "[IT](http://example.org)", 7, "unverschlüsselt"),
    ("3-melden.md", "Die IT.", "[IT](#gibt-es-nicht)", 7, "„#gibt-es-nicht“ gibt es nicht"),
    ("3-melden.md", "Die IT.", "[](https://example.org)", 7, "keinen Text"),
    ("3-melden.md", "Die IT.", "[IT](9-nichts.md)", 7, "Lektion „9-nichts.md“"),
    ("3-melden.md", "Die IT.", "![](medien/linie.png)", 7, "keinen Alternativtext"),
    ("3-melden.md", "Die IT.", "![Mail](medien/fehlt.png)", 7, "medien/fehlt.png“ gibt es nicht"),
    ("3-melden.md", "Die IT.", "![Mail](https://example.org/a.png)", 7, "liegt nicht im Kurs"),
    ("3-melden.md", "Die IT.", "So ![Mail](medien/linie.png \"U\") da", 7, "steht nicht allein"),
    ("3-melden.md", "Die IT.", "Zeile\n\u{202e}um", 8, "unsichtbares"),
    // directives
    ("2-fuenf-blicke.md", ":::fall Bürgerbüro", ":::fall", 22, "keinen Titel"),
    ("2-fuenf-blicke.md", ":::fall Bauamt", ":::falle Bauamt", 26, "„falle“ gibt es nicht"),
    ("2-fuenf-blicke.md", "Noch einer.\n:::", "Noch einer.", 26, "nicht geschlossen"),
    ("2-fuenf-blicke.md", "Noch einer.", ":::hinweis\nX", 27, "nicht ineinander"),
    ("2-fuenf-blicke.md", "1. Erstens", ":::\n1. Erstens", 30, "kein Block offen"),
    ("2-fuenf-blicke.md", "Noch einer.\n", "", 26, "ist leer"),
    ("2-fuenf-blicke.md", ":::fall Bauamt", " :::fall Bauamt", 26, "Anfang der Zeile"),
    // quizzes
    ("abschluss.quiz.md", "ziehen = 1", "ziehen = 3", 5, "nur 2"),
    ("abschluss.quiz.md", "art = \"abschluss\"", "art = \"uebung\"", 4, "andere Art"),
    ("abschluss.quiz.md", "ziehen = 1", "bestehen_ab = 1", 5, "gehört nicht"),
    ("abschluss.quiz.md", " {#wer-meldet}", "", 7, "fehlt ihr Kurzname"),
    ("abschluss.quiz.md", "{#wer-meldet}", "{#Wer}", 7, "kein Kurzname"),
    ("abschluss.quiz.md", "{#wann}", "{#wer-meldet}", 12, "gibt es schon"),
    ("abschluss.quiz.md", "{#wann}", "{#anzeigename}", 12, "gibt es schon"),
    ("abschluss.quiz.md", "> Alle.\n", "", 7, "fehlt die Erklärung"),
    ("abschluss.quiz.md", "> Alle.", ">", 10, "Erklärung ist leer"),
    ("abschluss.quiz.md", "> Alle.", "> Alle.\nSo ist es.", 11, "Nach der Erklärung"),
    ("abschluss.quiz.md", "- (x) Alle", "- ( ) Alle", 8, "Keine Antwort ist richtig"),
    ("abschluss.quiz.md", "- ( ) Die IT", "- (x) Die IT", 8, "Mehrere Antworten sind richtig"),
    ("abschluss.quiz.md", "- ( ) Die IT\n", "", 8, "nur eine Antwort"),
    ("abschluss.quiz.md", "- ( ) Die IT", "- Die IT", 9, "keine Kennzeichnung"),
    ("abschluss.quiz.md", "- ( ) Die IT", "- [ ] Die IT", 9, "verschieden"),
    ("abschluss.quiz.md", "- ( ) Die IT", "- ( ) ", 9, "Antwort ist leer"),
    ("abschluss.quiz.md", "- ( ) Die IT", "- ( ) Alle", 9, "zweimal"),
    ("abschluss.quiz.md", "- (x) Alle\n- ( ) Die IT\n", "", 7, "keine Antworten"),
    ("abschluss.quiz.md", "- (x) Alle", "### Zwischentitel\n\n- (x) Alle", 8, "keine Überschrift"),
    ("abschluss.quiz.md", "- ( ) Die IT", "- ( ) Die <i>IT</i>", 9, "HTML"),
    ("0-ich-kann-das-schon.quiz.md", "bestehen_ab = 1\n", "", 2, "`bestehen_ab` fehlt"),
    ("0-ich-kann-das-schon.quiz.md", "bestehen_ab = 1", "bestehen_ab = 2", 5, "nicht möglich"),
    ("0-ich-kann-das-schon.quiz.md", "\"vorab\"", "\"vorher\"", 4, "„vorher“ gibt es nicht"),
    ("2-fuenf-blicke.quiz.md", "+++\n+++", "+++\nart = \"vorab\"\nbestehen_ab = 1\n+++", 2, "unter einem Text"),
    ("2-fuenf-blicke.quiz.md", "+++\n+++", "+++\nart = \"abschluss\"\n+++", 2, "falschen Datei"),
    ("2-fuenf-blicke.quiz.md", "3. Notieren\n", "", 19, "zu kurz"),
    ("2-fuenf-blicke.quiz.md", "- Linkziel => steht unten\n", "", 26, "nur ein Paar"),
    ("2-fuenf-blicke.quiz.md", "Linkziel => steht unten", "Linkziel =>", 27, "nicht vollständig"),
    ("2-fuenf-blicke.quiz.md", "steht unten", "frei wählbar", 27, "rechte Seite"),
    ("2-fuenf-blicke.quiz.md", "nichts*", "nichts", 35, "nicht genau eine"),
    ("2-fuenf-blicke.quiz.md", "Ehrlichkeit]]", "Ehrlichkeit", 35, "nicht geschlossen"),
    ("2-fuenf-blicke.quiz.md", "[[rechts|von rechts]]", "[[rechts|]]", 33, "leere Antwort"),
    ("2-fuenf-blicke.quiz.md", "[[24\\/7]]", "[x](/[[24\\/7]])", 33, "keine möglich"),
    ("2-fuenf-blicke.quiz.md", "Das Schloss", "- (x) Das Schloss", 35, "keine Liste"),
];

#[test]
fn each_mistake_is_named_with_its_file_and_line() {
    let mut failures = Vec::new();
    for (file, from, to, line, message) in BREAKS {
        let outcome = Sample::good().changed(file, from, to).read();
        let mistakes = outcome.err().unwrap_or_default();
        let is_found = mistakes.iter().any(|mistake| {
            mistake.severity == Severity::Error
                && mistake.file == *file
                && mistake.line == *line
                && mistake.message.contains(message)
                && !mistake.hint.is_empty()
        });
        if !is_found {
            failures.push(format!(
                "{file}: {from:?} -> {to:?}\n  expected {line} {message:?}\n  found {mistakes:#?}"
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn has(mistakes: &[Mistake], file: &str, message: &str) -> bool {
    mistakes
        .iter()
        .any(|mistake| mistake.file == file && mistake.message.contains(message))
}

#[test]
fn files_that_do_not_belong_are_named() {
    let text = "+++\ntitel = \"A\"\nminuten = 3\n+++\nText\n";
    let cases: Vec<(Sample, &str, &str)> = vec![
        (
            Sample::good().with("notizen.txt", ""),
            "notizen.txt",
            "gehört nicht",
        ),
        (
            Sample::good().with(".DS_Store", ""),
            ".DS_Store",
            "gehört nicht",
        ),
        (
            Sample::good().with("medien/Bild 1.png", ""),
            "medien/Bild 1.png",
            "gehört nicht",
        ),
        (
            Sample::good().with("quellen/a.txt", ""),
            "quellen",
            "kennt ein Kurs nicht",
        ),
        (
            Sample::good().with("2-anders.md", text),
            "2-fuenf-blicke.md",
            "Nummer 2",
        ),
        (
            Sample::good().with("9-melden.md", text),
            "9-melden.md",
            "„melden“ gibt es schon",
        ),
        (
            Sample::good().with("9-test.md", text),
            "9-test.md",
            "„test“ ist vergeben",
        ),
        (
            Sample::good().with("4-modul/1-a.md", text),
            "2-fuenf-blicke.md",
            "neben Modulen",
        ),
        (
            Sample::good().with("4-modul/1-a.md", text),
            "4-modul/modul.toml",
            "fehlt die Datei",
        ),
        (
            Sample::good().with("4-modul/modul.toml", "titel = \"A\""),
            "4-modul",
            "keine Lektion",
        ),
        (
            Sample::good().with("9-latin.md", b"+++\n\xfc"),
            "9-latin.md",
            "UTF-8",
        ),
        (
            Sample::good().with("medien/a.png", "kein Bild"),
            "medien/a.png",
            "beschädigt",
        ),
        (
            Sample::good().with("medien/a.webp", crate::sample::PNG),
            "medien/a.webp",
            "Endung",
        ),
        (
            Sample::good().with("9-gross.md", vec![b'a'; 1024 * 1024 + 1]),
            "9-gross.md",
            "zu groß",
        ),
        (Sample::good().without("kurs.toml"), "kurs.toml", "fehlt"),
        (
            Sample::good().without("abschluss.quiz.md"),
            "kurs.toml",
            "keinen Abschlusstest",
        ),
        (
            Sample::good().without("abschluss.quiz.md"),
            "0-ich-kann-das-schon.quiz.md",
            "fehlt der Abschlusstest",
        ),
        (Sample::empty(), "", "keine Lektion"),
    ];
    for (sample, file, message) in cases {
        let mistakes = sample.read().unwrap_err();
        assert!(
            has(&mistakes, file, message),
            "{file} {message}: {mistakes:#?}"
        );
    }
}

#[test]
fn a_second_precheck_is_refused() {
    let text = crate::sample::PRECHECK.replace("#anzeigename", "#andere");
    let mistakes = Sample::good()
        .with("1-noch-einer.quiz.md", text)
        .read()
        .unwrap_err();
    assert!(
        has(
            &mistakes,
            "1-noch-einer.quiz.md",
            "mehr als einen Vorabtest"
        ),
        "{mistakes:?}"
    );
}

#[test]
fn all_mistakes_are_reported_together() {
    let mistakes = Sample::good()
        .changed("kurs.toml", "dauer = 12", "dauer = 0")
        .changed(
            "3-melden.md",
            "Die IT.",
            "<b>IT</b> und ![](medien/fehlt.png)",
        )
        .changed("abschluss.quiz.md", " {#wann}", "")
        .read()
        .unwrap_err();
    let files: Vec<_> = mistakes
        .iter()
        .map(|mistake| (mistake.file.as_str(), mistake.line))
        .collect();
    assert_eq!(
        files,
        [
            ("3-melden.md", 7),
            ("3-melden.md", 7),
            ("3-melden.md", 7),
            ("3-melden.md", 7),
            ("abschluss.quiz.md", 12),
            ("kurs.toml", 5),
        ]
    );
}

#[test]
fn a_folder_that_is_not_there_is_a_mistake() {
    let sample = Sample::empty();
    let mistakes = read_course(&sample.dir.join("gibt-es-nicht")).unwrap_err();
    assert!(has(&mistakes, "", "lässt sich nicht lesen"), "{mistakes:?}");
}

#[cfg(unix)]
#[test]
fn links_in_the_file_system_are_refused() {
    let sample = Sample::good();
    std::os::unix::fs::symlink("/etc/passwd", sample.dir.join("9-fremd.md")).unwrap();
    std::os::unix::fs::symlink("/etc", sample.dir.join("5-fremd")).unwrap();
    let mistakes = sample.read().unwrap_err();
    assert!(
        has(&mistakes, "9-fremd.md", "Verknüpfungen"),
        "{mistakes:?}"
    );
    assert!(has(&mistakes, "5-fremd", "Verknüpfungen"), "{mistakes:?}");
}

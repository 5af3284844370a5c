//! A small course that is complete, to be written to a folder and then broken in one place.

use std::fs;
use std::path::PathBuf;

use course_package::{Course, Mistake, Package, load_package, read_course};
use tempfile::TempDir;

pub const MANIFEST: &str = r#"titel = "Phishing erkennen"
kurz = "Sie erkennen gefälschte Mails."
themen = ["it-sicherheit", "datenschutz"]
stufe = "einstieg"
dauer = 12
zielgruppe = "Alle Beschäftigten"
herausgeber = "studieninstitut-lindenau"
lizenz = "CC-BY-SA-4.0"
fassung = "2026.1"
bestehen_ab = 80
lernziele = ["Sie erkennen …", "Sie melden …"]
stand = "2026-11-01"
aenderungen = "Erste Fassung."
"#;

pub const PRECHECK: &str = r#"+++
titel = "Ich kann das schon"
minuten = 2
art = "vorab"
bestehen_ab = 1
+++
## Reicht ein Blick auf den *Anzeigenamen*? {#anzeigename}
- ( ) Ja :: Der Name ist **frei wählbar**.
- (x) Nein
> Der Name ist frei wählbar.
"#;

pub const LESSON: &str = r#"+++
titel = "Fünf Blicke"
minuten = 5
kurz = "Worauf Sie achten."
+++
## Worum es geht

Ein Absatz mit *Betonung*, `Code` und [Verweis](3-melden.md#wer-hilft).

![Eine Mail mit Absender](medien/mail-1.png "Eine gefälschte Mail")

![dekorativ](medien/linie.png)

| Blick | Dauer |
|---|--:|
| Absender | 5 s |

:::hinweis
Weiter bei [Worum es geht](#worum-es-geht).
:::

:::fall Bürgerbüro
Ein Fall.
:::

:::fall Bauamt
Noch einer.
:::

1. Erstens
2. Zweitens
"#;

pub const LESSON_QUIZ: &str = r#"+++
+++
Kurze Einführung.

## Was prüfen Sie? {#was-pruefen}
Zur Erinnerung:
- Ein Blick genügt nicht.

Wählen Sie.

- [x] Absenderadresse
- [ ] 7. Mai
- [x] Ziel des Links,
  auch in der Vorschau
> Beides
> zählt.

## Reihenfolge? {#reihenfolge}
1. Nicht weiterarbeiten
2. Anrufen
3. Notieren

> So geht es.

## Was gehört zusammen? {#zuordnen}
- Anzeigename => frei wählbar
- Linkziel => steht unten
> Eben.

## Ergänzen Sie. {#luecken}
Ein Bild davor.

Gelesen wird **von [[rechts|von rechts]]**. Rund um die Uhr: [[24\/7]].

Das Schloss beweist [[nichts*/Ehrlichkeit]].
> Von rechts.
"#;

pub const REPORT: &str = r#"+++
titel = "Melden"
minuten = 3
+++
## Wer hilft

Die IT.
"#;

pub const FINAL: &str = r#"+++
titel = "Abschlusstest"
minuten = 2
art = "abschluss"
ziehen = 1
+++
## Wer meldet? {#wer-meldet}
- (x) Alle
- ( ) Die IT
> Alle.

## Wann? {#wann}
- (x) Sofort
- ( ) Morgen
> Sofort.
"#;

/// A PNG of 640 by 480 as far as its header goes.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06\0\0\0";

/// A course folder that disappears at the end of the test.
pub struct Sample {
    _parent: TempDir,
    pub dir: PathBuf,
}

impl Sample {
    pub fn empty() -> Self {
        let parent = tempfile::tempdir().unwrap();
        let dir = parent.path().join("phishing-erkennen");
        fs::create_dir(&dir).unwrap();
        Sample {
            _parent: parent,
            dir,
        }
    }

    pub fn good() -> Self {
        Sample::empty()
            .with("kurs.toml", MANIFEST)
            .with("0-ich-kann-das-schon.quiz.md", PRECHECK)
            .with("2-fuenf-blicke.md", LESSON)
            .with("2-fuenf-blicke.quiz.md", LESSON_QUIZ)
            .with("3-melden.md", REPORT)
            .with("abschluss.quiz.md", FINAL)
            .with("LIESMICH.md", "Notizen, auch mit <b>HTML</b>.")
            .with("medien/mail-1.png", PNG)
            .with("medien/linie.png", PNG)
    }

    pub fn with(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let full = self.dir.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, content).unwrap();
        self
    }

    pub fn without(self, path: &str) -> Self {
        fs::remove_file(self.dir.join(path)).unwrap();
        self
    }

    /// Replaces a text that must be there.
    pub fn changed(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.dir.join(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from:?}");
        self.with(path, text.replacen(from, to, 1))
    }

    pub fn read(&self) -> Result<Course, Vec<Mistake>> {
        read_course(&self.dir)
    }
}

/// A course in which nothing is wrong, in memory.
pub fn good() -> Package {
    load_package(&Sample::good().dir).unwrap()
}

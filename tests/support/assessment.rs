//! Builders of assessment: a course with questions, from the folder an author would write.

use std::fs;
use std::path::Path;

use course_package::{read_course, read_themen};
use lernverbund::assessment::import_quizzes;
use lernverbund::catalog::{Audience, CourseId, VersionId, import_course, publish, store_taxonomy};
use tempfile::TempDir;

use super::TestKommune;

#[derive(Clone)]
pub struct WrittenCourse {
    pub slug: String,
    pub id: CourseId,
    pub version: VersionId,
}

/// A file of a course folder: its name and its text.
pub type File = (&'static str, &'static str);

const LESSON_ONE: &str = "+++\ntitel = \"Fünf Blicke\"\nminuten = 5\n+++\n\
    Lesen Sie die Adresse von rechts.\n";
const LESSON_TWO: &str = "+++\ntitel = \"Melden\"\nminuten = 4\n+++\n\
    Rufen Sie die Hotline an.\n";

/// Two lessons, the first with an exercise of its own; nothing to pass.
pub const READING: &[File] = &[
    ("1-fuenf-blicke.md", LESSON_ONE),
    ("1-fuenf-blicke.quiz.md", EXERCISE),
    ("2-melden.md", LESSON_TWO),
];

/// The same with "Ich kann das schon" before it and a final test of all types after it.
pub const WITH_TEST: &[File] = &[
    ("0-ich-kann-das-schon.quiz.md", PRECHECK),
    ("1-fuenf-blicke.md", LESSON_ONE),
    ("1-fuenf-blicke.quiz.md", EXERCISE),
    ("2-melden.md", LESSON_TWO),
    ("abschluss.quiz.md", FINAL),
];

const PRECHECK: &str = r#"+++
titel = "Ich kann das schon"
minuten = 2
art = "vorab"
bestehen_ab = 2
+++
## Reicht der Anzeigename? {#anzeigename}
- ( ) Ja
- (x) Nein
> Der Anzeigename ist frei wählbar.

## Wer darf melden? {#wer-darf}
- (x) Alle
- ( ) Nur die IT
> Melden darf jede Person.
"#;

const EXERCISE: &str = r#"+++
titel = "Kurz nachgefragt"
minuten = 2
+++
## Was lesen Sie zuerst? {#zuerst}
- (x) Die Adresse
- ( ) Den Betreff :: Der Betreff lügt leicht.
> Die Adresse verrät am meisten.

## Was gehört an den Anfang? {#anfang}
1. Innehalten
2. Prüfen
3. Melden
> Erst innehalten, dann prüfen.
"#;

const FINAL: &str = r#"+++
titel = "Abschlusstest"
minuten = 6
art = "abschluss"
ziehen = 5
+++
## Wer meldet einen Verdacht? {#wer}
- (x) Jede Person
- ( ) Nur die IT
- ( ) Die Vorgesetzten
> Melden darf und soll jede Person.

## Was prüfen Sie? {#was}
- [x] Den Absender
- [x] Das Linkziel
- [ ] Die Uhrzeit
- [ ] Die Schriftart
> Absender und Linkziel verraten am meisten.

## Ordnen Sie die Schritte. {#schritte}
1. Anhalten
2. Anrufen
3. Notieren
> Anhalten, anrufen, notieren.

## Was gehört zusammen? {#paare}
- Anzeigename => ist frei wählbar
- Linkziel => steht unten im Fenster
- Schloss => sagt wenig
> Der Name ist frei wählbar.

## Ergänzen Sie. {#luecken}
Gelesen wird von [[rechts|von rechts]]. Das Schloss beweist [[nichts*/alles]].
> Von rechts lesen, dem Schloss nicht trauen.

## Wohin melden Sie? {#wohin}
- (x) An die Hotline
- ( ) An alle
> Die Hotline weiß, was zu tun ist.

## Was tun Sie mit dem Anhang? {#anhang}
- (x) Liegen lassen
- ( ) Öffnen
> Was zu ist, schadet nicht.
"#;

impl<'a> TestKommune<'a> {
    /// A course of this Kommune for everybody.
    pub fn written_course(&self, slug: &str, files: &[File]) -> WrittenCourse {
        self.write_and_publish(slug, files, &[], Audience::Everybody)
    }

    /// A course nobody but the staff of this Kommune sees.
    pub fn own_written_course(&self, slug: &str, files: &[File]) -> WrittenCourse {
        self.write_and_publish(slug, files, &[], Audience::Kommune(self.id.clone()))
    }

    pub(super) fn write_and_publish(
        &self,
        slug: &str,
        files: &[File],
        media: &[(&str, Vec<u8>)],
        audience: Audience,
    ) -> WrittenCourse {
        let folder = TempDir::new().unwrap();
        let folder = folder.path().join(slug);
        write_course(&folder, files);
        fs::create_dir(folder.join("medien")).unwrap();
        for (name, bytes) in media {
            fs::write(folder.join("medien").join(name), bytes).unwrap();
        }
        let package = read_course(&folder).unwrap();
        super::media::shelve(&self.house.app.files, &folder, &package);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let themen = read_themen(&root.join("content/themen.toml")).unwrap();
        let owner = self.id.clone();
        let imported = self.house.write(move |conn, now| {
            store_taxonomy(conn, &themen)?;
            let imported = import_course(conn, &owner, &package, now)?;
            if imported.is_new {
                let (version, lessons) = (&imported.version, &imported.lessons);
                import_quizzes(conn, &owner, version, &package, lessons)?;
            }
            let (course, version) = (&imported.course, &imported.version);
            publish(conn, &owner, course, version, &audience, now)?;
            Ok(imported)
        });
        WrittenCourse {
            slug: slug.to_owned(),
            id: imported.course,
            version: imported.version,
        }
    }
}

fn write_course(folder: &Path, files: &[File]) {
    fs::create_dir_all(folder).unwrap();
    let has_test = files.iter().any(|(name, _)| *name == "abschluss.quiz.md");
    let pass = if has_test { "bestehen_ab = 80\n" } else { "" };
    let manifest = format!(
        "titel = \"Phishing erkennen\"\nkurz = \"Sie erkennen gefälschte Mails.\"\n\
         themen = [\"it-sicherheit\"]\nstufe = \"einstieg\"\ndauer = 12\n\
         zielgruppe = \"Alle Beschäftigten\"\nherausgeber = \"neuenfelde\"\n\
         lizenz = \"CC-BY-SA-4.0\"\nfassung = \"2026.1\"\n{pass}\
         lernziele = [\"Sie erkennen …\", \"Sie melden …\"]\nstand = \"2026-11-01\"\n\
         aenderungen = \"Erste Fassung.\"\n"
    );
    fs::write(folder.join("kurs.toml"), &manifest).unwrap();
    for (name, text) in files {
        // A kurs.toml adds its lines to the usual ones.
        let usual = if *name == "kurs.toml" {
            manifest.as_str()
        } else {
            ""
        };
        fs::write(folder.join(name), format!("{usual}{text}")).unwrap();
    }
}

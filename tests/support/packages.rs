//! A course package of some size, as somebody brings it along.

use std::io::{Cursor, Read};

use course_package::{Package, check_media, write_archive};

use super::png;

/// A course of so many lessons, each with a picture of its own, zipped.
pub fn package_of(slug: &str, publisher: &str, lessons: usize) -> Vec<u8> {
    let manifest = format!(
        "titel = \"Ein langer Kurs\"\nkurz = \"Viele Lektionen.\"\nthemen = [\"it-sicherheit\"]\n\
         stufe = \"einstieg\"\ndauer = {lessons}\nzielgruppe = \"Alle\"\n\
         herausgeber = \"{publisher}\"\nlizenz = \"CC-BY-SA-4.0\"\nfassung = \"2026.1\"\n\
         lernziele = [\"Sie lernen viel.\"]\nstand = \"2026-11-01\"\n\
         aenderungen = \"Erste Fassung.\"\n"
    );
    let mut package = Package {
        slug: slug.to_owned(),
        ..Package::default()
    };
    package.texts.insert("kurs.toml".to_owned(), manifest);
    let mut pictures = std::collections::HashMap::new();
    for number in 1..=lessons {
        let name = format!("bild-{number}.png");
        let bytes = png(30 + u32::try_from(number).unwrap(), 20);
        let media = check_media(&name, &bytes).unwrap();
        package.media.insert(name.clone(), media);
        let lesson = format!(
            "+++\ntitel = \"Lektion {number}\"\nminuten = 1\n+++\nAbsatz {number}.\n\n\
             ![Drei Felder und ein Fluss.](medien/{name})\n"
        );
        let path = format!("{number}-lektion-{number}.md");
        package.texts.insert(path, lesson);
        pictures.insert(name, bytes);
    }
    let mut archive = Cursor::new(Vec::new());
    write_archive(&mut archive, &package, |media| {
        let bytes = pictures[&media.name].clone();
        Ok(Box::new(Cursor::new(bytes)) as Box<dyn Read>)
    })
    .unwrap();
    archive.into_inner()
}

//! A package goes out as a ZIP file and comes in again; a hostile archive takes nothing out.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Cursor, Read, Write};
use std::path::Path;

use course_package::{Media, Mistake, Package, load_package, read_archive, write_archive};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::sample::{LESSON, MANIFEST, PNG, Sample};

fn pack(package: &Package, dir: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    write_archive(&mut bytes, package, |media: &Media| {
        let file = fs::File::open(dir.join("medien").join(&media.name))?;
        Ok(Box::new(file) as Box<dyn Read>)
    })?;
    Ok(bytes.into_inner())
}

fn unpack(bytes: &[u8]) -> Result<Package, Vec<Mistake>> {
    let into = tempfile::tempdir().unwrap();
    read_archive(Cursor::new(bytes), into.path(), "ohne-ordner")
}

/// Packs entries as they are named.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Replaces a text of the same length wherever it stands.
fn patch(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut found = 0;
    for at in 0..=bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
            found += 1;
        }
    }
    assert!(found > 0);
}

/// Mistakes; and nothing was taken out.
fn refused(bytes: &[u8]) -> Vec<Mistake> {
    let into = tempfile::tempdir().unwrap();
    let mistakes = read_archive(Cursor::new(bytes), into.path(), "kurs").unwrap_err();
    assert_eq!(
        fs::read_dir(into.path()).unwrap().count(),
        0,
        "{mistakes:?}"
    );
    mistakes
}

#[test]
fn a_folder_goes_through_an_archive_and_stays_the_same() {
    let sample = Sample::good();
    let package = load_package(&sample.dir).unwrap();
    let bytes = pack(&package, &sample.dir).unwrap();
    assert_eq!(pack(&package, &sample.dir).unwrap(), bytes);
    assert_eq!(unpack(&bytes).unwrap(), package);
    let read = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<_> = read
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    assert!(names.is_sorted() && names[0] == "phishing-erkennen/0-ich-kann-das-schon.quiz.md");
}

#[test]
fn an_archive_of_another_program_is_read_too() {
    let top = archive(&[
        ("kurs.toml", MANIFEST.as_bytes()),
        ("1-a.md", LESSON.as_bytes()),
    ]);
    let package = unpack(&top).unwrap();
    assert_eq!(
        (package.slug.as_str(), package.texts.len()),
        ("ohne-ordner", 2)
    );
    let mut stream = ZipWriter::new_stream(Vec::new());
    let options = SimpleFileOptions::default();
    stream.add_directory("kurs/", options).unwrap();
    stream.add_directory("kurs/medien/", options).unwrap();
    for (name, content) in [
        ("__MACOSX/kurs/._1-a.md", b"x".as_slice()),
        ("kurs/.DS_Store", b"x"),
        ("kurs/kurs.toml", MANIFEST.as_bytes()),
        ("kurs/medien/Thumbs.db", b"x"),
        ("kurs/medien/mail.png", PNG),
    ] {
        stream.start_file(name, options).unwrap();
        stream.write_all(content).unwrap();
    }
    let package = unpack(&stream.finish().unwrap().into_inner()).unwrap();
    assert_eq!(
        (
            package.slug.as_str(),
            package.texts.len(),
            package.media.len()
        ),
        ("kurs", 1, 1)
    );
}

#[test]
fn a_file_that_has_another_length_is_no_export() {
    let sample = Sample::good();
    let mut package = load_package(&sample.dir).unwrap();
    package.media.get_mut("linie.png").unwrap().bytes_len += 1;
    assert!(pack(&package, &sample.dir).is_err());
}

#[test]
fn names_that_lead_elsewhere_refuse_the_whole_archive() {
    for name in [
        "../kurs.toml",
        "kurs/../../x.md",
        "/etc/passwd",
        "kurs/medien/..\\..\\x.png",
        "C:/x.md",
        "kurs//x.md",
        "kurs/./x.md",
    ] {
        let mistakes = refused(&archive(&[("kurs/kurs.toml", b""), (name, b"x")]));
        assert_eq!(mistakes[0].file, name);
    }
}

#[test]
fn files_that_are_no_part_of_a_course_refuse_the_whole_archive() {
    for (name, message) in [
        ("kurs/notizen.txt", "gehört nicht"),
        ("kurs/1-a/2-b/3-c.md", "gehört nicht"),
        ("kurs/medien/alt/x.png", "gehört nicht"),
        ("kurs/medien/kurs.zip", "gehört nicht"),
        ("anders/1-a.md", "liegt nicht im Ordner"),
        ("1-a.md", "liegt nicht im Ordner"),
        ("kurs/KURS.TOML", "zweimal"),
    ] {
        let mistakes = refused(&archive(&[("kurs/kurs.toml", b""), (name, b"x")]));
        let is_named = mistakes
            .iter()
            .any(|mistake| mistake.message.contains(message));
        assert!(
            is_named && !mistakes[0].file.is_empty(),
            "{name}: {mistakes:?}"
        );
    }
    assert!(refused(&archive(&[]))[0].message.contains("leer"));
}

#[test]
fn a_symlink_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer
        .add_symlink("kurs/1-a.md", "/etc/passwd", options)
        .unwrap();
    let mistakes = refused(&writer.finish().unwrap().into_inner());
    assert!(
        mistakes[0].message.contains("Verknüpfungen"),
        "{mistakes:?}"
    );
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let zeros = vec![0; 40 * 1024 * 1024];
    let mistakes = refused(&archive(&[("kurs/medien/film.mp4", &zeros)]));
    assert!(mistakes[0].message.contains("Hundertfache"), "{mistakes:?}");
    let large = vec![b'a'; 1_100_000];
    let mixed: Vec<u8> = (0..1_100_000_u32)
        .map(|n| b'a' + (n.wrapping_mul(n) >> 7) as u8 % 26)
        .collect();
    for content in [large, mixed] {
        refused(&archive(&[("kurs/1-a.md", &content)]));
    }
}

#[test]
fn a_hundred_thousand_entries_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for number in 0..100_000 {
        writer
            .start_file(format!("kurs/{number}.md"), options)
            .unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(!refused(&bytes).is_empty());
    let names: Vec<String> = (0..10_001)
        .map(|number| format!("kurs/{number}.md"))
        .collect();
    let entries: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"".as_slice()))
        .collect();
    let mistakes = refused(&archive(&entries));
    assert!(mistakes[0].message.contains("zu viele"), "{mistakes:?}");
}

#[test]
fn headers_that_lie_are_refused() {
    let content = b"+++\ntitel = \"A\"\n+++\n".repeat(4);
    let whole = archive(&[("kurs/kurs.toml", b""), ("kurs/1-a.md", &content)]);
    let length = u32::try_from(content.len()).unwrap();
    let unpack_all = |bytes: &[u8]| unpack(bytes).unwrap_err();
    for wrong in [length - 1, length + 1, 1, 0] {
        let mut bytes = whole.clone();
        patch(&mut bytes, &length.to_le_bytes(), &wrong.to_le_bytes());
        let mistakes = unpack_all(&bytes);
        assert!(
            mistakes[0].message.contains("beschädigt"),
            "{wrong}: {mistakes:?}"
        );
    }
    let mut bytes = whole.clone();
    patch(
        &mut bytes,
        &length.to_le_bytes(),
        &(900_u32 << 20).to_le_bytes(),
    );
    assert!(!refused(&bytes).is_empty());
    let mut renamed = whole.clone();
    let at = renamed
        .windows(11)
        .rposition(|part| part == b"kurs/1-a.md")
        .unwrap();
    renamed[at..at + 11].copy_from_slice(b"kurs/1-b.md");
    assert!(!refused(&renamed).is_empty());
}

#[test]
fn an_encrypted_file_is_refused() {
    let mut bytes = archive(&[("kurs/kurs.toml", MANIFEST.as_bytes())]);
    let local = bytes
        .windows(4)
        .position(|part| part == b"PK\x03\x04")
        .unwrap();
    let list = bytes
        .windows(4)
        .position(|part| part == b"PK\x01\x02")
        .unwrap();
    bytes[local + 6] |= 1;
    bytes[list + 8] |= 1;
    let mistakes = refused(&bytes);
    assert!(
        mistakes[0].message.contains("verschlüsselt"),
        "{mistakes:?}"
    );
}

#[test]
fn half_an_archive_is_none() {
    let sample = Sample::good();
    let package = load_package(&sample.dir).unwrap();
    let bytes = pack(&package, &sample.dir).unwrap();
    for end in (0..bytes.len()).step_by(97) {
        refused(&bytes[..end]);
        let mut longer = vec![0; end];
        longer.extend(&bytes);
        if end > 0 {
            refused(&longer);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_archive_is_refused_or_the_same(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let sample = Sample::good();
        let package = load_package(&sample.dir).unwrap();
        let mut bytes = pack(&package, &sample.dir).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = unpack(&bytes) {
            prop_assert_eq!(read.texts, package.texts);
        }
    }

    #[test]
    fn any_package_comes_back_as_it_was(
        slug in "[a-z]{1,8}",
        texts in prop::collection::btree_map("[1-3]-[a-c]{1,2}(\\.quiz|\\.kurz|\\.leicht)?\\.md", "[^\r\u{feff}]{0,200}", 0..6),
        settings in "[^\r\u{feff}]{0,100}",
    ) {
        let sample = Sample::empty().with("medien/mail-1.png", PNG);
        let mut package = Package { slug, texts, media: BTreeMap::new() };
        package.texts.insert("kurs.toml".to_owned(), settings);
        package.media = load_package(&sample.dir).unwrap().media;
        let bytes = pack(&package, &sample.dir).unwrap();
        prop_assert_eq!(&pack(&package, &sample.dir).unwrap(), &bytes);
        prop_assert_eq!(unpack(&bytes).unwrap(), package);
    }
}

//! Builders of media: a lesson with a film, small enough to be written by hand.

use std::fs;
use std::path::Path;

use course_package::Course;
use lernverbund::catalog::Audience;
use lernverbund::files::Files;

use super::TestKommune;
use super::assessment::{File, WrittenCourse};

/// A lesson with a film, one with a document and a local box, and one without.
pub const FILM: &[File] = &[
    (
        "1-montag.md",
        "+++\ntitel = \"Montag\"\nminuten = 3\n+++\nEin Satz davor.\n\n\
         ![Eine Frau greift zum Telefon.](medien/montag.mp4 \"Montag, 8:12 Uhr\")\n\n\
         ## Danach\n\nEin Satz dahinter.\n",
    ),
    (
        "2-melden.md",
        "+++\ntitel = \"Melden\"\nminuten = 3\n+++\n[Plan des Hauses](medien/plan.pdf)\n\n\
         :::ortskasten it-hotline\nRufen Sie **sofort** an.\n:::\n",
    ),
    (
        "3-hoeren.md",
        "+++\ntitel = \"Hören\"\nminuten = 2\n+++\n![Ein Gespräch am Tresen.](medien/rat.mp3)\n",
    ),
];

const CAPTIONS: &str = "WEBVTT\n\nkapitel: Der Morgen\n00:00:00.500 --> 00:00:02.000 align:left\n\
    Es ist\n\n00:00:02.000 --> 00:00:03.000\nMontag früh.\n\nkapitel: Der Anruf\n\
    00:01:15.000 --> 00:01:16.000\nDas Telefon klingelt.\n";

impl TestKommune<'_> {
    /// A course with a film, a document and an audio, for everybody.
    pub fn film_course(&self, slug: &str) -> WrittenCourse {
        self.film_course_with(slug, FILM)
    }

    pub fn film_course_with(&self, slug: &str, files: &[File]) -> WrittenCourse {
        self.write_and_publish(slug, files, &media(), Audience::Everybody)
    }

    /// The same for the own staff alone.
    pub fn own_film_course(&self, slug: &str) -> WrittenCourse {
        let audience = Audience::Kommune(self.id.clone());
        self.write_and_publish(slug, FILM, &media(), audience)
    }
}

fn media() -> [(&'static str, Vec<u8>); 6] {
    let captions = CAPTIONS.as_bytes().to_vec();
    [
        ("montag.mp4", film_bytes()),
        ("montag.vtt", captions.clone()),
        ("montag.webp", poster()),
        ("plan.pdf", b"%PDF-1.7\nEin Plan.\n%%EOF\n".to_vec()),
        ("rat.mp3", b"ID3\x04".to_vec()),
        ("rat.vtt", captions),
    ]
}

/// The boxes of an MP4 of 150 seconds and 200,000 bytes; nothing in it can be played.
pub fn film_bytes() -> Vec<u8> {
    let mut head = vec![0; 12];
    head.extend(1000_u32.to_be_bytes());
    head.extend(150_400_u32.to_be_bytes());
    let contents = [boxed("mvhd", &head), boxed("stsd", b"avc1")].concat();
    let data: Vec<u8> = (0..200_000_u32)
        .map(|number| (number % 251) as u8)
        .collect();
    [
        boxed("ftyp", b"isom"),
        boxed("moov", &contents),
        boxed("mdat", &data),
    ]
    .concat()
}

fn boxed(name: &str, body: &[u8]) -> Vec<u8> {
    let mut out = (8 + body.len() as u32).to_be_bytes().to_vec();
    out.extend([name.as_bytes(), body].concat());
    out
}

fn poster() -> Vec<u8> {
    let mut bytes = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a".to_vec();
    bytes.extend(1280_u16.to_le_bytes());
    bytes.extend(720_u16.to_le_bytes());
    bytes
}

/// Puts the files of a course into the store, as the import does.
pub fn shelve(files: &Files, folder: &Path, package: &Course) {
    for file in &package.media {
        let bytes = match &file.rewritten {
            Some(text) => text.clone().into_bytes(),
            None => fs::read(folder.join("medien").join(&file.name)).unwrap(),
        };
        assert_eq!(files.put(&bytes).unwrap(), file.sha256);
    }
}

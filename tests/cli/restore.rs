//! `restore`: puts a backup in place, or refuses it and changes nothing.

use std::fs;

use diesel::connection::SimpleConnection;
use lernverbund::db::connect;
use lernverbund::identity::{NewPerson, Person};

use super::backup::{backup, restore, shelf};
use super::program::run;
use crate::faults::victim::verify;
use crate::support::{Database, TestHouse};

#[test]
fn a_damaged_cut_or_foreign_file_changes_nothing() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde").person("Ada Lorenz");
    house.app.files.put(&[7; 5000]).unwrap();
    let (shelf, archive) = shelf();
    assert!(backup(house.database(), &archive).success);
    let whole = fs::read(&archive).unwrap();
    let place_of = |words: &[u8]| {
        whole
            .windows(words.len())
            .position(|window| window == words)
            .unwrap()
    };

    let mut in_the_database = whole.clone();
    in_the_database[700] ^= 1;
    let mut in_a_file = whole.clone();
    in_a_file[place_of(&[7; 5000]) + 100] ^= 1;
    let mut in_a_sum = whole.clone();
    let sum = place_of(b"\"sha256\": \"") + 12;
    in_a_sum[sum] = if whole[sum] == b'0' { b'1' } else { b'0' };
    let without_end = whole[..place_of(b"sicherung.json")].to_vec();
    let half = whole[..whole.len() / 2].to_vec();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("database", in_the_database, "beschädigt: datenbank"),
        ("file", in_a_file, "beschädigt: dateien/"),
        ("sum", in_a_sum, "stimmt nicht mit seiner Prüfsumme"),
        ("end", without_end, "unvollständig"),
        ("half", half, "unvollständig"),
        ("text", b"Guten Tag".repeat(200), "keine Sicherung"),
        ("nothing", Vec::new(), "keine Sicherung"),
        ("tar", foreign_archive(), "keine Sicherung"),
        ("path", climbing_archive(), "beschädigt: dateien/../../x"),
    ];
    for (name, bytes, reason) in cases {
        let damaged = shelf.path().join(name);
        fs::write(&damaged, bytes).unwrap();
        let target = Database::empty();
        let said = restore(&target, &damaged, &[]);
        assert!(!said.success, "{name}: {}", said.text);
        assert!(said.text.contains(reason), "{name}: {}", said.text);
        assert!(said.text.contains("Am Ziel wurde nichts geändert"));
        assert_eq!(fs::read_dir(target.folder()).unwrap().count(), 0, "{name}");
    }
}

#[test]
fn data_at_the_target_stay_unless_they_shall_be_replaced() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde").person("Ada Lorenz");
    let (_shelf, archive) = shelf();
    assert!(backup(house.database(), &archive).success);

    let other = Database::migrated();
    sign_in(&other, "ben.ohm");
    let said = restore(&other, &archive, &[]);
    assert!(
        !said.success && said.text.contains("--replace"),
        "{}",
        said.text
    );
    assert!(knows(&other, "ben.ohm"));

    let open = connect(&other.target()).unwrap();
    let said = restore(&other, &archive, &["--replace"]);
    assert!(!said.success, "{}", said.text);
    assert!(said.text.contains("noch benutzt"), "{}", said.text);
    drop(open);
    assert!(knows(&other, "ben.ohm"));

    let said = restore(&other, &archive, &["--replace"]);
    assert!(said.success, "{}", said.text);
    assert!(said.text.contains("vor_wiederherstellung"), "{}", said.text);
    assert!(knows(&other, "ada.lorenz") && !knows(&other, "ben.ohm"));
    verify(&other).unwrap();

    // What was set aside is no part of the next backup.
    let (_shelf, second) = shelf();
    let said = backup(&other, &second);
    assert!(said.success, "{}", said.text);
    let third = Database::empty();
    assert!(restore(&third, &second, &[]).success);
    assert!(knows(&third, "ada.lorenz") && !knows(&third, "ben.ohm"));
    verify(&third).unwrap();
}

#[test]
fn a_newer_schema_is_refused_by_every_command() {
    let house = TestHouse::open();
    let (_shelf, early) = shelf();
    assert!(backup(house.database(), &early).success);
    let text = fs::read(&early).unwrap();
    let newer = replaced(&text, b"20261122000001", b"20991231000001");
    let (_other, late) = shelf();
    fs::write(&late, newer).unwrap();
    let target = Database::empty();
    let said = restore(&target, &late, &[]);
    assert!(!said.success, "{}", said.text);
    assert!(said.text.contains("neueren Fassung"), "{}", said.text);

    let database = Database::migrated();
    connect(&database.target())
        .unwrap()
        .batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231235959')")
        .unwrap();
    let place = late.with_extension("neu");
    let to = place.display().to_string();
    for arguments in [
        &["serve", "--bind", "127.0.0.1:0"][..],
        &["migrate"],
        &["verify"],
        &["backup", "--to", &to],
    ] {
        let said = run(Some(&database), arguments);
        assert!(!said.success, "{arguments:?}: {}", said.text);
        assert!(
            said.text.contains("neueren Fassung von Lernverbund"),
            "{arguments:?}: {}",
            said.text
        );
    }
    assert!(!place.exists());
}

fn sign_in(database: &Database, login: &str) {
    let new = NewPerson {
        login,
        given_name: "Ben",
        family_name: "Ohm",
        password_hash: None,
    };
    let now = lernverbund::clock::Clock::default().now();
    new.store(&mut connect(&database.target()).unwrap(), now)
        .unwrap();
}

fn knows(database: &Database, login: &str) -> bool {
    let mut conn = connect(&database.target()).unwrap();
    Person::find_by_login(&mut conn, login).unwrap().is_some()
}

fn foreign_archive() -> Vec<u8> {
    archive_of(&[("brief.txt", b"Guten Tag")])
}

/// Somebody wants to write beside the file store.
fn climbing_archive() -> Vec<u8> {
    archive_of(&[("datenbank", b"x"), ("dateien/../../x", b"y")])
}

fn archive_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        // The builder itself refuses such names, so they go in by hand.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        archive.append(&header, *bytes).unwrap();
    }
    archive.into_inner().unwrap()
}

fn replaced(bytes: &[u8], words: &[u8], others: &[u8]) -> Vec<u8> {
    // The last place is the one in the manifest.
    let at = bytes
        .windows(words.len())
        .rposition(|window| window == words)
        .unwrap();
    [&bytes[..at], others, &bytes[at + words.len()..]].concat()
}

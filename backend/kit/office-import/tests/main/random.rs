//! No bytes make the crate panic: random ones, and good files that were damaged.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use proptest::prelude::*;
use zip::ZipArchive;

use crate::parts::{Parts, read_docx, read_pptx};
use crate::real_files::{DOCUMENT, PRESENTATION};

static PRESENTATION_PARTS: LazyLock<Parts> = LazyLock::new(|| parts_of(PRESENTATION));
static DOCUMENT_PARTS: LazyLock<Parts> = LazyLock::new(|| parts_of(DOCUMENT));

fn read_both(bytes: &[u8]) {
    drop(read_pptx(Cursor::new(bytes), "a.pptx"));
    drop(read_docx(Cursor::new(bytes), "a.docx"));
}

/// The parts of a file, as they are unpacked.
fn parts_of(file: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Parts::default();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        parts.put(&entry.name().unwrap(), bytes);
    }
    parts
}

fn letters() -> impl Strategy<Value = u8> {
    prop_oneof![3 => prop::sample::select(&b"<>/\"= &;:09az"[..]), 1 => any::<u8>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        read_both(&bytes);
        read_both(&[&b"PK\x03\x04"[..], &bytes].concat());
        read_both(&[&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &bytes].concat());
    }

    #[test]
    fn a_damaged_file_is_read_without_a_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        length in any::<prop::sample::Index>(),
    ) {
        for file in [PRESENTATION, DOCUMENT] {
            let mut bytes = file.to_vec();
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            read_both(&bytes);
            read_both(&bytes[..length.index(bytes.len())]);
        }
    }

    #[test]
    fn damaged_parts_are_read_without_a_panic(
        part in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), letters()), 1..4),
    ) {
        for file in [&*PRESENTATION_PARTS, &*DOCUMENT_PARTS] {
            let (name, mut bytes) = file.iter().nth(part.index(file.iter().count())).unwrap().clone();
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            let mut damaged = file.clone();
            damaged.put(&name, bytes);
            read_both(damaged.stored().get_ref());
        }
    }
}

//! The record at the end of a ZIP file, read before the library reads the list of entries into
//! memory: it says how many there are and how long the list is.

use std::io::{self, Read, Seek, SeekFrom};

const SIGNATURE: &[u8] = b"PK\x05\x06";
/// Stands before the end of an archive of more than 4 GiB or 65,535 entries.
const ZIP64: &[u8] = b"PK\x06\x07";
const RECORD: usize = 22;
const LONGEST_COMMENT: usize = 65_535;

/// What the record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    pub(super) entries: usize,
    /// Length of the list of entries, in bytes.
    pub(super) list_len: u64,
    /// Length of the whole file, in bytes.
    pub(super) archive_len: u64,
}

/// Nothing when the file does not end as a plain ZIP file does: list, record, comment, and no gap.
pub(super) fn read_end(input: &mut (impl Read + Seek)) -> io::Result<Option<End>> {
    let archive_len = input.seek(SeekFrom::End(0))?;
    let tail_len = archive_len.min((RECORD + LONGEST_COMMENT + 20) as u64);
    let tail_start = archive_len - tail_len;
    input.seek(SeekFrom::Start(tail_start))?;
    let mut tail = Vec::new();
    input.take(tail_len).read_to_end(&mut tail)?;
    Ok(find(&tail, tail_start, archive_len))
}

fn find(tail: &[u8], tail_start: u64, archive_len: u64) -> Option<End> {
    let at = tail
        .windows(SIGNATURE.len())
        .rposition(|window| window == SIGNATURE)?;
    let (before, record) = tail.split_at(at);
    let number = |from: usize, len: usize| -> Option<u64> {
        let bytes = record.get(from..from + len)?.iter().rev();
        Some(bytes.fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let comment_len = number(20, 2)?;
    let (list_len, list_start) = (number(12, 4)?, number(16, 4)?);
    let is_plain = record.len() as u64 == RECORD as u64 + comment_len
        && list_start + list_len == tail_start + at as u64
        && before
            .len()
            .checked_sub(20)
            .and_then(|at| before.get(at..at + 4))
            != Some(ZIP64);
    is_plain.then_some(End {
        entries: usize::try_from(number(10, 2)?).ok()?,
        list_len,
        archive_len,
    })
}

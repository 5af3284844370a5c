//! Codes that people type, of a Nachweis or an invitation: short enough to type, too long to
//! guess. No database, no clock.

use rand::RngExt;

/// Crockford's Base32: no letter that looks like a digit.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 4;
const GROUP: usize = 4;

/// `7KQ2-M9XD-4RTB-0VHE`: 80 random bits.
pub fn new_code(rng: &mut impl RngExt) -> String {
    let letters: Vec<String> = (0..GROUPS)
        .map(|_| {
            (0..GROUP)
                .map(|_| char::from(LETTERS[rng.random_range(0..LETTERS.len())]))
                .collect()
        })
        .collect();
    letters.join("-")
}

/// What somebody typed, as it is stored: any case, with or without dashes, O for 0, I and L for 1.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && !['-', '–'].contains(letter))
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let is_code =
        letters.len() == GROUPS * GROUP && letters.bytes().all(|letter| LETTERS.contains(&letter));
    is_code.then(|| {
        (0..GROUPS)
            .map(|group| &letters[group * GROUP..(group + 1) * GROUP])
            .collect::<Vec<_>>()
            .join("-")
    })
}

#[cfg(test)]
mod tests {
    use super::{new_code, read_code};

    #[test]
    fn a_new_code_reads_as_itself() {
        let code = new_code(&mut rand::rng());
        assert_eq!(read_code(&code), Some(code));
    }

    #[test]
    fn a_code_typed_carelessly_is_understood() {
        let code = "7KQ2-M1XD-40TB-0VHE";
        assert_eq!(read_code(" 7kq2 mlxd–4OtB0vhe").as_deref(), Some(code));
    }

    #[test]
    fn what_is_no_code_is_none() {
        for typed in [
            "",
            "7KQ2",
            "7KQ2-M9XD-4RTB-0VHU",
            "7KQ2-M9XD-4RTB-0VHE-1",
            "äöü",
        ] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }
}

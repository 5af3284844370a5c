//! Which addresses a link may have.

use crate::remarks::{Remark, Remarks};

/// Longer ones are no address any more.
const MAX_ADDRESS: usize = 2_000;

/// The address as it stands in Markdown; one that is not allowed is noted.
pub(crate) fn checked(address: &str, remarks: &mut Remarks, slide: Option<u32>) -> Option<String> {
    let allowed = allowed(address);
    if allowed.is_none() {
        remarks.note_detail(Remark::Link, slide, address.trim());
    }
    allowed
}

/// The address as it stands in Markdown; nothing when a course may not link there.
fn allowed(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let is_allowed = match scheme.as_str() {
        "https" => rest.starts_with("//") && rest.len() > 2,
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    if !is_allowed || address.len() > MAX_ADDRESS {
        return None;
    }
    let mut encoded = format!("{scheme}:");
    for c in rest.chars() {
        match c {
            '<' | '>' | '(' | ')' | '\\' | '"' | '`' | '|' | '^' | '{' | '}' | ' ' => {
                encoded.push_str(&format!("%{:02X}", u32::from(c)))
            }
            c if c.is_control() || c.is_whitespace() => {}
            c => encoded.push(c),
        }
    }
    Some(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_kinds_of_addresses_are_links() {
        assert_eq!(
            allowed("HTTPS://a.example/b (c)").unwrap(),
            "https://a.example/b%20%28c%29"
        );
        assert_eq!(allowed("mailto:a@b.example").unwrap(), "mailto:a@b.example");
        assert_eq!(allowed("tel:+4923125000").unwrap(), "tel:+4923125000");
        for address in [
            "http://a.example",
            "file:///c:/a",
            "javascript:alert(1)",
            "a.docx",
            "https:",
            "https:a",
            "\\\\server\\a",
            "mailto:",
            "",
        ] {
            assert_eq!(allowed(address), None, "{address}");
        }
        assert_eq!(allowed(&format!("https://{}", "a".repeat(3_000))), None);
    }
}

//! Makes text harmless for Markdown, and cleans what Office writes as text.

/// Where a piece of text will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// At the beginning of a line, where more characters have a meaning.
    LineStart,
    InLine,
    /// In a cell of a table, where a bar ends it.
    Cell,
}

/// Drops characters that no text needs, and makes every kind of line break a `\n` in a run.
/// A line break of XML itself is a space.
pub(crate) fn clean(raw: &str, out: &mut String) {
    for c in raw.chars() {
        match c {
            '\t' | '\n' => out.push(' '),
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            // Soft hyphens, byte order marks, changes of direction, symbols of single fonts.
            '\u{ad}' | '\u{feff}' | '\u{200b}' => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => {}
            '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// Writes a text without line breaks so that Markdown shows it as it is, with as few backslashes
/// as possible: authors go on writing in the result. `follower` is what is written behind it.
pub(crate) fn escape(text: &str, place: Place, follower: Option<char>, out: &mut String) {
    let rest = if place == Place::LineStart {
        escape_line_start(text, out)
    } else {
        text
    };
    let mut before = text.strip_suffix(rest).and_then(|head| head.chars().last());
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let is_special = match c {
            '*' | '`' | '[' | ']' => true,
            '|' => place == Place::Cell,
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            // Between letters it has no meaning, as in file_name.
            '_' => !(is_word(before) && is_word(next)),
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            // A link behind it would become a picture.
            '!' => next.is_none() && follower == Some('['),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// Escapes what would begin a heading, a list, a quotation, a rule, a table, a box or a head;
/// returns the rest of the text.
fn escape_line_start<'t>(text: &'t str, out: &mut String) -> &'t str {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let marks: &[char] = if digits == 0 {
        &['#', '-', '+', '>', '=', '~', ':', '|']
    } else {
        &['.', ')']
    };
    out.push_str(number);
    if rest.starts_with(marks) {
        out.push('\\');
        out.push_str(&rest[..1]);
        return &rest[1..];
    }
    rest
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(is_letter)
}

/// A character that Markdown counts neither as punctuation nor as space. Letters in circles are
/// symbols for it.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2460}'..='\u{27ff}' | '\u{1f100}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_start(text: &str) -> String {
        let mut out = String::new();
        escape(text, Place::LineStart, None, &mut out);
        out
    }

    #[test]
    fn what_begins_a_block_stays_text() {
        for (text, escaped) in [
            ("# a", "\\# a"),
            ("- a", "\\- a"),
            ("+++", "\\+++"),
            (":::fall", "\\:::fall"),
            ("| a", "\\| a"),
            ("> a", "\\> a"),
            ("3. Mai", "3\\. Mai"),
            ("2) a", "2\\) a"),
            ("2026", "2026"),
            ("Nr. 1 - a", "Nr. 1 - a"),
        ] {
            assert_eq!(at_start(text), escaped);
        }
    }

    #[test]
    fn only_what_has_a_meaning_is_escaped() {
        for (text, escaped) in [
            ("a*b", "a\\*b"),
            ("mein_name_neu", "mein_name_neu"),
            ("_a_", "\\_a\\_"),
            ("`a`", "\\`a\\`"),
            ("a < b <script>", "a < b \\<script>"),
            ("C:\\Temp\\*.tmp", "C:\\Temp\\\\\\*.tmp"),
            ("R&D & mehr &amp;", "R\\&D & mehr \\&amp;"),
            ("[a](b)", "\\[a\\](b)"),
            ("„so“ – ja!", "„so“ – ja!"),
        ] {
            assert_eq!(at_start(text), escaped);
        }
        let mut cell = String::new();
        escape("- a|b", Place::Cell, None, &mut cell);
        assert_eq!(cell, "- a\\|b");
    }
}

//! Fields: of a field that is computed only the result counts, and a link is made of its code.

/// Deeper ones are no fields any more.
const MAX_FIELDS: usize = 16;

/// The fields that are open, from the outermost to the innermost.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Debug, Default)]
struct Field {
    code: String,
    has_result: bool,
}

impl Fields {
    pub(super) fn mark(&mut self, kind: &str) {
        match kind {
            "begin" if self.0.len() < MAX_FIELDS => self.0.push(Field::default()),
            "separate" => {
                if let Some(field) = self.0.last_mut() {
                    field.has_result = true;
                }
            }
            "end" => {
                self.0.pop();
            }
            _ => {}
        }
    }

    pub(super) fn add_code(&mut self, code: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| !field.has_result) {
            field.code.push_str(code);
        }
    }

    /// Whether what comes now is code that nobody sees.
    pub(super) fn is_code(&self) -> bool {
        self.0.iter().any(|field| !field.has_result)
    }

    /// The address of the innermost link.
    pub(super) fn address(&self) -> Option<String> {
        self.0.iter().rev().find_map(|field| address(&field.code))
    }

    /// Code ends with its paragraph; a damaged field would swallow the rest otherwise.
    pub(super) fn end_paragraph(&mut self) {
        self.0.retain(|field| field.has_result);
    }
}

/// `HYPERLINK "https://…"`; nothing for one to a bookmark.
pub(super) fn address(code: &str) -> Option<String> {
    let rest = code.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    let address = rest.strip_prefix('"')?.split('"').next()?;
    (!address.is_empty()).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_in_code() {
        let found = address(" HYPERLINK \"https://a.example\" \\h ");
        assert_eq!(found.as_deref(), Some("https://a.example"));
        assert_eq!(address(" HYPERLINK \\l \"ziel\""), None);
        assert_eq!(address("PAGE"), None);
    }
}

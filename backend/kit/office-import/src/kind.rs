//! The two kinds of files, and what people call them.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Presentation,
    Document,
}

impl Kind {
    /// The root element of the main part.
    pub(crate) fn root(self) -> &'static str {
        match self {
            Kind::Presentation => "presentation",
            Kind::Document => "document",
        }
    }

    pub(crate) fn program(self) -> &'static str {
        match self {
            Kind::Presentation => "PowerPoint",
            Kind::Document => "Word",
        }
    }

    pub(crate) fn ending(self) -> &'static str {
        match self {
            Kind::Presentation => ".pptx",
            Kind::Document => ".docx",
        }
    }

    pub(crate) fn noun(self) -> &'static str {
        match self {
            Kind::Presentation => "PowerPoint-Präsentation",
            Kind::Document => "Word-Dokument",
        }
    }
}

//! Why a file cannot be imported, in German for the person who has chosen it.

use crate::kind::Kind;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// Something else than a file of the kind that was asked for.
    #[error("„{file}“ {reason}")]
    NotOffice { file: String, reason: String },
    #[error(
        "„{file}“ ist verschlüsselt. Öffnen Sie die Datei in {program}, nehmen Sie unter Datei, \
         Informationen das Kennwort heraus und speichern Sie sie neu."
    )]
    Encrypted { file: String, program: &'static str },
    #[error("„{file}“ ist zu groß: {limit}")]
    TooLarge { file: String, limit: String },
    #[error(
        "„{file}“ besteht aus mehr als {} Einzelteilen. Teilen Sie die Datei auf.",
        crate::MAX_ENTRIES
    )]
    TooManyEntries { file: String },
    #[error(
        "„{file}“ ist beschädigt: „{part}“ lässt sich nicht lesen. Öffnen Sie die Datei in \
         {program} und speichern Sie sie neu."
    )]
    Broken {
        file: String,
        part: String,
        program: &'static str,
    },
    /// No program of Office writes such a file.
    #[error("„{file}“ wird nicht gelesen: „{part}“ {reason}")]
    Hostile {
        file: String,
        part: String,
        reason: String,
    },
}

/// The file that is being read, as far as errors name it.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) file: String,
    pub(crate) kind: Kind,
}

impl Named {
    pub(crate) fn old_format(&self) -> ImportError {
        self.not_office(format!(
            "hat ein altes Format. Speichern Sie die Datei in {} als {} und laden Sie diese hoch.",
            self.kind.program(),
            self.kind.ending()
        ))
    }

    pub(crate) fn other_kind(&self) -> ImportError {
        self.not_office(format!(
            "ist {} {}. Speichern Sie die Datei in {} als {} und laden Sie diese hoch.",
            if self.kind == Kind::Presentation {
                "keine"
            } else {
                "kein"
            },
            self.kind.noun(),
            self.kind.program(),
            self.kind.ending()
        ))
    }

    fn not_office(&self, reason: String) -> ImportError {
        ImportError::NotOffice {
            file: self.file.clone(),
            reason,
        }
    }

    pub(crate) fn encrypted(&self) -> ImportError {
        ImportError::Encrypted {
            file: self.file.clone(),
            program: self.kind.program(),
        }
    }

    pub(crate) fn too_large(&self, limit: impl Into<String>) -> ImportError {
        ImportError::TooLarge {
            file: self.file.clone(),
            limit: limit.into(),
        }
    }

    pub(crate) fn too_many_entries(&self) -> ImportError {
        ImportError::TooManyEntries {
            file: self.file.clone(),
        }
    }

    pub(crate) fn broken(&self, part: &str) -> ImportError {
        ImportError::Broken {
            file: self.file.clone(),
            part: part.to_owned(),
            program: self.kind.program(),
        }
    }

    pub(crate) fn hostile(&self, part: &str, reason: impl Into<String>) -> ImportError {
        ImportError::Hostile {
            file: self.file.clone(),
            part: part.to_owned(),
            reason: reason.into(),
        }
    }
}

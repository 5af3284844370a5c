//! What can go wrong, named by the case and not by the place where it happened.
//!
//! A `Problem` carries the key of the text a person reads; the page or the API
//! decides how it looks.

use std::cell::Cell;
use std::io;

use thiserror::Error;

/// A field of a form (or a line of a file) and the text key of what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMistake {
    pub field: &'static str,
    pub text: &'static str,
}

#[derive(Debug, Error)]
pub enum Problem {
    /// Unknown, or not visible to this visitor: the two look alike on purpose.
    #[error("not found")]
    NotFound,
    /// Visible, but this action is not for this visitor.
    #[error("not allowed: {0}")]
    Forbidden(&'static str),
    /// Nobody is logged in.
    #[error("login required")]
    LoginRequired,
    /// The request cannot be understood.
    #[error("malformed request: {0}")]
    Malformed(&'static str),
    /// Understood, but not valid; names the fields.
    #[error("invalid input: {0:?}")]
    Invalid(Vec<FieldMistake>),
    /// Valid, but the state of things forbids it.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The same for a sentence that names what it is about.
    #[error("conflict: {text} ({about})")]
    ConflictAbout { text: &'static str, about: String },
    /// It was there and is over.
    #[error("gone: {0}")]
    Gone(&'static str),
    /// Well-formed, but it does not fit what is expected; the words of the parser, which name
    /// the field and the place.
    #[error("unfit: {0}")]
    Unfit(String),
    /// The address knows no such method.
    #[error("method not allowed")]
    Method,
    /// A body of another kind than expected.
    #[error("media type: {0}")]
    MediaType(&'static str),
    /// Too large a body.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// Too many tries; seconds to wait.
    #[error("too many requests, retry after {0} s")]
    TooMany(u32),
    /// The installation has no capacity right now.
    #[error("busy")]
    Busy,
    /// Nothing more fits on the disk; what was to be stored is not.
    #[error("no room is left: {0}")]
    Full(String),
    #[error("database: {0}")]
    Database(diesel::result::Error),
    #[error("{0}")]
    Internal(String),
}

impl Problem {
    /// What the file system has refused while `doing` something.
    pub fn of_disk(doing: &str, error: &io::Error) -> Self {
        let text = format!("{doing}: {error}");
        match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full(text),
            _ => Self::Internal(text),
        }
    }

    /// One wrong field.
    pub fn field(field: &'static str, text: &'static str) -> Self {
        Self::Invalid(vec![FieldMistake { field, text }])
    }

    /// The HTTP status of the case, after robustness.md part 6.
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Forbidden(_) => 403,
            Self::LoginRequired => 401,
            Self::Malformed(_) => 400,
            Self::Method => 405,
            Self::MediaType(_) => 415,
            Self::Invalid(_) | Self::Unfit(_) => 422,
            Self::Conflict(_) | Self::ConflictAbout { .. } => 409,
            Self::Gone(_) => 410,
            Self::TooLarge(_) => 413,
            Self::TooMany(_) => 429,
            Self::Busy => 503,
            Self::Full(_) => 507,
            Self::Database(_) | Self::Internal(_) => 500,
        }
    }

    /// Seconds after which trying again may help.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany(seconds) => Some(*seconds),
            Self::Busy => Some(2),
            _ => None,
        }
    }

    /// The key of the sentence that says more than the status does, where there is one.
    pub fn text(&self) -> Option<&'static str> {
        match self {
            Self::Forbidden(key)
            | Self::Malformed(key)
            | Self::Conflict(key)
            | Self::Gone(key)
            | Self::MediaType(key)
            | Self::TooLarge(key)
            | Self::ConflictAbout { text: key, .. } => Some(key),
            _ => None,
        }
    }

    /// What that sentence names as its `$x`.
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::ConflictAbout { about, .. } => Some(about),
            _ => None,
        }
    }

    /// The same mistakes under the names that somebody else has for the fields.
    pub fn in_words_of(self, names: &[(&str, &'static str)]) -> Self {
        let Self::Invalid(mut fields) = self else {
            return self;
        };
        for mistake in &mut fields {
            let named = names.iter().find(|(field, _)| *field == mistake.field);
            mistake.field = named.map_or(mistake.field, |(_, name)| name);
        }
        Self::Invalid(fields)
    }
}

/// How the database has failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseFailure {
    Full,
    Other,
}

thread_local! {
    static FAILURE: Cell<Option<DatabaseFailure>> = const { Cell::new(None) };
}

/// Whether the database has failed on this thread since this was asked last, also where somebody
/// has made a page of it: whoever owns the connection looks then whether it still works.
pub fn take_database_failure() -> Option<DatabaseFailure> {
    FAILURE.take()
}

impl From<diesel::result::Error> for Problem {
    fn from(error: diesel::result::Error) -> Self {
        let text = error.to_string();
        let is_full = FULL.iter().any(|words| text.contains(words));
        FAILURE.set(Some(if is_full {
            DatabaseFailure::Full
        } else {
            DatabaseFailure::Other
        }));
        if is_full {
            Self::Full(text)
        } else {
            Self::Database(error)
        }
    }
}

/// What SQLite says, and the system through PostgreSQL.
const FULL: [&str; 2] = ["database or disk is full", "No space left on device"];

/// The result of everything that can fail for a reason a person should hear.
pub type Outcome<T> = Result<T, Problem>;

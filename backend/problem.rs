//! What can go wrong, named by the case and not by the place where it happened.
//!
//! A `Problem` carries the key of the text a person reads; the page or the API
//! decides how it looks.

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
    /// It was there and is over.
    #[error("gone: {0}")]
    Gone(&'static str),
    /// Too large a body.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// Too many tries; seconds to wait.
    #[error("too many requests, retry after {0} s")]
    TooMany(u32),
    /// The installation has no capacity right now.
    #[error("busy")]
    Busy,
    #[error("database: {0}")]
    Database(#[from] diesel::result::Error),
    #[error("{0}")]
    Internal(String),
}

impl Problem {
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
            Self::Invalid(_) => 422,
            Self::Conflict(_) => 409,
            Self::Gone(_) => 410,
            Self::TooLarge(_) => 413,
            Self::TooMany(_) => 429,
            Self::Busy => 503,
            Self::Database(_) | Self::Internal(_) => 500,
        }
    }
}

/// The result of everything that can fail for a reason a person should hear.
pub type Outcome<T> = Result<T, Problem>;

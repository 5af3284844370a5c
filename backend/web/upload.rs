//! A form with a file: read only when somebody may send it, within a limit and a time.

use std::any::Any;
use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::time::Duration;

use actix_multipart::form::{Limits, MultipartCollect, MultipartForm, State};
use actix_multipart::{Field, MultipartError};
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};

use super::Posted;
use crate::problem::{Outcome, Problem};

/// The largest file.
const FILE_LIMIT: usize = 2 * 1024 * 1024;

/// A plain field beside the file.
const FIELD_LIMIT: usize = 4 * 1024;

/// What is a little too large is read to its end, so that the browser hears why it was refused.
const DRAIN_LIMIT: u64 = 24 * 1024 * 1024;

/// A large file over the thin line of a small town hall.
const TIME: Duration = Duration::from_secs(60);

/// A form with a file on its way, of which nothing has been read yet.
pub struct Upload {
    request: HttpRequest,
    payload: Payload,
}

/// The same, read whole.
pub struct Sent {
    /// The fields beside the file, as any other form.
    pub form: Posted,
    /// Empty when no file was chosen.
    pub file: Vec<u8>,
}

impl Upload {
    pub(super) fn into_parts(self) -> (HttpRequest, Payload) {
        (self.request, self.payload)
    }

    pub async fn read(mut self) -> Outcome<Sent> {
        let announced = self.request.headers().get(header::CONTENT_LENGTH);
        let announced = announced.and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
        if announced.is_some_and(|length| length > DRAIN_LIMIT) {
            return Err(too_large());
        }
        let reading = MultipartForm::<Parts>::from_request(&self.request, &mut self.payload);
        let Ok(Ok(parts)) = tokio::time::timeout(TIME, reading).await else {
            return Err(Problem::Malformed("fehler-formular"));
        };
        let parts = parts.into_inner();
        if parts.is_too_large {
            return Err(too_large());
        }
        let text = serde_html_form::to_string(&parts.fields)
            .map_err(|_| Problem::Malformed("fehler-formular"))?;
        Ok(Sent {
            form: Posted { body: Ok(text) },
            file: parts.file,
        })
    }
}

pub(super) fn too_large() -> Problem {
    Problem::TooLarge("fehler-datei-gross")
}

impl FromRequest for Upload {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(Ok(Self {
            request: request.clone(),
            payload: payload.take(),
        }))
    }
}

#[derive(Default)]
struct Parts {
    fields: Vec<(String, String)>,
    file: Vec<u8>,
    is_too_large: bool,
}

const PARTS: &str = "parts";

impl MultipartCollect for Parts {
    fn limit(_: &str) -> Option<usize> {
        None
    }

    fn handle_field<'t>(
        _: &'t HttpRequest,
        mut field: Field,
        _: &'t mut Limits,
        state: &'t mut State,
    ) -> Pin<Box<dyn Future<Output = Result<(), MultipartError>> + 't>> {
        Box::pin(async move {
            let name = field.name().unwrap_or_default().to_owned();
            let is_file = field
                .content_disposition()
                .is_some_and(|disposition| disposition.get_filename().is_some());
            let limit = if is_file { FILE_LIMIT } else { FIELD_LIMIT };
            let content = field.bytes(limit).await;
            let parts = state
                .entry(PARTS.to_owned())
                .or_insert_with(|| Box::new(Parts::default()) as Box<dyn Any>)
                .downcast_mut::<Self>()
                .ok_or(MultipartError::Incomplete)?;
            match content {
                Err(_) => parts.is_too_large = true,
                Ok(content) if is_file => parts.file = content?.to_vec(),
                Ok(content) => {
                    let text = String::from_utf8(content?.to_vec())
                        .map_err(|error| MultipartError::Parse(error.utf8_error().into()))?;
                    parts.fields.push((name, text));
                }
            }
            // Many small fields are one large form.
            if parts.fields.len() > 20 {
                return Err(MultipartError::Payload(PayloadError::Overflow));
            }
            Ok(())
        })
    }

    fn from_state(mut state: State) -> Result<Self, MultipartError> {
        let parts = state.remove(PARTS).and_then(|parts| parts.downcast().ok());
        Ok(*parts.unwrap_or_default())
    }
}

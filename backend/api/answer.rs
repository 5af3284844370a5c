//! What a program gets: JSON decided in a database thread, sent by actix.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, HttpResponseBuilder};
use serde::Serialize;

use crate::problem::{Outcome, Problem};

/// Owned, so that it can cross from a database thread.
pub struct Answer {
    status: StatusCode,
    location: Option<String>,
    json: Option<Vec<u8>>,
}

impl Answer {
    /// 200 with the thing asked for.
    pub fn ok(thing: &impl Serialize) -> Outcome<Self> {
        Ok(Self {
            status: StatusCode::OK,
            location: None,
            json: Some(json(thing)?),
        })
    }

    /// 201 with the new thing and where it can be asked for.
    pub fn created(location: impl Into<String>, thing: &impl Serialize) -> Outcome<Self> {
        Ok(Self {
            status: StatusCode::CREATED,
            location: Some(location.into()),
            json: Some(json(thing)?),
        })
    }

    /// 204: done, and there is nothing to say.
    pub fn nothing() -> Outcome<Self> {
        Ok(Self {
            status: StatusCode::NO_CONTENT,
            location: None,
            json: None,
        })
    }

    pub fn into_response(self) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status);
        response.insert_header((header::CACHE_CONTROL, "private, no-store"));
        if let Some(location) = self.location {
            response.insert_header((header::LOCATION, location));
        }
        match self.json {
            Some(json) => response.content_type("application/json").body(json),
            None => response.finish(),
        }
    }
}

fn json(thing: &impl Serialize) -> Outcome<Vec<u8>> {
    serde_json::to_vec(thing)
        .map_err(|error| Problem::Internal(format!("an answer could not be written: {error}")))
}

//! Packing pages with gzip, with one compressor per thread: making a new one for every
//! answer costs more than packing a page.

use std::cell::RefCell;

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use libdeflater::{CompressionLvl, Compressor, Decompressor};

/// Below this a packed answer saves no packet.
const SMALLEST: usize = 1024;

thread_local! {
    static COMPRESSOR: RefCell<Compressor> = RefCell::new(Compressor::new(CompressionLvl::fastest()));
}

/// Packs texts for those who can unpack them; what is packed already stays as it is.
pub async fn pack(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let can_unpack = header_text(request.headers(), header::ACCEPT_ENCODING).contains("gzip");
    let mut response = next.call(request).await?;
    let is_text = is_text(response.headers());
    if is_text {
        let vary = HeaderValue::from_static("Accept-Encoding");
        response.headers_mut().insert(header::VARY, vary);
    }
    if !can_unpack || !is_text || response.headers().contains_key(header::CONTENT_ENCODING) {
        return Ok(response.map_into_boxed_body());
    }
    let mut packed = false;
    let mut response = response.map_body(|_, body| match body.try_into_bytes() {
        Ok(bytes) => match gzip(&bytes) {
            Some(small) => {
                packed = true;
                BoxBody::new(small)
            }
            None => BoxBody::new(bytes),
        },
        Err(body) => BoxBody::new(body),
    });
    if packed {
        let gzip = HeaderValue::from_static("gzip");
        response
            .headers_mut()
            .insert(header::CONTENT_ENCODING, gzip);
    }
    Ok(response)
}

/// What was packed when the program was built.
pub(super) fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (_, size) = packed.split_last_chunk()?;
    let mut plain = vec![0; usize::try_from(u32::from_le_bytes(*size)).ok()?];
    let bytes = Decompressor::new()
        .gzip_decompress(packed, &mut plain)
        .ok()?;
    (bytes == plain.len()).then_some(plain)
}

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    if bytes.len() < SMALLEST {
        return None;
    }
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut small = vec![0; compressor.gzip_compress_bound(bytes.len())];
        let length = compressor.gzip_compress(bytes, &mut small).ok()?;
        small.truncate(length);
        Some(Bytes::from(small))
    })
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = header_text(headers, header::CONTENT_TYPE);
    kind.starts_with("text/") || kind.contains("json") || kind.contains("svg")
}

fn header_text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

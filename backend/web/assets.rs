//! Built files (styles, fonts, icons, islands), embedded in the program and named by content.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "frontend/dist"]
struct Built;

/// From the plain name to the hashed one.
static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    Built::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default()
});

pub struct Assets;

impl Assets {
    /// The address of a built file.
    pub fn address(name: &str) -> String {
        let hashed = MANIFEST.get(name).map_or(name, String::as_str);
        format!("/assets/{hashed}")
    }

    /// The bytes of a built file.
    pub(super) fn bytes(name: &str) -> Option<Cow<'static, [u8]>> {
        Some(Built::get(MANIFEST.get(name)?)?.data)
    }
}

/// `GET /assets/{file}`: compressed at build time, cached for ever, since names follow content.
pub async fn serve(request: HttpRequest, file: web::Path<String>) -> HttpResponse {
    let accepted = request
        .headers()
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    // The faces of PDF are not for browsers, which have smaller ones.
    let wanted = (!file.contains(".ttf.")).then(|| Built::get(&file));
    let Some(plain) = wanted.flatten() else {
        return HttpResponse::NotFound().finish();
    };
    let packed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| accepted.contains(encoding))
        .find_map(|(encoding, ending)| Some((encoding, Built::get(&format!("{file}.{ending}"))?)));
    let mut response = HttpResponse::Ok();
    response
        .content_type(
            mime_guess::from_path(file.as_str())
                .first_or_octet_stream()
                .to_string(),
        )
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "Accept-Encoding"));
    match packed {
        Some((encoding, data)) => response
            .insert_header((header::CONTENT_ENCODING, encoding))
            .body(data.data.into_owned()),
        None => response.body(plain.data.into_owned()),
    }
}

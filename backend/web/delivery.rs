//! Sending a stored file, whole or the one part that was asked for (RFC 9110, sections 13 and 14).

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use actix_web::http::{Method, header};
use actix_web::{HttpRequest, HttpResponse};

use super::file_body::FileBody;
use super::reply::{attachment, cache};

/// What a browser says about a file it wants, taken along to where the file is found.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    is_head: bool,
    range: Option<String>,
    if_range: Option<String>,
    if_none_match: Option<String>,
}

impl Wish {
    pub fn of(request: &HttpRequest) -> Self {
        let text = |name: header::HeaderName| {
            let value = request.headers().get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        Self {
            is_head: request.method() == Method::HEAD,
            range: text(header::RANGE),
            if_range: text(header::IF_RANGE),
            if_none_match: text(header::IF_NONE_MATCH),
        }
    }

    /// What to send of a file of this length whose content the tag names.
    fn part(&self, etag: &str, length: u64) -> Part {
        if let Some(known) = &self.if_none_match {
            let matches = known
                .split(',')
                .map(|tag| tag.trim().trim_start_matches("W/"))
                .any(|tag| tag == etag || tag == "*");
            if matches {
                return Part::Known;
            }
        }
        let is_current = self.if_range.as_deref().is_none_or(|tag| tag == etag);
        match &self.range {
            Some(range) if is_current && !self.is_head => part_of(range, length),
            _ => Part::Whole,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    /// First and last byte.
    Slice(u64, u64),
    Unsatisfiable,
    /// The browser has it already.
    Known,
}

/// What cannot be read, and several parts at once, count as if nothing had been asked.
fn part_of(range: &str, length: u64) -> Part {
    let Some((first, last)) = range
        .strip_prefix("bytes=")
        .and_then(|range| range.trim().split_once('-'))
    else {
        return Part::Whole;
    };
    match (number(first), number(last)) {
        (Ok(Some(first)), Ok(last)) => match last {
            Some(last) if last < first => Part::Whole,
            _ if first >= length => Part::Unsatisfiable,
            last => Part::Slice(first, last.unwrap_or(u64::MAX).min(length - 1)),
        },
        (Ok(None), Ok(Some(0))) => Part::Unsatisfiable,
        (Ok(None), Ok(Some(_))) if length == 0 => Part::Unsatisfiable,
        (Ok(None), Ok(Some(count))) => Part::Slice(length.saturating_sub(count), length - 1),
        _ => Part::Whole,
    }
}

/// Digits, or nothing where there are none; numbers beyond all files count as the largest.
fn number(text: &str) -> Result<Option<u64>, ()> {
    match text {
        "" => Ok(None),
        text if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Ok(Some(text.parse().unwrap_or(u64::MAX)))
        }
        _ => Err(()),
    }
}

/// A file on its way.
pub struct Delivery {
    file: File,
    length: u64,
    etag: String,
    part: Part,
    is_head: bool,
    content_type: String,
    download: Option<String>,
    is_immutable: bool,
}

impl Delivery {
    /// `name` says what the bytes are, such as their digest; `download` offers them for keeping.
    pub fn new(
        file: (File, u64),
        name: &str,
        content_type: String,
        download: Option<String>,
        wish: &Wish,
    ) -> Self {
        let (file, length) = file;
        let etag = format!("\"{name}\"");
        Self {
            part: wish.part(&etag, length),
            is_head: wish.is_head,
            file,
            length,
            etag,
            content_type,
            download,
            is_immutable: true,
        }
    }

    /// The address may name other bytes tomorrow, so a browser asks again each time.
    pub fn changeable(self) -> Self {
        Self {
            is_immutable: false,
            ..self
        }
    }

    pub(super) fn into_response(mut self) -> HttpResponse {
        let (mut response, first, count) = match self.part {
            Part::Known => (HttpResponse::NotModified(), 0, 0),
            Part::Unsatisfiable => (HttpResponse::RangeNotSatisfiable(), 0, 0),
            Part::Whole => (HttpResponse::Ok(), 0, self.length),
            Part::Slice(first, last) => (HttpResponse::PartialContent(), first, last - first + 1),
        };
        response.insert_header((header::ETAG, self.etag));
        response.insert_header((header::ACCEPT_RANGES, "bytes"));
        cache(&mut response, self.is_immutable);
        let length = self.length;
        match self.part {
            Part::Known => return response.finish(),
            Part::Unsatisfiable => {
                response.insert_header((header::CONTENT_RANGE, format!("bytes */{length}")));
                return response.finish();
            }
            Part::Slice(first, last) => {
                let range = format!("bytes {first}-{last}/{length}");
                response.insert_header((header::CONTENT_RANGE, range));
            }
            Part::Whole => {}
        }
        response.content_type(self.content_type);
        if let Some(name) = self.download {
            response.insert_header((header::CONTENT_DISPOSITION, attachment(&name)));
        }
        if self.is_head {
            return response.body(FileBody::announced(count));
        }
        if let Err(error) = self.file.seek(SeekFrom::Start(first)) {
            tracing::error!("a stored file could not be read: {error}");
            return HttpResponse::InternalServerError().finish();
        }
        response.body(FileBody::of(self.file, count))
    }
}

/// The next piece of a file; fewer bytes than promised are an error, not an end.
pub(super) fn read_piece(file: &mut File, bytes: usize) -> io::Result<Vec<u8>> {
    let mut piece = vec![0; bytes];
    file.read_exact(&mut piece)?;
    Ok(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_names_one_part_or_is_ignored() {
        for (range, expected) in [
            ("bytes=0-", Part::Slice(0, 99)),
            ("bytes=0-0", Part::Slice(0, 0)),
            ("bytes=10-19", Part::Slice(10, 19)),
            ("bytes=90-500", Part::Slice(90, 99)),
            ("bytes=-10", Part::Slice(90, 99)),
            ("bytes=-500", Part::Slice(0, 99)),
            ("bytes=100-", Part::Unsatisfiable),
            ("bytes=-0", Part::Unsatisfiable),
            ("bytes=99999999999999999999999-", Part::Unsatisfiable),
            ("bytes=20-10", Part::Whole),
            ("bytes=0-1,5-6", Part::Whole),
            ("bytes=a-b", Part::Whole),
            ("bytes=-", Part::Whole),
            ("bytes=+1-2", Part::Whole),
            ("bytes", Part::Whole),
            ("items=0-1", Part::Whole),
            ("", Part::Whole),
        ] {
            assert_eq!(part_of(range, 100), expected, "{range}");
        }
        assert_eq!(part_of("bytes=-5", 0), Part::Unsatisfiable);
    }

    #[test]
    fn a_range_of_another_content_brings_the_whole() {
        let wish = |if_range: Option<&str>| Wish {
            range: Some("bytes=1-2".into()),
            if_range: if_range.map(str::to_owned),
            ..Wish::default()
        };
        assert_eq!(wish(None).part("\"a\"", 9), Part::Slice(1, 2));
        assert_eq!(wish(Some("\"a\"")).part("\"a\"", 9), Part::Slice(1, 2));
        assert_eq!(wish(Some("\"b\"")).part("\"a\"", 9), Part::Whole);
        assert_eq!(wish(Some("W/\"a\"")).part("\"a\"", 9), Part::Whole);
        let date = "Sat, 21 Nov 2026 08:12:00 GMT";
        assert_eq!(wish(Some(date)).part("\"a\"", 9), Part::Whole);
        let known = Wish {
            if_none_match: Some("\"b\", W/\"a\"".into()),
            ..wish(None)
        };
        assert_eq!(known.part("\"a\"", 9), Part::Known);
    }
}

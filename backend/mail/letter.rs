//! A mail as it goes over the wire: plain text that every program shows.

use std::time::SystemTime;

use chrono::{TimeZone, Utc};
use lettre::Message;
use lettre::message::header::{
    ContentTransferEncoding, ContentType, HeaderName, HeaderValue, InvalidHeaderName,
};
use lettre::message::{Mailbox, SinglePart};

use super::outgoing::Mail;

/// The same bytes at every try. Nobody's absence note shall answer it.
pub(super) fn letter(mail: &Mail, from: Mailbox) -> Option<Message> {
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(mail.text.clone());
    Message::builder()
        .message_id(mail.message_id.clone())
        .date(SystemTime::from(Utc.from_utc_datetime(&mail.created_at)))
        .from(from)
        .to(Mailbox::new(None, mail.recipient.parse().ok()?))
        .subject(&mail.subject)
        .raw_header(header("Auto-Submitted", "auto-generated").ok()?)
        .raw_header(header("X-Auto-Response-Suppress", "All").ok()?)
        .singlepart(text)
        .ok()
}

fn header(name: &str, value: &str) -> Result<HeaderValue, InvalidHeaderName> {
    let name = HeaderName::new_from_ascii(name.to_owned())?;
    Ok(HeaderValue::new(name, value.to_owned()))
}

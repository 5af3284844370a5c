//! Local boxes: what a Kommune tells its own staff in courses, such as whom to call.

use std::sync::Arc;

use diesel::prelude::*;

use super::KommuneId;
use super::tables::local_boxes;
use crate::clock::Time;
use crate::db::{Conn, announce_change, until_change};
use crate::problem::{Outcome, Problem};

const LONGEST_TEXT: usize = 600;
const LONGEST_PHONE: usize = 40;
const LONGEST_MAIL: usize = 200;

crate::word_enum!(
    /// What a box is for; authors use the same words.
    pub enum BoxKind {
        ItHotline = "it-hotline",
        Informationssicherheit = "informationssicherheit",
        Datenschutz = "datenschutz",
        Ansprechperson = "ansprechperson",
    }
);

/// A box that is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = local_boxes)]
pub struct LocalBox {
    pub kind: BoxKind,
    /// Lines are kept as they were written.
    pub text: String,
    pub phone: Option<String>,
    pub mail: Option<String>,
}

impl LocalBox {
    /// All boxes a Kommune has filled in.
    pub fn list(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Arc<Vec<Self>>> {
        until_change(conn, kommune.as_str(), |conn| {
            Ok(local_boxes::table
                .filter(local_boxes::kommune_id.eq(kommune))
                .select(Self::as_select())
                .load(conn)?)
        })
    }

    /// What somebody typed, checked; nothing when all of it is empty.
    pub fn parse(kind: BoxKind, text: &str, phone: &str, mail: &str) -> Outcome<Option<Self>> {
        let text = text.replace("\r\n", "\n").trim().to_owned();
        let (phone, mail) = (phone.trim(), mail.trim());
        if text.is_empty() && phone.is_empty() && mail.is_empty() {
            return Ok(None);
        }
        if text.is_empty() {
            return Err(Problem::field("text", "ortskasten-text-fehlt"));
        }
        if text.chars().count() > LONGEST_TEXT {
            return Err(Problem::field("text", "ortskasten-text-lang"));
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(Problem::field("text", "ortskasten-text-zeichen"));
        }
        if !phone.is_empty() && !is_phone(phone) {
            return Err(Problem::field("telefon", "ortskasten-telefon-falsch"));
        }
        if !mail.is_empty() && !is_mail(mail) {
            return Err(Problem::field("mail", "ortskasten-mail-falsch"));
        }
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Ok(Some(Self {
            kind,
            text,
            phone: some(phone),
            mail: some(mail),
        }))
    }

    /// The number as a telephone dials it.
    pub fn dialled(&self) -> Option<String> {
        let phone = self.phone.as_ref()?;
        // The zero in brackets is for those who do not dial the country.
        let phone = phone.replace("(0)", "");
        Some(
            phone
                .chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect(),
        )
    }
}

/// Puts an entry in the place of the one before, or empties the box.
pub fn store_local_box(
    conn: &mut Conn,
    kommune: &KommuneId,
    kind: BoxKind,
    entry: Option<&LocalBox>,
    now: Time,
) -> Outcome<()> {
    announce_change(conn)?;
    diesel::delete(local_boxes::table.find((kommune, kind))).execute(conn)?;
    if let Some(entry) = entry {
        diesel::insert_into(local_boxes::table)
            .values((
                local_boxes::kommune_id.eq(kommune),
                local_boxes::kind.eq(kind),
                local_boxes::text.eq(&entry.text),
                local_boxes::phone.eq(&entry.phone),
                local_boxes::mail.eq(&entry.mail),
                local_boxes::updated_at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    text.len() <= LONGEST_PHONE
        && digits >= 3
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || " -/()".contains(c))
}

fn is_mail(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_plain = |text: &str| {
        text.chars()
            .all(|c| c.is_ascii_alphanumeric() || "._+-".contains(c))
    };
    text.len() <= LONGEST_MAIL
        && !name.is_empty()
        && is_plain(name)
        && host.contains('.')
        && is_plain(host)
        && host.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, phone: &str, mail: &str) -> Outcome<Option<LocalBox>> {
        LocalBox::parse(BoxKind::ItHotline, text, phone, mail)
    }

    #[test]
    fn an_entry_is_checked_field_by_field() {
        let entry = parse(
            " Rufen Sie an.\r\nImmer. ",
            "030 23125-110",
            "it@stadt.example",
        )
        .unwrap()
        .unwrap();
        assert_eq!(entry.text, "Rufen Sie an.\nImmer.");
        assert_eq!(entry.dialled().as_deref(), Some("03023125110"));
        assert_eq!(parse(" ", "", "").unwrap(), None);
        for (text, phone, mail) in [
            ("", "110", ""),
            (&"a".repeat(601), "", ""),
            ("a\u{0}b", "", ""),
            ("a", "Zimmer 7", ""),
            ("a", "12", ""),
            ("a", "+49+30 1", ""),
            ("a", "", "it"),
            ("a", "", "it@stadt"),
            ("a", "", "it@stadt..example"),
            ("a", "", "it@stadt.example?cc=x@y.example"),
            ("a", "", "a b@stadt.example"),
        ] {
            assert!(
                parse(text, phone, mail).is_err(),
                "{text:.9} {phone} {mail}"
            );
        }
    }

    #[test]
    fn a_number_is_dialled_without_its_ornaments() {
        let entry = parse("a", "+49 (0)30 / 23125-110", "").unwrap().unwrap();
        assert_eq!(entry.dialled().as_deref(), Some("+493023125110"));
    }
}

//! Legal pages: the operator's text, unless a Kommune has one of its own.

use diesel::prelude::*;

use super::KommuneId;
use super::tables::{kommune_pages, operator_pages};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

pub struct LegalPage {
    pub title: String,
    pub html: String,
}

impl LegalPage {
    /// The page as the staff of a Kommune see it; without a Kommune, the operator's.
    pub fn get(conn: &mut Conn, kommune: Option<&KommuneId>, page: &str) -> Outcome<Self> {
        if let Some(kommune) = kommune {
            let own: Option<(String, String)> = kommune_pages::table
                .find((kommune, page))
                .select((kommune_pages::title, kommune_pages::html))
                .first(conn)
                .optional()?;
            if let Some((title, html)) = own {
                return Ok(Self { title, html });
            }
        }
        let (title, html) = operator_pages::table
            .find(page)
            .select((operator_pages::title, operator_pages::html))
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)?;
        Ok(Self { title, html })
    }
}

/// Puts the operator's text in the place of the one before.
pub fn store_operator_page(conn: &mut Conn, page: &str, title: &str, html: &str) -> Outcome<()> {
    diesel::delete(operator_pages::table.find(page)).execute(conn)?;
    diesel::insert_into(operator_pages::table)
        .values((
            operator_pages::page.eq(page),
            operator_pages::title.eq(title),
            operator_pages::html.eq(html),
        ))
        .execute(conn)?;
    Ok(())
}

/// Puts a Kommune's own text in the place of the operator's.
pub fn store_legal_page(
    conn: &mut Conn,
    kommune: &KommuneId,
    page: &str,
    title: &str,
    html: &str,
) -> Outcome<()> {
    diesel::delete(kommune_pages::table.find((kommune, page))).execute(conn)?;
    diesel::insert_into(kommune_pages::table)
        .values((
            kommune_pages::kommune_id.eq(kommune),
            kommune_pages::page.eq(page),
            kommune_pages::title.eq(title),
            kommune_pages::html.eq(html),
        ))
        .execute(conn)?;
    Ok(())
}

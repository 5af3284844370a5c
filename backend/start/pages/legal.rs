//! Legal pages and help: the operator's text, unless the Kommune has one of its own.

use actix_web::HttpResponse;
use askama::Template;

use crate::identity::Visit;
use crate::organisation::LegalPage;
use crate::web::Frame;

#[derive(Template)]
#[template(path = "start/legal.html")]
struct TextPage {
    frame: Frame,
    html: String,
}

pub async fn impressum(visit: Visit) -> HttpResponse {
    show(visit, "impressum").await
}

pub async fn datenschutz(visit: Visit) -> HttpResponse {
    show(visit, "datenschutz").await
}

pub async fn barrierefreiheit(visit: Visit) -> HttpResponse {
    show(visit, "barrierefreiheit").await
}

pub async fn hilfe(visit: Visit) -> HttpResponse {
    show(visit, "hilfe").await
}

async fn show(visit: Visit, page: &'static str) -> HttpResponse {
    visit
        .look(move |conn, guest| {
            let kommune = guest.visitor.as_ref().map(|visitor| visitor.kommune_id());
            let text = LegalPage::get(conn, kommune, page)?;
            Ok(TextPage {
                frame: guest.frame(text.title),
                html: text.html,
            })
        })
        .await
}

//! The slip of an invitation: printed or passed on, and seen only once.

use askama::Template;

use crate::clock::date_of;
use crate::identity::invite::Invited;
use crate::texts::date;
use crate::web::{Frame, Picture};

#[derive(Template)]
#[template(path = "identity/invite.html")]
pub(super) struct SlipPage {
    frame: Frame,
    pub kommune: String,
    pub logo: Option<Picture>,
    name: String,
    login: String,
    code: String,
    href: String,
    until: String,
    pub back: &'static str,
    pub back_label: String,
}

impl SlipPage {
    /// The slip of a colleague; `origin` is how the installation is reached.
    pub fn new(frame: Frame, origin: &str, invited: Invited) -> Self {
        Self {
            kommune: frame.kommune.clone().unwrap_or_default(),
            logo: frame.dress.logo.clone(),
            href: format!("{origin}/einladung/{}", invited.code),
            until: date(date_of(invited.expires_at)),
            name: invited.person.full_name(),
            login: invited.person.login,
            code: invited.code,
            back: "/verwaltung/personen",
            back_label: frame.t("einladung-zurueck"),
            frame,
        }
    }
}

//! Organisation: Kommunen and other publishers, their Verbünde and the tree of their units.
//!
//! Not for: persons (identity) and what anybody learns.

mod accent;
mod colour;
mod kommune;
mod legal_page;
mod letterhead;
mod local_box;
mod logo;
mod look;
mod register;
mod review_rule;
mod sentences;
mod tables;
mod tree;
mod unit;
mod verbund;

pub use accent::{Accent, Reading};
pub use colour::Colour;
pub use kommune::{Kommune, KommuneId, KommuneKind, NewKommune};
pub use legal_page::{LegalPage, store_legal_page, store_operator_page};
pub use letterhead::letterhead;
pub use local_box::{BoxKind, LocalBox, store_local_box};
pub use logo::Logo;
pub use look::{Look, StoredLogo, store_accent, store_logo, stored_files, verify};
pub use register::Registered;
pub use review_rule::{ReviewRule, store_review_rule};
pub use sentences::{Sentences, store_sentences};
pub use tree::Tree;
pub use unit::{NewUnit, Unit, UnitId};
pub use verbund::{VerbundId, found_verbund, join_verbund, partners_of, verbuende_of};

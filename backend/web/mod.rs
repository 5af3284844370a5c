//! The door to the browser: frames, replies, forms, files, and how problems look.
//!
//! Not for: who is asking (that is identity) and what a page says (that is its room).

mod assets;
mod delivery;
mod facts;
mod file_body;
mod forms;
mod frame;
mod headers;
mod packing;
mod pdf;
mod qr;
mod reply;
mod routes;
mod spool;
mod upload;

pub use assets::{Assets, serve as serve_asset};
pub use delivery::{Delivery, Wish};
pub use facts::{Facts, local_path};
pub use forms::{LongPosted, Posted};
pub use frame::{Dress, Flash, Frame, Header, NavEntry, Picture};
pub use headers::{RequestId, log_request, security_headers};
pub use packing::pack;
pub use pdf::{Letterhead, blank_sheet, pdf};
pub use qr::Qr;
pub use reply::{IntoReply, ProblemPage, Reply};
pub use routes::{Route, Routes};
pub use spool::Spooled;
pub use upload::{Sent, Upload};

//! Those who write courses of a Kommune and are there: of them one answers for a course.

use chrono::NaiveDate;

use super::care::Care;
use super::reviewers::WRITERS;
use crate::db::Conn;
use crate::identity::{Membership, RoleHolder, list_holders};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

pub struct Writers(Vec<RoleHolder>);

impl Writers {
    /// Without those who pause.
    pub fn load(conn: &mut Conn, kommune: &KommuneId, today: NaiveDate) -> Outcome<Self> {
        let mut present = Vec::new();
        for holder in list_holders(conn, std::slice::from_ref(kommune), &WRITERS, today)? {
            if !Membership::get(conn, kommune, &holder.membership)?.is_dormant {
                present.push(holder);
            }
        }
        Ok(Self(present))
    }

    /// The owner, as long as they are there; who has left, pauses or lost the role does not answer
    /// for anything.
    pub fn answering(&self, care: Option<&Care>) -> Option<&RoleHolder> {
        let owner = care?.owner_id.as_ref()?;
        self.0.iter().find(|holder| holder.membership == *owner)
    }
}

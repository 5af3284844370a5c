//! The change that tells the rooms above that somebody has completed a course.

use serde::{Deserialize, Serialize};

use crate::catalog::CourseId;
use crate::clock::Time;
use crate::identity::MembershipId;
use crate::jobs::Change;
use crate::organisation::KommuneId;

#[derive(Debug, Serialize, Deserialize)]
pub struct CourseCompleted {
    pub kommune: KommuneId,
    pub membership: MembershipId,
    pub course: CourseId,
    pub completed_at: Time,
}

impl Change for CourseCompleted {
    const KIND: &'static str = "learning.course-completed";
}

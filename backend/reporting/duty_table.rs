//! One duty by units: every group that may be shown, from the top down. No database, no clock.

use super::columns::{DutyFigures, Tally, add_up};
use super::group_size::Group;

pub struct DutyRow<'a> {
    pub depth: usize,
    pub group: &'a Group,
    pub tally: Tally,
}

/// The groups the duty concerns; `None` if its figures must not stand alone.
pub fn duty_rows<'a>(figures: &DutyFigures, tops: &[&'a Group]) -> Option<Vec<DutyRow<'a>>> {
    if !figures.may_stand_alone {
        return None;
    }
    let mut rows = Vec::new();
    for top in tops {
        push(&mut rows, figures, top, 0);
    }
    Some(rows)
}

fn push<'a>(rows: &mut Vec<DutyRow<'a>>, figures: &DutyFigures, group: &'a Group, depth: usize) {
    let tally = add_up(&figures.tallies, &group.members);
    if tally.people == 0 {
        return;
    }
    rows.push(DutyRow {
        depth,
        group,
        tally,
    });
    for part in &group.parts {
        push(rows, figures, part, depth + 1);
    }
}

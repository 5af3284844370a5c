//! Lists: what stands in front of their entries, and which number comes next.

use std::collections::HashMap;

use super::styles::value;
use crate::counters::{Counters, MAX_LEVEL, Marker};
use crate::xml::Element;

type Levels = [Marker; MAX_LEVEL as usize + 1];

#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    counters: HashMap<String, Counters>,
}

#[derive(Debug, Clone)]
struct List {
    /// Lists of one kind count on, unless one says that it begins anew.
    counter: String,
    levels: Levels,
}

impl Numbering {
    pub(super) fn read(root: &Element) -> Self {
        let kinds: HashMap<String, Levels> = root
            .named("abstractNum")
            .filter_map(|kind| Some((kind.attribute("abstractNumId")?, levels(kind))))
            .collect();
        let lists = root.named("num").filter_map(|list| {
            let id = list.attribute("numId")?;
            let kind = value(list.child("abstractNumId"))?;
            let mut levels = *kinds.get(&kind)?;
            let mut counter = format!("kind {kind}");
            for change in list.named("lvlOverride") {
                let start =
                    value(change.child("startOverride")).and_then(|start| start.parse().ok());
                let level: Option<usize> = change
                    .attribute("ilvl")
                    .and_then(|level| level.parse().ok());
                if let (Some(start), Some(Marker::Number(first))) =
                    (start, level.and_then(|level| levels.get_mut(level)))
                {
                    *first = start;
                    counter = format!("list {id}");
                }
            }
            Some((id, List { counter, levels }))
        });
        Numbering {
            lists: lists.collect(),
            counters: HashMap::new(),
        }
    }

    /// Whether paragraphs of this list are entries at all, and their number if they have one.
    pub(super) fn entry(&mut self, list: &str, level: u8) -> Option<Option<u32>> {
        let list = self.lists.get(list)?;
        let counters = self.counters.entry(list.counter.clone()).or_default();
        match list.levels.get(usize::from(level))? {
            Marker::Nothing => None,
            Marker::Bullet => {
                counters.end(level);
                Some(None)
            }
            Marker::Number(start) => Some(Some(counters.next(level, *start))),
        }
    }
}

fn levels(kind: &Element) -> Levels {
    // A kind that only names a style is a list, too.
    let mut levels = [Marker::Bullet; MAX_LEVEL as usize + 1];
    for level in kind.named("lvl") {
        let at: Option<usize> = level.attribute("ilvl").and_then(|at| at.parse().ok());
        let Some(marker) = at.and_then(|at| levels.get_mut(at)) else {
            continue;
        };
        let start = value(level.child("start")).and_then(|start| start.parse().ok());
        *marker = match value(level.child("numFmt")).as_deref() {
            Some("none") => Marker::Nothing,
            Some("bullet") => Marker::Bullet,
            _ => Marker::Number(start.unwrap_or(1)),
        };
    }
    levels
}

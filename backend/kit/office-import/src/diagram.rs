//! The texts of a SmartArt graphic, as the list that it was made from.

use std::collections::{HashMap, HashSet};

use crate::blocks::{Block, Inline, Run};
use crate::counters::MAX_LEVEL;
use crate::escape::clean;
use crate::xml::Element;

/// Reads the data part of a diagram: points, and connections that say which belongs under which.
pub(crate) fn items(root: &Element) -> Vec<Block> {
    let Some(points) = root.child("ptLst") else {
        return Vec::new();
    };
    let mut texts: HashMap<String, String> = HashMap::new();
    let mut tops = Vec::new();
    for point in points.named("pt") {
        let id = point.attribute("modelId").unwrap_or_default();
        match point.attribute("type").as_deref() {
            Some("doc") => tops.push(id),
            None | Some("node" | "asst") => {
                let lines = point
                    .child("t")
                    .into_iter()
                    .flat_map(|text| text.named("p"));
                let lines: Vec<String> = lines.map(Element::text).collect();
                let mut text = String::new();
                clean(&lines.join(" "), &mut text);
                texts.insert(id, text);
            }
            Some(_) => {}
        }
    }
    let below = connections(root);
    // The last one is read next, so children are laid down in reverse.
    let mut open: Vec<(String, u8)> = tops.into_iter().map(|top| (top, 0)).collect();
    let mut seen = HashSet::new();
    let mut items = Vec::new();
    while let Some((id, depth)) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let text = texts.get(&id).map(|text| text.trim());
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            items.push(Block::Item {
                level: depth.saturating_sub(1),
                number: None,
                text: vec![Inline::Text(Run::plain(text))],
            });
        }
        for (_, child) in below.get(&id).into_iter().flatten().rev() {
            open.push((child.clone(), (depth + 1).min(MAX_LEVEL + 1)));
        }
    }
    items
}

/// The children of each point in their order.
fn connections(root: &Element) -> HashMap<String, Vec<(u32, String)>> {
    let mut below: HashMap<String, Vec<(u32, String)>> = HashMap::new();
    let connections = root.child("cxnLst").into_iter().flat_map(Element::elements);
    for connection in connections {
        let kind = connection.attribute("type");
        if kind.is_some_and(|kind| kind != "parOf") {
            continue;
        }
        let order = connection
            .attribute("srcOrd")
            .and_then(|order| order.parse().ok());
        if let (Some(from), Some(to)) = (
            connection.attribute("srcId"),
            connection.attribute("destId"),
        ) {
            below
                .entry(from)
                .or_default()
                .push((order.unwrap_or(0), to));
        }
    }
    below.values_mut().for_each(|children| children.sort());
    below
}

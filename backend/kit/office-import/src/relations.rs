//! What a part of a package points to: other parts by name, addresses outside as text.

use crate::xml::Element;

#[derive(Debug, Clone)]
pub(crate) struct Relation {
    pub(crate) id: String,
    /// The last word of its type, the same in both dialects of the standard: `slideLayout`.
    pub(crate) kind: String,
    /// Name of a part, or an address outside.
    pub(crate) target: String,
    pub(crate) is_external: bool,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Relations(Vec<Relation>);

impl Relations {
    /// Reads a `.rels` part; `folder` is that of the part it belongs to. A target that leads out
    /// of the package is dropped.
    pub(crate) fn read(root: &Element, folder: &str) -> Self {
        let relations = root.named("Relationship").filter_map(|relation| {
            let target = relation.attribute("Target")?;
            let is_external = relation.attribute("TargetMode").as_deref() == Some("External");
            let kind = relation.attribute("Type")?;
            Some(Relation {
                id: relation.attribute("Id")?,
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: if is_external {
                    target
                } else {
                    resolve(folder, &target)?
                },
                is_external,
            })
        });
        let mut relations: Vec<Relation> = relations.collect();
        relations.sort_by(|a, b| a.id.cmp(&b.id));
        Relations(relations)
    }

    pub(crate) fn by_id(&self, id: &str) -> Option<&Relation> {
        let at = self
            .0
            .binary_search_by(|relation| relation.id.as_str().cmp(id));
        self.0.get(at.ok()?)
    }

    /// The part behind an id; nothing for an address outside.
    pub(crate) fn part(&self, id: &str) -> Option<&str> {
        let relation = self.by_id(id)?;
        (!relation.is_external).then_some(relation.target.as_str())
    }

    pub(crate) fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Relation> {
        let is_kind = move |relation: &&Relation| relation.kind == kind && !relation.is_external;
        self.0.iter().filter(is_kind)
    }

    pub(crate) fn first(&self, kind: &str) -> Option<String> {
        Some(self.of_kind(kind).next()?.target.clone())
    }
}

/// `../media/image1.png` seen from `ppt/slides` is `ppt/media/image1.png`.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let mut segments: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for segment in target.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop()?;
            }
            name => segments.push(name),
        }
    }
    Some(segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_stays_inside_the_package() {
        let from_slides = |target| resolve("ppt/slides", target);
        assert_eq!(from_slides("a.xml").unwrap(), "ppt/slides/a.xml");
        assert_eq!(from_slides("../media/a.png").unwrap(), "ppt/media/a.png");
        assert_eq!(from_slides("/ppt/a.xml").unwrap(), "ppt/a.xml");
        assert_eq!(from_slides("../../../etc/passwd"), None);
        assert_eq!(from_slides("/../a"), None);
    }
}

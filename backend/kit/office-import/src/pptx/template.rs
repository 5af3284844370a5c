//! Layouts and masters: where placeholders stand, which bullets they have, and which pictures
//! belong to the look of the house.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};
use std::rc::Rc;

use super::levels::Levels;
use crate::error::ImportError;
use crate::package::Package;
use crate::relations::Relations;
use crate::xml::Element;

/// The upper left corner, in EMU.
pub(super) type Corner = (i64, i64);

/// A layout with its master, or a master.
#[derive(Debug, Default)]
pub(super) struct Template {
    /// `title`, `secHead`, `obj` and so on.
    pub(super) kind: String,
    slots: Vec<Slot>,
    pub(super) pictures: HashSet<String>,
    body: Levels,
    other: Levels,
    master: Option<Rc<Template>>,
}

#[derive(Debug)]
struct Slot {
    placeholder: Placeholder,
    corner: Option<Corner>,
    levels: Levels,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placeholder {
    pub(super) kind: String,
    index: Option<String>,
}

impl Placeholder {
    pub(super) fn read(shape: &Element) -> Option<Self> {
        let frame = shape
            .elements()
            .find(|child| child.name().starts_with("nv"))?;
        let placeholder = frame.at(&["nvPr", "ph"])?;
        Some(Placeholder {
            kind: placeholder
                .attribute("type")
                .unwrap_or_else(|| "obj".to_owned()),
            index: placeholder.attribute("idx"),
        })
    }

    pub(super) fn is_title(&self) -> bool {
        matches!(self.kind.as_str(), "title" | "ctrTitle")
    }

    /// Date, footer, header and number of the slide.
    pub(super) fn is_furniture(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "dt" | "ftr" | "hdr" | "sldNum" | "sldImg"
        )
    }

    /// A master has fewer kinds than a layout.
    fn kind_on_master(&self) -> &str {
        match self.kind.as_str() {
            "title" | "ctrTitle" => "title",
            _ => "body",
        }
    }
}

impl Template {
    /// Corner and bullets that a shape has when it says nothing itself.
    pub(super) fn inherited(&self, placeholder: Option<&Placeholder>) -> (Option<Corner>, Levels) {
        let master = self.master.as_deref();
        let Some(placeholder) = placeholder else {
            return (None, master.map(|master| master.other).unwrap_or_default());
        };
        let on_layout = self.slot(placeholder);
        let on_master = master.and_then(|master| {
            let kind = placeholder.kind_on_master();
            master
                .slots
                .iter()
                .find(|slot| slot.placeholder.kind == kind)
        });
        let mut levels = Levels::default();
        let mut corner = None;
        for slot in [on_layout, on_master].into_iter().flatten() {
            levels = levels.or(slot.levels);
            corner = corner.or(slot.corner);
        }
        let style = master.map(|master| master.body).unwrap_or_default();
        (corner, levels.or(style))
    }

    fn slot(&self, placeholder: &Placeholder) -> Option<&Slot> {
        let same_index = |slot: &&Slot| {
            placeholder.index.is_some() && slot.placeholder.index == placeholder.index
        };
        let same_kind = |slot: &&Slot| {
            slot.placeholder.kind == placeholder.kind
                || slot.placeholder.is_title() && placeholder.is_title()
        };
        let slots = || self.slots.iter();
        slots().find(same_index).or_else(|| slots().find(same_kind))
    }

    pub(super) fn shows(&self, picture: &str) -> bool {
        let master = self.master.as_deref();
        self.pictures.contains(picture) || master.is_some_and(|master| master.shows(picture))
    }
}

/// Layouts and masters, each read once.
#[derive(Debug, Default)]
pub(super) struct Templates(HashMap<String, Rc<Template>>);

impl Templates {
    /// The layout behind the relations of a slide. One that is missing says nothing.
    pub(super) fn of_slide(
        &mut self,
        package: &mut Package<impl Read + Seek>,
        relations: &Relations,
    ) -> Result<Rc<Template>, ImportError> {
        let layout = relations.first("slideLayout");
        Ok(self.load(package, layout, true)?.unwrap_or_default())
    }

    fn load(
        &mut self,
        package: &mut Package<impl Read + Seek>,
        part: Option<String>,
        has_master: bool,
    ) -> Result<Option<Rc<Template>>, ImportError> {
        let Some(part) = part.filter(|part| package.has(part)) else {
            return Ok(None);
        };
        if let Some(known) = self.0.get(&part) {
            return Ok(Some(known.clone()));
        }
        let relations = package.relations(&part)?;
        // A master is looked for once: a layout that names itself as its master ends here.
        let master = if has_master {
            self.load(package, relations.first("slideMaster"), false)?
        } else {
            None
        };
        let text = package.text(&part)?;
        let root = package.tree(&part, &text)?;
        let template = Rc::new(read(&root, &relations, master));
        self.0.insert(part, template.clone());
        Ok(Some(template))
    }
}

fn read(root: &Element, relations: &Relations, master: Option<Rc<Template>>) -> Template {
    let pictures = relations.of_kind("image");
    let style = |name| Levels::read(root.at(&["txStyles", name]));
    Template {
        kind: root.attribute("type").unwrap_or_default(),
        slots: root
            .at(&["cSld", "spTree"])
            .map(|tree| tree.named("sp").filter_map(slot).collect())
            .unwrap_or_default(),
        pictures: pictures.map(|picture| picture.target.clone()).collect(),
        body: style("bodyStyle"),
        other: style("otherStyle"),
        master,
    }
}

fn slot(shape: &Element) -> Option<Slot> {
    Some(Slot {
        placeholder: Placeholder::read(shape)?,
        corner: shape.at(&["spPr", "xfrm"]).and_then(corner),
        levels: Levels::read(shape.at(&["txBody", "lstStyle"])),
    })
}

/// The corner of a transformation.
pub(super) fn corner(transformation: &Element) -> Option<Corner> {
    let offset = transformation.child("off")?;
    let number = |name| offset.attribute(name)?.parse().ok();
    Some((number("x")?, number("y")?))
}

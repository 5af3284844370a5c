//! Which slides make a lesson; the rule is told at `read_pptx`.

use std::collections::HashMap;

use super::outline::Section;
use super::slide::Slide;
use crate::blocks::Block;
use crate::properties::lesson;
use crate::{ImportedLesson, markdown};

/// Up to so many slides each is a lesson.
const SINGLE_SLIDES: usize = 12;
/// The most slides of a lesson where nothing tells where one begins.
const SLIDES_PER_LESSON: usize = 6;

#[derive(Debug, Default)]
struct Group {
    name: Option<String>,
    slides: Vec<Slide>,
}

/// The lessons, and the title that the first slide gives to the whole.
pub(super) fn lessons(
    slides: Vec<Slide>,
    sections: &[Section],
) -> (Vec<ImportedLesson>, Option<String>) {
    let opening = slides.first().filter(|first| first.is_title);
    let title = opening.and_then(|first| first.title.clone());
    let titles = slides.iter().filter(|slide| slide.is_title).count();
    let mut groups = by_section(&slides, sections);
    if groups.iter().filter(|group| group.name.is_some()).count() < 2 {
        groups = if titles >= 2 {
            by_title(slides)
        } else {
            by_number(slides)
        };
    }
    let preface = take_preface(&mut groups);
    let lessons = groups.iter().enumerate().map(|(index, group)| {
        let preface = preface.as_ref().filter(|_| index == 0);
        write(group, preface)
    });
    (lessons.collect(), title)
}

fn by_section(slides: &[Slide], sections: &[Section]) -> Vec<Group> {
    let mut section_of: HashMap<&str, usize> = HashMap::new();
    for (index, section) in sections.iter().enumerate() {
        section_of.extend(section.slides.iter().map(|id| (id.as_str(), index)));
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut last = None;
    for slide in slides {
        let index = section_of.get(slide.id.as_str()).copied().or(last);
        if groups.is_empty() || index != last {
            let section = index.and_then(|index| sections.get(index));
            groups.push(Group {
                name: section.and_then(|section| section.name.clone()),
                slides: Vec::new(),
            });
        }
        last = index;
        if let Some(group) = groups.last_mut() {
            group.slides.push(slide.clone());
        }
    }
    groups
}

fn by_title(slides: Vec<Slide>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for slide in slides {
        if slide.is_title {
            groups.push(Group::default());
        }
        if groups.is_empty() {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut() {
            group.slides.push(slide);
        }
    }
    groups
}

fn by_number(mut slides: Vec<Slide>) -> Vec<Group> {
    let mut groups = Vec::new();
    if slides.len() > 1 && slides.first().is_some_and(|first| first.is_title) {
        groups.push(Group {
            name: None,
            slides: vec![slides.remove(0)],
        });
    }
    let lessons = if slides.len() <= SINGLE_SLIDES {
        slides.len()
    } else {
        slides.len().div_ceil(SLIDES_PER_LESSON)
    };
    for remaining in (1..=lessons).rev() {
        let rest = slides.split_off(slides.len().div_ceil(remaining));
        groups.push(Group {
            name: None,
            slides: std::mem::replace(&mut slides, rest),
        });
    }
    groups
}

/// Takes off a title slide that would be a lesson of its own and has no name but its own.
fn take_preface(groups: &mut Vec<Group>) -> Option<Slide> {
    let first = groups.first()?;
    let is_alone = matches!(first.slides.as_slice(), [only] if only.is_title);
    if groups.len() < 2 || !is_alone || first.name.is_some() {
        return None;
    }
    groups.remove(0).slides.pop()
}

fn write(group: &Group, preface: Option<&Slide>) -> ImportedLesson {
    let first = group.slides.first();
    let title = group.name.clone().or_else(|| first.map(title_of));
    let title = title.unwrap_or_default();
    let mut blocks: Vec<Block> = Vec::new();
    let mut notes = Vec::new();
    if let Some(preface) = preface {
        blocks.extend(preface.blocks.iter().cloned());
        notes.extend(note(preface, true));
    }
    let mut last_title = title.clone();
    for slide in &group.slides {
        let slide_title = title_of(slide);
        // A slide that goes on with the last one needs no second heading.
        if slide_title != last_title {
            blocks.push(Block::Heading {
                level: 2,
                text: slide_title.clone(),
            });
        }
        last_title = slide_title;
        blocks.extend(slide.blocks.iter().cloned());
        notes.extend(note(slide, group.slides.len() > 1 || preface.is_some()));
    }
    let script = notes.join("\n\n");
    lesson(
        title,
        markdown::write(&blocks, 2),
        (!script.is_empty()).then_some(script),
    )
}

/// What is said to a slide; where there are several, the slide is named.
fn note(slide: &Slide, is_one_of_many: bool) -> Option<String> {
    if slide.notes.is_empty() {
        return None;
    }
    let head = match &slide.title {
        _ if !is_one_of_many => return Some(slide.notes.clone()),
        Some(title) => format!("Folie {}: {title}", slide.number),
        None => format!("Folie {}", slide.number),
    };
    Some(format!("{head}\n{}", slide.notes))
}

fn title_of(slide: &Slide) -> String {
    let title = slide.title.clone();
    title.unwrap_or_else(|| format!("Folie {}", slide.number))
}

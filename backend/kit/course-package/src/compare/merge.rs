//! Brings two changes of one text together, block by block.

use super::align::{Step, align};
use super::split::{Block, blocks};

/// What became of two changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    /// Both changes are in the text.
    Clean(String),
    /// Somewhere both have changed the same block.
    Conflict(Vec<Section>),
}

/// A stretch of the merged text. Stretches are joined as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Section {
    Agreed(String),
    /// Each may be empty where one has deleted what the other has changed.
    Both {
        mine: String,
        theirs: String,
    },
}

/// Merges `mine` and `theirs`, which both began as `base`. Nothing is lost: every block of both
/// is in the result, unless one has deleted it and the other has left it as it was.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    if theirs == base || mine == theirs {
        return Merged::Clean(mine.to_owned());
    }
    if mine == base {
        return Merged::Clean(theirs.to_owned());
    }
    let base_blocks = blocks(base);
    let (mine, theirs) = (blocks(mine), blocks(theirs));
    let mine = Changes::new(&base_blocks, &mine);
    let theirs = Changes::new(&base_blocks, &theirs);
    let mut out = Sections::default();
    for at in 0..base_blocks.len() {
        out.insertions(mine.inserted(at), theirs.inserted(at));
        match (mine.fate(at), theirs.fate(at)) {
            (Fate::Same(mine), Fate::Same(_)) => out.agree(&[mine]),
            (Fate::Same(_), Fate::Changed(new)) | (Fate::Changed(new), Fate::Same(_)) => {
                out.agree(&[new]);
            }
            (Fate::Changed(mine), Fate::Changed(theirs)) => out.both(&[mine], &[theirs]),
            (Fate::Changed(mine), Fate::Removed) => out.both(&[mine], &[]),
            (Fate::Removed, Fate::Changed(theirs)) => out.both(&[], &[theirs]),
            (Fate::Removed, _) | (_, Fate::Removed) => {}
        }
    }
    out.insertions(
        mine.inserted(base_blocks.len()),
        theirs.inserted(base_blocks.len()),
    );
    out.finish()
}

/// What a version has made of a block.
#[derive(Debug, Clone, Copy, Default)]
enum Fate<'t> {
    Same(Block<'t>),
    Changed(Block<'t>),
    #[default]
    Removed,
}

/// A version as a list of changes to the base.
struct Changes<'t> {
    fates: Vec<Fate<'t>>,
    /// What stands new before each block of the base, and after the last.
    inserted: Vec<Vec<Block<'t>>>,
}

impl<'t> Changes<'t> {
    fn new(base: &[Block], version: &[Block<'t>]) -> Self {
        let old: Vec<&str> = base.iter().map(|block| block.text).collect();
        let new: Vec<&str> = version.iter().map(|block| block.text).collect();
        let block = |at: usize| version.get(at).copied();
        let mut changes = Changes {
            fates: Vec::new(),
            inserted: vec![Vec::new()],
        };
        for step in with_rewritten(align(&old, &new)) {
            let fate = match step {
                Step::Added { new } => {
                    if let Some(last) = changes.inserted.last_mut() {
                        last.extend(block(new));
                    }
                    continue;
                }
                Step::Same { new, .. } => block(new).map(Fate::Same),
                Step::Changed { new, .. } => block(new).map(Fate::Changed),
                Step::Removed { .. } => None,
            };
            changes.fates.push(fate.unwrap_or_default());
            changes.inserted.push(Vec::new());
        }
        changes
    }

    fn fate(&self, at: usize) -> Fate<'t> {
        self.fates.get(at).copied().unwrap_or_default()
    }

    fn inserted(&self, at: usize) -> &[Block<'t>] {
        self.inserted.get(at).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Takes what has gone and what has come in its place as one block that was rewritten, so that
/// it stands beside what the other has made of it.
fn with_rewritten(steps: Vec<Step>) -> Vec<Step> {
    let is_loose = |step: &Step| matches!(step, Step::Removed { .. } | Step::Added { .. });
    let mut paired = Vec::with_capacity(steps.len());
    for run in steps.chunk_by(|step, next| is_loose(step) && is_loose(next)) {
        let removed = run
            .iter()
            .filter(|step| matches!(step, Step::Removed { .. }));
        let added = run.iter().filter(|step| matches!(step, Step::Added { .. }));
        let (mut removed, mut added) = (removed.copied(), added.copied());
        if !run.iter().all(is_loose) {
            paired.extend_from_slice(run);
            continue;
        }
        loop {
            match (removed.next(), added.next()) {
                (Some(Step::Removed { old }), Some(Step::Added { new })) => {
                    paired.push(Step::Changed { old, new });
                }
                (None, None) => break,
                (left, right) => paired.extend(left.into_iter().chain(right)),
            }
        }
    }
    paired
}

/// The merged text as it grows.
#[derive(Default)]
struct Sections(Vec<Section>);

impl Sections {
    fn insertions(&mut self, mine: &[Block], theirs: &[Block]) {
        if theirs.is_empty() {
            self.agree(mine);
        } else if mine.is_empty() {
            self.agree(theirs);
        } else {
            self.both(mine, theirs);
        }
    }

    fn agree(&mut self, blocks: &[Block]) {
        let text: String = blocks.iter().map(ended).collect();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(Section::Agreed(before)) => before.push_str(&text),
            _ => self.0.push(Section::Agreed(text)),
        }
    }

    fn both(&mut self, mine: &[Block], theirs: &[Block]) {
        let is_same = |(mine, theirs): (&Block, &Block)| mine.text == theirs.text;
        if mine.len() == theirs.len() && mine.iter().zip(theirs).all(is_same) {
            return self.agree(mine);
        }
        self.0.push(Section::Both {
            mine: mine.iter().map(ended).collect(),
            theirs: theirs.iter().map(ended).collect(),
        });
    }

    fn finish(mut self) -> Merged {
        if let Some(Section::Agreed(text)) = self.0.last_mut() {
            text.truncate(text.trim_end_matches('\n').len());
            text.push('\n');
        }
        match self.0.as_slice() {
            [] => Merged::Clean(String::new()),
            [Section::Agreed(text)] => Merged::Clean(text.clone()),
            _ => Merged::Conflict(self.0),
        }
    }
}

/// The block with what keeps it apart from whatever comes next.
fn ended(block: &Block) -> String {
    let is_apart = block.text.ends_with(":::") || block.text.ends_with("+++");
    let line_ends = block.gap.matches('\n').count();
    let gap = if line_ends > 1 || (is_apart && line_ends == 1) {
        block.gap
    } else {
        "\n\n"
    };
    format!("{}{gap}", block.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str =
        "+++\ntitel = \"A\"\n+++\nErstens.\n\nZweitens steht hier etwas.\n\nDrittens.\n";

    fn both(mine: &str, theirs: &str) -> Section {
        Section::Both {
            mine: mine.to_owned(),
            theirs: theirs.to_owned(),
        }
    }

    #[test]
    fn changes_in_different_blocks_go_together() {
        let mine = BASE.replace("Erstens.", "Erstens geändert.\n\nNeu von mir.");
        let theirs = BASE
            .replace("hier etwas", "hier mehr")
            .replace("\n\nDrittens.", "");
        let expected = "+++\ntitel = \"A\"\n+++\nErstens geändert.\n\nNeu von mir.\n\nZweitens steht hier mehr.\n";
        assert_eq!(
            merge(BASE, &mine, &theirs),
            Merged::Clean(expected.to_owned())
        );
        assert_eq!(
            merge(BASE, &theirs, &mine),
            Merged::Clean(expected.to_owned())
        );
        assert_eq!(merge(BASE, BASE, &theirs), Merged::Clean(theirs.clone()));
        assert_eq!(merge(BASE, &mine, &mine), Merged::Clean(mine));
    }

    #[test]
    fn the_same_block_changed_twice_is_shown_with_both() {
        let mine = BASE.replace("steht hier etwas", "steht hier wenig");
        let theirs = BASE.replace("steht hier etwas", "steht hier viel");
        let Merged::Conflict(sections) = merge(BASE, &mine, &theirs) else {
            panic!("no conflict");
        };
        assert_eq!(
            sections,
            [
                Section::Agreed("+++\ntitel = \"A\"\n+++\nErstens.\n\n".to_owned()),
                both(
                    "Zweitens steht hier wenig.\n\n",
                    "Zweitens steht hier viel.\n\n"
                ),
                Section::Agreed("Drittens.\n".to_owned()),
            ]
        );
    }

    #[test]
    fn what_one_rewrites_and_the_other_changes_stands_side_by_side() {
        let mine = BASE.replace("Zweitens steht hier etwas.", "Ganz neu.\n\nUnd mehr.");
        let theirs = BASE.replace("hier etwas", "hier viel");
        let Merged::Conflict(sections) = merge(BASE, &mine, &theirs) else {
            panic!("no conflict");
        };
        let expected = both("Ganz neu.\n\n", "Zweitens steht hier viel.\n\n");
        assert_eq!(sections.get(1), Some(&expected), "{sections:?}");
        let after = "Und mehr.\n\nDrittens.\n".to_owned();
        assert_eq!(sections.get(2), Some(&Section::Agreed(after)));
        let other = BASE.replace("Erstens.", "Zuerst.");
        assert!(matches!(merge(BASE, &mine, &other), Merged::Clean(_)));
    }

    #[test]
    fn what_one_deletes_and_the_other_changes_is_asked_about() {
        let mine = BASE.replace("Zweitens steht hier etwas.\n\n", "");
        let theirs = BASE.replace("hier etwas", "hier viel");
        let Merged::Conflict(sections) = merge(BASE, &mine, &theirs) else {
            panic!("no conflict");
        };
        assert!(
            sections.contains(&both("", "Zweitens steht hier viel.\n\n")),
            "{sections:?}"
        );
    }
}

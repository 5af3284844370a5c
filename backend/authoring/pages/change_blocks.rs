//! Blocks of a comparison, put together one after the other: what is the same becomes a sentence.

use course_package::{BlockChange, ChangeState, QuestionChange, QuizChange, Word, WordMark};

use super::change_entries::Told;
use super::comment_views::CommentView;
use crate::web::Frame;

#[derive(Default)]
pub struct BlockView {
    pub id: String,
    pub kind: &'static str,
    pub words: Vec<WordView>,
    /// "6 unveränderte Absätze" instead of words, or nothing.
    pub skipped: String,
    /// Of the file, from 1; 0 for what is no line of a text.
    pub line: usize,
    pub comments: Vec<CommentView>,
}

impl BlockView {
    /// What stands there; of a block that is gone, what stood there.
    pub fn text(&self) -> String {
        let stays = self.words.iter().filter(|word| !word.is_removed);
        let text: String = stays.flat_map(WordView::parts).collect();
        match text.trim() {
            "" => self.words.iter().flat_map(WordView::parts).collect(),
            _ => text,
        }
    }

    /// By which its form is told from the others.
    pub fn beginning(&self) -> String {
        self.text()
            .split_whitespace()
            .take(6)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

pub struct WordView {
    pub text: String,
    /// The space behind it, which bears no mark.
    pub gap: String,
    pub is_added: bool,
    pub is_removed: bool,
}

impl WordView {
    fn new(mark: WordMark, text: &str) -> Self {
        let word = text.trim_end();
        Self {
            text: word.to_owned(),
            gap: text.strip_prefix(word).unwrap_or_default().to_owned(),
            is_added: mark == WordMark::Added,
            is_removed: mark == WordMark::Removed,
        }
    }

    fn parts(&self) -> [&str; 2] {
        [&self.text, &self.gap]
    }
}

impl From<&Word> for WordView {
    fn from(word: &Word) -> Self {
        Self::new(word.mark, word.text.as_str())
    }
}

/// The blocks of one part.
pub struct Blocks<'f> {
    frame: &'f Frame,
    key: &'f str,
    views: Vec<BlockView>,
}

impl<'f> Blocks<'f> {
    /// The key begins the ids of the blocks.
    pub fn new(frame: &'f Frame, key: &'f str) -> Self {
        Self {
            frame,
            key,
            views: Vec::new(),
        }
    }

    pub fn finish(self) -> Vec<BlockView> {
        self.views
    }

    /// "Minuten: ~~39~~ 43"
    pub fn entry(&mut self, entry: &Told) {
        let mut words = vec![WordView::new(WordMark::Same, &format!("{}: ", entry.label))];
        if let Some(old) = &entry.old {
            words.push(WordView::new(WordMark::Removed, old));
        }
        if let (Some(_), Some(new)) = (&entry.old, &entry.new) {
            let is_long = new.contains('\n');
            words.push(WordView::new(
                WordMark::Same,
                if is_long { "\n" } else { " " },
            ));
        }
        if let Some(new) = &entry.new {
            words.push(WordView::new(WordMark::Added, new));
        }
        self.push(ChangeState::Changed, 0, words);
    }

    /// A file, of which only the name can be shown.
    pub fn name(&mut self, name: &str, state: ChangeState) {
        let mark = match state {
            ChangeState::Added => WordMark::Added,
            ChangeState::Removed => WordMark::Removed,
            ChangeState::Same | ChangeState::Changed => WordMark::Same,
        };
        self.push(state, 0, vec![WordView::new(mark, name)]);
    }

    pub fn paragraphs(&mut self, blocks: &[BlockChange]) {
        let mut same = 0;
        for block in blocks {
            if block.state == ChangeState::Same {
                same += 1;
                continue;
            }
            self.skip("redaktion-gekuerzt", same);
            same = 0;
            let words = block.words.iter().map(WordView::from).collect();
            self.push(block.state, block.line, words);
        }
        self.skip("redaktion-gekuerzt", same);
    }

    pub fn questions(&mut self, quiz: &QuizChange) {
        let is_same = |question: &&QuestionChange| question.state == ChangeState::Same;
        if quiz.questions.iter().all(|question| is_same(&question)) {
            if quiz.head.is_empty() && quiz.intro.is_empty() {
                let skipped = self.frame.t("redaktion-fragen-geordnet");
                self.sentence(skipped);
            }
            return;
        }
        let mut same = 0;
        for question in &quiz.questions {
            if is_same(&question) {
                same += 1;
                continue;
            }
            self.skip("redaktion-gekuerzt-fragen", same);
            same = 0;
            let line = question.blocks.first().map_or(0, |block| block.line);
            self.push(question.state, line, lines(question));
        }
        self.skip("redaktion-gekuerzt-fragen", same);
    }

    fn push(&mut self, state: ChangeState, line: usize, words: Vec<WordView>) {
        let kind = match state {
            ChangeState::Added => "added",
            ChangeState::Removed => "removed",
            ChangeState::Same | ChangeState::Changed => "changed",
        };
        self.views.push(BlockView {
            id: format!("{}-{}", self.key, self.views.len() + 1),
            kind,
            words,
            skipped: String::new(),
            line,
            comments: Vec::new(),
        });
    }

    fn skip(&mut self, key: &str, count: usize) {
        if count > 0 {
            let words = self.frame.tn(key, count);
            self.sentence(words);
        }
    }

    fn sentence(&mut self, skipped: String) {
        self.views.push(BlockView {
            id: String::new(),
            kind: "",
            words: Vec::new(),
            skipped,
            line: 0,
            comments: Vec::new(),
        });
    }
}

/// A question line by line.
fn lines(question: &QuestionChange) -> Vec<WordView> {
    let mut words = Vec::new();
    for line in &question.blocks {
        if !words.is_empty() {
            words.push(WordView::new(WordMark::Same, "\n"));
        }
        words.extend(line.words.iter().map(WordView::from));
    }
    words
}

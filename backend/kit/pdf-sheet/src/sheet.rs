//! What a sheet consists of. Lengths are in points, of which 72 are an inch.

/// A document of one or more pages.
pub struct Sheet {
    /// Shown by readers in place of the name of the file.
    pub title: String,
    /// Of its text, such as `de`.
    pub lang: String,
    pub author: String,
    /// When it was made, in UTC.
    pub made: Made,
    /// Of the line below the sender and of panels; dark enough for white paper.
    pub accent: [u8; 3],
    pub blocks: Vec<Block>,
    /// At the foot of every page, on the left.
    pub footer: String,
    /// The words for a page and the number of pages.
    pub number: Box<dyn Fn(usize, usize) -> String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

pub enum Block {
    /// Who the sheet is from, with a line below, and a mark at the right.
    Sender {
        name: String,
        mark: Option<Picture>,
    },
    /// Level 1 is the title of the sheet.
    Heading {
        level: u8,
        text: Text,
    },
    Paragraph {
        style: Style,
        text: Text,
    },
    /// Numbered from `start`, or with bullets.
    List {
        start: Option<u32>,
        items: Vec<Vec<Block>>,
    },
    /// Terms with what they mean here.
    Facts(Vec<(String, Text)>),
    Table {
        header: Vec<Text>,
        rows: Vec<Vec<Text>>,
        /// Which columns are numbers; what is missing is not.
        numeric: Vec<bool>,
    },
    Picture(Picture),
    /// Set apart from the rest.
    Panel(Vec<Block>),
    /// Text with a code at its right.
    Beside {
        blocks: Vec<Block>,
        code: Code,
    },
    /// Lines to be filled in by hand, each with what belongs on it.
    Blanks(Vec<String>),
    Rule,
}

/// PNG, JPEG or WebP.
#[derive(Clone)]
pub struct Picture {
    pub bytes: Vec<u8>,
    /// What one sees; nothing for a picture that only decorates.
    pub alt: Option<String>,
    /// It is never wider or higher than these.
    pub width: f32,
    pub height: f32,
}

/// A square of squares, such as a QR code.
pub struct Code {
    /// Row by row, as many as columns; true is dark.
    pub dark: Vec<bool>,
    pub columns: usize,
    pub side: f32,
    /// What it is for.
    pub alt: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Body,
    /// An introduction, or what matters most in a sentence.
    Lead,
    /// A name that stands alone.
    Large,
    Small,
}

/// A text in stretches of one tone each. A `\n` begins a new line.
pub type Text = Vec<Run>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub tone: Tone,
    /// `https:`, `mailto:` or `tel:`.
    pub link: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Strong,
    Emphasis,
}

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Plain,
            link: None,
        }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Strong,
            ..Self::plain(text)
        }
    }

    pub fn link(text: impl Into<String>, address: impl Into<String>) -> Self {
        Self {
            link: Some(address.into()),
            ..Self::plain(text)
        }
    }
}

/// A text in one tone.
pub fn plain(text: impl Into<String>) -> Text {
    vec![Run::plain(text)]
}

//! Reads captions in WebVTT and writes them anew, so that only what was understood is served.

use crate::mistakes::Mistakes;

/// More captions than a film of four hours has.
const MOST_CUES: usize = 20_000;
/// Two lines are the aim; this only stops what is no caption at all.
const LONGEST_CUE: usize = 500;
/// What begins a chapter when it stands over the time of a cue.
const CHAPTER: &str = "kapitel:";

/// One caption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cue {
    /// The title of the chapter that begins with it.
    pub(crate) chapter: Option<String>,
    /// Milliseconds.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Plain lines, joined with `\n`.
    pub(crate) text: String,
}

/// Reads all cues; nothing when one of them is wrong, which is then reported.
pub(crate) fn read(file: &str, text: &str, mistakes: &Mistakes) -> Option<Vec<Cue>> {
    let mut reader = Reader {
        file,
        mistakes,
        cues: Vec::new(),
        is_fine: true,
    };
    let is_webvtt = text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("WEBVTT"))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    if !is_webvtt {
        let hint = "Die erste Zeile heißt WEBVTT.";
        reader.error(1, "Das sind keine Untertitel im Format WebVTT.", hint);
        return None;
    }
    let mut block: Vec<(usize, &str)> = Vec::new();
    let lines = text.lines().enumerate().skip(1);
    for (index, line) in lines.chain([(0, "")]) {
        if !line.trim().is_empty() {
            block.push((index + 1, line.trim_end()));
        } else if !block.is_empty() {
            reader.block(&std::mem::take(&mut block));
        }
        if reader.cues.len() > MOST_CUES {
            let hint = format!("Erlaubt sind {MOST_CUES}.");
            reader.error(index + 1, "Das sind zu viele Untertitel.", &hint);
            return None;
        }
    }
    if reader.cues.is_empty() && reader.is_fine {
        let hint = "Schreiben Sie auf, was gesagt und gezeigt wird.";
        reader.error(1, "Die Datei hat keinen Untertitel.", hint);
    }
    reader.is_fine.then_some(reader.cues)
}

/// The same captions as a file: times and plain text, nothing else.
pub(crate) fn write(cues: &[Cue]) -> String {
    let mut out = "WEBVTT\n".to_owned();
    for cue in cues {
        let text = cue
            .text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let (start, end) = (time(cue.start), time(cue.end));
        out.push_str(&format!("\n{start} --> {end}\n{text}\n"));
    }
    out
}

fn time(milliseconds: u32) -> String {
    let seconds = milliseconds / 1000;
    format!(
        "{:02}:{:02}:{:02}.{:03}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        milliseconds % 1000
    )
}

struct Reader<'a> {
    file: &'a str,
    mistakes: &'a Mistakes,
    cues: Vec<Cue>,
    is_fine: bool,
}

impl Reader<'_> {
    fn error(&mut self, line: usize, message: &str, hint: &str) {
        self.is_fine = false;
        self.mistakes.error(self.file, line, message, hint);
    }

    fn block(&mut self, lines: &[(usize, &str)]) {
        let Some(((number, first), after_first)) = lines.split_first() else {
            return;
        };
        let word = first.split_whitespace().next().unwrap_or_default();
        if word == "NOTE" && !first.contains("-->") {
            return;
        }
        if matches!(word, "STYLE" | "REGION") && !first.contains("-->") {
            let hint = "Löschen Sie den Abschnitt; wie Untertitel aussehen, bestimmt das Programm.";
            return self.error(
                *number,
                "Gestaltung ist in Untertiteln nicht möglich.",
                hint,
            );
        }
        let has_name = !first.contains("-->");
        let (timing, text) = if has_name {
            match after_first.split_first() {
                Some((timing, text)) => (*timing, text),
                None => ((*number, ""), after_first),
            }
        } else {
            ((*number, *first), after_first)
        };
        let chapter = if has_name {
            first.strip_prefix(CHAPTER)
        } else {
            None
        };
        if chapter.is_some_and(|title| title.trim().is_empty()) {
            let hint = "Schreiben Sie dahinter, worum es geht: kapitel: Montagmorgen";
            return self.error(*number, "Das Kapitel hat keinen Titel.", hint);
        }
        let chapter = chapter.map(|title| title.trim().to_owned());
        self.cue(timing, chapter, text);
    }

    fn cue(&mut self, timing: (usize, &str), chapter: Option<String>, text: &[(usize, &str)]) {
        let (number, line) = timing;
        let Some((start, end)) = read_timing(line) else {
            let hint = "Eine Zeit sieht so aus: 00:00:04.500 --> 00:00:07.000";
            return self.error(number, "Hier fehlt die Zeit des Untertitels.", hint);
        };
        if end <= start {
            let hint = "Berichtigen Sie eine der beiden Zeiten.";
            return self.error(number, "Der Untertitel endet, bevor er beginnt.", hint);
        }
        if self.cues.last().is_some_and(|before| start < before.start) {
            let hint = "Ordnen Sie die Untertitel nach ihrer Zeit.";
            return self.error(
                number,
                "Der Untertitel beginnt vor dem, der über ihm steht.",
                hint,
            );
        }
        let mut lines = Vec::new();
        for (number, line) in text {
            if line.contains(['<', '>']) {
                let hint = "Schreiben Sie nur den Text, ohne <b>, <i> oder <v Name>.";
                return self.error(*number, "Auszeichnungen sind hier nicht möglich.", hint);
            }
            lines.push(decode(line.trim()));
        }
        let text = lines.join("\n");
        if text.is_empty() {
            let hint = "Schreiben Sie unter die Zeit, was gesagt oder gezeigt wird.";
            return self.error(number, "Der Untertitel ist leer.", hint);
        }
        if text.chars().count() > LONGEST_CUE {
            let hint = "Zwei Zeilen zu höchstens 40 Zeichen lassen sich lesen.";
            return self.error(number, "Der Untertitel ist zu lang.", hint);
        }
        self.cues.push(Cue {
            chapter,
            start,
            end,
            text,
        });
    }
}

/// Both times in milliseconds; settings behind them are left out.
fn read_timing(line: &str) -> Option<(u32, u32)> {
    let (start, rest) = line.split_once("-->")?;
    let end = rest.split_whitespace().next()?;
    Some((read_time(start.trim())?, read_time(end)?))
}

fn read_time(text: &str) -> Option<u32> {
    let (clock, fraction) = text.split_once('.')?;
    let mut sum: u32 = 0;
    let parts: Vec<&str> = clock.split(':').collect();
    if !(2..=3).contains(&parts.len()) || fraction.len() != 3 {
        return None;
    }
    for (place, part) in parts.iter().enumerate() {
        let is_hours = parts.len() == 3 && place == 0;
        let number = digits(part).filter(|number| is_hours && *number < 100 || *number < 60)?;
        if part.len() != 2 {
            return None;
        }
        sum = sum * 60 + number;
    }
    Some(sum * 1000 + digits(fraction)?)
}

fn digits(text: &str) -> Option<u32> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn decode(line: &str) -> String {
    line.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes_of(text: &str) -> Vec<(usize, String)> {
        let mistakes = Mistakes::default();
        assert_eq!(read("medien/a.vtt", text, &mistakes), None, "{text}");
        let list = mistakes.into_sorted();
        list.into_iter().map(|m| (m.line, m.message)).collect()
    }

    #[test]
    fn captions_come_back_as_times_and_text_alone() {
        let text = "WEBVTT - Montag\n\nNOTE nur für uns\n\nkapitel: Anfang\n00:01.000 --> 00:02.500 line:0\n\
                    A &amp; B\nzweite Zeile\n\n7\n01:00:00.000 --> 01:00:01.000\nEnde";
        let mistakes = Mistakes::default();
        let cues = read("medien/a.vtt", text, &mistakes).unwrap();
        assert_eq!(cues.len(), 2);
        assert_eq!(cues[0].chapter.as_deref(), Some("Anfang"));
        assert_eq!((cues[0].start, cues[0].end), (1000, 2500));
        assert_eq!(cues[0].text, "A & B\nzweite Zeile");
        assert_eq!(
            write(&cues),
            "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nA &amp; B\nzweite Zeile\n\n\
             01:00:00.000 --> 01:00:01.000\nEnde\n"
        );
        let again = read("medien/a.vtt", &write(&cues), &mistakes).unwrap();
        assert_eq!(again[0].text, cues[0].text);
    }

    #[test]
    fn each_mistake_in_captions_has_its_line() {
        for (text, line, message) in [
            ("", 1, "keine Untertitel"),
            ("WEBVTTX\n\n", 1, "keine Untertitel"),
            ("WEBVTT\n\n", 1, "keinen Untertitel"),
            ("WEBVTT\n\n1\nNur Text\n", 4, "fehlt die Zeit"),
            ("WEBVTT\n\n00:01 --> 00:02\nText\n", 3, "fehlt die Zeit"),
            (
                "WEBVTT\n\n00:61.000 --> 01:02.000\nText\n",
                3,
                "fehlt die Zeit",
            ),
            (
                "WEBVTT\n\n00:02.000 --> 00:02.000\nText\n",
                3,
                "bevor er beginnt",
            ),
            (
                "WEBVTT\n\n00:02.000 --> 00:03.000\nA\n\n00:01.000 --> 00:02.000\nB\n",
                6,
                "über ihm steht",
            ),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", 3, "ist leer"),
            (
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>\n",
                4,
                "Auszeichnungen",
            ),
            ("WEBVTT\n\nSTYLE\n::cue { color: red }\n", 3, "Gestaltung"),
            (
                "WEBVTT\n\nkapitel:\n00:01.000 --> 00:02.000\nA\n",
                3,
                "keinen Titel",
            ),
        ] {
            let found = mistakes_of(text);
            assert!(
                found
                    .iter()
                    .any(|(at, what)| *at == line && what.contains(message)),
                "{text:?} gave {found:?}"
            );
        }
    }

    #[test]
    fn too_many_captions_are_refused() {
        let mut text = "WEBVTT\n".to_owned();
        for number in 0..=MOST_CUES as u32 {
            text.push_str(&format!(
                "\n{} --> {}\nA\n",
                time(number * 10),
                time(number * 10 + 10)
            ));
        }
        assert!(mistakes_of(&text)[0].1.contains("zu viele"));
    }
}

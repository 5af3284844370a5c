//! What was left out or changed, collected while reading and told in a few sentences.

use std::collections::{BTreeMap, BTreeSet};

/// How many slides or details one sentence names.
const MAX_NAMED: usize = 12;
/// How much of a detail is told, in characters.
const MAX_DETAIL: usize = 80;

/// In the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Remark {
    HiddenSlide,
    HiddenText,
    Film,
    SmartArt,
    Chart,
    Drawing,
    PictureFormat,
    PictureTooLarge,
    TooManyPictures,
    PictureMissing,
    PictureOutside,
    PictureRepeated,
    PictureCropped,
    Ink,
    Formula,
    Embedded,
    Merged,
    NestedTable,
    Link,
    Animation,
    Changes,
    Comments,
    Macros,
}

impl Remark {
    fn sentence(self) -> &'static str {
        match self {
            Remark::HiddenSlide => "Ausgeblendete Folien sind nicht übernommen",
            Remark::HiddenText => "Ausgeblendeter Text ist nicht übernommen",
            Remark::Film => {
                "Filme und Tonaufnahmen sind nicht übernommen; laden Sie sie einzeln hoch, mit Untertiteln"
            }
            Remark::SmartArt => {
                "Von SmartArt-Grafiken sind nur die Texte übernommen, als Liste ohne die Zeichnung"
            }
            Remark::Chart => {
                "Diagramme sind nicht übernommen; speichern Sie sie als Bild und fügen Sie dieses ein"
            }
            Remark::Drawing => {
                "Gezeichnete Formen und Pfeile sind nicht übernommen, nur ihre Texte; speichern Sie \
                 eine Zeichnung, auf die es ankommt, als Bild"
            }
            Remark::PictureFormat => {
                "Bilder, die weder PNG noch JPEG noch WebP sind, sind nicht übernommen; speichern Sie \
                 sie in einem dieser Formate"
            }
            Remark::PictureTooLarge => "Bilder mit mehr als 20 MiB sind nicht übernommen",
            Remark::TooManyPictures => "Mehr als 300 Bilder werden nicht übernommen",
            Remark::PictureMissing => "Bilder, die in der Datei fehlen, sind nicht übernommen",
            Remark::PictureOutside => {
                "Bilder, die nicht in der Datei liegen, sondern nur verknüpft sind, sind nicht übernommen"
            }
            Remark::PictureRepeated => {
                "Ein Bild, das auf den meisten Folien steht, gilt als Schmuck und ist nicht übernommen"
            }
            Remark::PictureCropped => {
                "Zugeschnittene Bilder sind ganz übernommen; prüfen Sie, ob jetzt etwas zu sehen ist, \
                 was niemand sehen soll"
            }
            Remark::Ink => "Handschriftliche Zeichnungen sind nicht übernommen",
            Remark::Formula => "Formeln sind als einfacher Text übernommen; prüfen Sie sie",
            Remark::Embedded => "Eingebettete Dateien sind nicht übernommen",
            Remark::Merged => {
                "Tabellen mit verbundenen Zellen sind aufgelöst; der Text steht in der ersten Zelle, \
                 die übrigen sind leer"
            }
            Remark::NestedTable => "Tabellen in Tabellen sind als Text in ihrer Zelle übernommen",
            Remark::Link => {
                "Links, die nicht mit https://, mailto: oder tel: beginnen, sind jetzt einfacher Text"
            }
            Remark::Animation => "Animationen sind nicht übernommen; alles steht von Anfang an da",
            Remark::Changes => {
                "Verfolgte Änderungen gelten als angenommen: Gelöschtes fehlt, Eingefügtes ist dabei"
            }
            Remark::Comments => "Kommentare sind nicht übernommen",
            Remark::Macros => "Makros sind nicht übernommen",
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct Remarks(BTreeMap<Remark, Noted>);

#[derive(Debug, Default)]
struct Noted {
    slides: BTreeSet<u32>,
    details: BTreeSet<String>,
    has_more_details: bool,
}

impl Remarks {
    /// Notes that something happened, on which slide if there are slides.
    pub(crate) fn note(&mut self, remark: Remark, slide: Option<u32>) {
        self.0.entry(remark).or_default().slides.extend(slide);
    }

    /// The same with a word about what it was, such as an address.
    pub(crate) fn note_detail(&mut self, remark: Remark, slide: Option<u32>, detail: &str) {
        self.note(remark, slide);
        let noted = self.0.entry(remark).or_default();
        let mut short: String = detail.chars().take(MAX_DETAIL).collect();
        if short.len() < detail.len() {
            short.push('…');
        }
        if noted.details.len() < MAX_NAMED {
            noted.details.insert(short);
        } else if !noted.details.contains(&short) {
            noted.has_more_details = true;
        }
    }

    pub(crate) fn sentences(&self) -> Vec<String> {
        let sentence = |(remark, noted): (&Remark, &Noted)| {
            let mut sentence = remark.sentence().to_owned();
            if !noted.slides.is_empty() {
                sentence.push_str(&format!(" ({})", slides(&noted.slides)));
            }
            if !noted.details.is_empty() {
                let details: Vec<&str> = noted.details.iter().map(String::as_str).collect();
                let more = if noted.has_more_details {
                    " und weitere"
                } else {
                    ""
                };
                sentence.push_str(&format!(": {}{more}", details.join(", ")));
            }
            sentence.push('.');
            sentence
        };
        self.0.iter().map(sentence).collect()
    }
}

/// „Folien 2, 5 und 7“.
fn slides(numbers: &BTreeSet<u32>) -> String {
    let mut words: Vec<String> = numbers.iter().map(u32::to_string).collect();
    if words.len() > MAX_NAMED {
        let more = words.len() - MAX_NAMED;
        words.truncate(MAX_NAMED);
        return format!("Folien {} und {more} weitere", words.join(", "));
    }
    match words.split_last() {
        Some((only, [])) => format!("Folie {only}"),
        Some((last, others)) => format!("Folien {} und {last}", others.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_the_slides_once() {
        let mut remarks = Remarks::default();
        for slide in [7, 2, 5, 2] {
            remarks.note(Remark::Chart, Some(slide));
        }
        remarks.note_detail(Remark::Link, None, "http://a.example");
        remarks.note(Remark::HiddenSlide, Some(3));
        let sentences = remarks.sentences();
        assert_eq!(
            sentences[0],
            "Ausgeblendete Folien sind nicht übernommen (Folie 3)."
        );
        assert!(sentences[1].ends_with("(Folien 2, 5 und 7)."));
        assert!(sentences[2].ends_with(": http://a.example."));
    }

    #[test]
    fn a_sentence_does_not_grow_without_end() {
        let mut remarks = Remarks::default();
        for slide in 0..500 {
            let address = format!("http://{slide}.example/{}", "a".repeat(500));
            remarks.note_detail(Remark::Link, Some(slide), &address);
        }
        let sentences = remarks.sentences();
        assert!(sentences[0].chars().count() < 1_600, "{}", sentences[0]);
        assert!(sentences[0].contains("und 488 weitere"));
    }
}

//! The texts of the courses to measure on, as long as those of real ones.

use std::fmt::Write;

const SENTENCES: [&str; 6] = [
    "Ein Vorgang beginnt mit einer Anfrage und endet mit einer Antwort, die alle verstehen.",
    "Wer eine Akte öffnet, sieht zuerst, was zuletzt geschehen ist und wer zuständig ist.",
    "Eine Frist gilt ab dem Tag, an dem das Schreiben eingegangen ist, und nicht ab dem Lesen.",
    "Prüfen Sie zuerst, ob alle Angaben da sind, bevor Sie sich an die Bewertung machen.",
    "Fehlt etwas, fragen Sie einmal nach und nennen dabei alles, was Sie noch brauchen.",
    "Halten Sie das Ergebnis kurz fest, damit die Vertretung am nächsten Tag weiterarbeiten kann.",
];

pub(super) fn manifest(number: usize, topic: &str, lessons: usize, publisher: &str) -> String {
    format!(
        "titel = \"Messkurs {number:02}: Vorgänge sicher bearbeiten\"\n\
         kurz = \"Sie bearbeiten einen Vorgang vom Eingang bis zur Antwort.\"\n\
         themen = [\"{topic}\"]\n\
         stufe = \"einstieg\"\n\
         dauer = {}\n\
         zielgruppe = \"Alle Beschäftigten\"\n\
         herausgeber = \"{publisher}\"\n\
         lizenz = \"CC-BY-SA-4.0\"\n\
         fassung = \"1\"\n\
         bestehen_ab = 80\n\
         lernziele = [\"Sie erkennen, was fehlt.\", \"Sie antworten verständlich.\"]\n\
         stand = \"2026-11-01\"\n\
         aenderungen = \"Erste Fassung.\"\n",
        lessons * 5 + lessons / 3 * 2 + 10
    )
}

pub(super) fn lesson(course: usize, number: usize) -> String {
    let mut text = format!(
        "+++\ntitel = \"Lektion {number}: Schritt für Schritt\"\nminuten = 5\n+++\n{}\n",
        paragraph(course + number)
    );
    for part in 1..=4 {
        let _ = write!(
            text,
            "\n## Abschnitt {part}\n\n{}\n\n- Eingang prüfen\n- Zuständigkeit klären\n- Antworten\n\n{}\n",
            paragraph(number + part),
            paragraph(course + part),
        );
    }
    text.push_str("\n:::merken\nErst lesen, dann fragen, dann entscheiden.\n:::\n");
    text
}

fn paragraph(start: usize) -> String {
    let words: Vec<&str> = SENTENCES
        .iter()
        .cycle()
        .skip(start % SENTENCES.len())
        .take(5)
        .copied()
        .collect();
    words.join(" ")
}

pub(super) fn practice(lesson: usize) -> String {
    let mut quiz = String::from("+++\ntitel = \"Kurz nachgefragt\"\nminuten = 2\n+++\n");
    for number in 1..=2 {
        quiz.push_str(&single(&format!("uebung-{lesson}-{number}"), number));
    }
    quiz
}

/// Ten questions of all five kinds.
pub(super) fn final_test() -> String {
    let mut quiz =
        String::from("+++\ntitel = \"Abschlusstest\"\nminuten = 10\nart = \"abschluss\"\n+++\n");
    for number in 1..=5 {
        quiz.push_str(&single(&format!("test-{number}"), number));
    }
    quiz.push_str(
        "\n## Was prüfen Sie? Zwei Antworten sind richtig. {#test-6}\n\
         - [x] Vollständigkeit\n- [x] Zuständigkeit\n- [ ] Papierfarbe\n> Darauf kommt es an.\n\
         \n## Was gehört in die Antwort? Zwei Antworten sind richtig. {#test-7}\n\
         - [x] Ergebnis\n- [x] Begründung\n- [ ] Vermutungen\n> Beides braucht, wer sie liest.\n\
         \n## Bringen Sie die Schritte in die richtige Reihenfolge. {#test-8}\n\
         1. Lesen\n2. Prüfen\n3. Antworten\n> So bleibt nichts liegen.\n\
         \n## Was gehört zusammen? {#test-9}\n\
         - Eingang => Datum\n- Akte => Zeichen\n- Antwort => Unterschrift\n> So findet man es.\n\
         \n## Ergänzen Sie. {#test-10}\n\
         Die Frist beginnt mit dem [[Eingang*/Lesen/Urlaub]] des Schreibens.\n> Nicht später.\n",
    );
    quiz
}

fn single(key: &str, number: usize) -> String {
    format!(
        "\n## Frage {number}: Was tun Sie zuerst? {{#{key}}}\n\
         - (x) Ich lese den Vorgang ganz.\n- ( ) Ich antworte sofort.\n- ( ) Ich warte ab.\n\
         > Erst wer alles gelesen hat, kann entscheiden.\n"
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_final_test_has_ten_questions() {
        assert_eq!(super::final_test().matches("\n## ").count(), 10);
    }
}

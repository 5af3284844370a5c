"""Writes what an author brings along: course packages of a given size, and a presentation."""

import sys
import zipfile

MANIFEST = """titel = "Messkurs {n}"
kurz = "Ein Kurs zum Messen."
themen = ["it-sicherheit"]
stufe = "einstieg"
dauer = {minutes}
zielgruppe = "Alle Beschäftigten"
herausgeber = "studieninstitut-lindenau"
lizenz = "CC-BY-SA-4.0"
fassung = "1"
lernziele = ["Sie lesen."]
stand = "2026-11-01"
aenderungen = "Erste Fassung."
"""

PARAGRAPH = (
    "Wer am Schalter steht, hat wenig Zeit. Der Antrag liegt vor, die Frist läuft, und im Flur warten drei Leute. "
    "Deshalb steht in diesem Absatz nur, was wirklich gebraucht wird, und **nichts** doppelt. {word}\n\n"
)

QUIZ = """+++
titel = "Kurz nachgefragt"
minuten = 1
art = "uebung"
+++
## Was stimmt in Lektion {n}? {{#frage-{n}}}
- (x) Das hier
- ( ) Das andere :: Leider nicht.
> Weil es so ist.
"""


def course(path, lessons, word, slug):
    """A course of that many lessons of 600 words, each with a question."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(f"{slug}/kurs.toml", MANIFEST.format(n=lessons, minutes=lessons * 4))
        for n in range(1, lessons + 1):
            body = "".join(PARAGRAPH.format(word=f"{word} {n}.{part}.") for part in range(15))
            head = f'+++\ntitel = "Lektion {n}"\nminuten = 3\n+++\n'
            package.writestr(f"{slug}/{n}-lektion-{n}.md", head + body)
            package.writestr(f"{slug}/{n}-lektion-{n}.quiz.md", QUIZ.format(n=n))


def heavy(path, slug, documents):
    """A course whose documents of 19 MB each weigh that much together."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        package.writestr(f"{slug}/kurs.toml", MANIFEST.format(n="schwer", minutes=4))
        links = ""
        for n in range(documents):
            with package.open(f"{slug}/medien/blatt-{n}.pdf", "w") as target:
                target.write(b"%PDF-1.7\n" + f"{n}\n".encode())
                for _ in range(19):
                    target.write(bytes(1024 * 1024))
                target.write(b"\n%%EOF\n")
            links += f"[Blatt {n}](medien/blatt-{n}.pdf)\n\n"
        package.writestr(f"{slug}/1-blaetter.md", '+++\ntitel = "Blätter"\nminuten = 4\n+++\n' + links)


if __name__ == "__main__":
    what, path, number, word, slug = sys.argv[1:]
    if what == "course":
        course(path, int(number), word, slug)
    else:
        heavy(path, slug, int(number))

"""Writes what an author brings along: course packages of a given size, and a presentation."""

import random
import struct
import sys
import zlib
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


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = f'xmlns:a="{DRAWING}" xmlns:p="{SLIDES}" xmlns:r="{OFFICE}"'
SENTENCE = "Ein Satz mit einigen Wörtern, wie er auf Folien vorkommt."


def picture(shade):
    """A grey PNG of 640 by 360 pixels of noise, 230 KB."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    noise = random.Random(shade)
    rows = b"".join(b"\0" + noise.randbytes(640) for _ in range(360))
    head = struct.pack(">IIBBBBB", 640, 360, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def relations(targets):
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def slide(n):
    lines = "".join(f'<a:p><a:pPr lvl="{n % 3}"/><a:r><a:t>{SENTENCE}</a:t></a:r></a:p>' for n in range(12))
    return f"""<?xml version="1.0"?><p:sld {SPACES}><p:cSld><p:spTree>
<p:sp><p:nvSpPr><p:cNvPr id="2" name="Titel"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>
<p:txBody><a:bodyPr/><a:p><a:r><a:t>Folie {n}</a:t></a:r></a:p></p:txBody></p:sp>
<p:sp><p:nvSpPr><p:cNvPr id="3" name="Text"/><p:cNvSpPr/><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>
<p:txBody><a:bodyPr/>{lines}</p:txBody></p:sp>
<p:pic><p:nvPicPr><p:cNvPr id="4" name="Bild" descr="Ein Bild von Folie {n}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>
<p:blipFill><a:blip r:embed="rId1"/></p:blipFill><p:spPr/></p:pic></p:spTree></p:cSld></p:sld>"""


def presentation(path, slides):
    """A presentation of that many slides, each with twelve lines and a picture of its own."""
    part = "application/vnd.openxmlformats-officedocument.presentationml"
    kinds = "".join(
        f'<Override PartName="/ppt/slides/slide{n}.xml" ContentType="{part}.slide+xml"/>' for n in range(1, slides + 1)
    )
    shown = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in range(1, slides + 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as deck:
        deck.writestr(
            "[Content_Types].xml",
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/ppt/presentation.xml" ContentType="{part}.presentation.main+xml"/>{kinds}</Types>',
        )
        deck.writestr("_rels/.rels", relations([("officeDocument", "ppt/presentation.xml")]))
        deck.writestr(
            "ppt/presentation.xml",
            f'<?xml version="1.0"?><p:presentation {SPACES}><p:sldIdLst>{shown}</p:sldIdLst></p:presentation>',
        )
        targets = [("slide", f"slides/slide{n}.xml") for n in range(1, slides + 1)]
        deck.writestr("ppt/_rels/presentation.xml.rels", relations(targets))
        for n in range(1, slides + 1):
            deck.writestr(f"ppt/slides/slide{n}.xml", slide(n))
            deck.writestr(f"ppt/slides/_rels/slide{n}.xml.rels", relations([("image", f"../media/{n}.png")]))
            deck.writestr(f"ppt/media/{n}.png", picture(n))


if __name__ == "__main__":
    what, path, number, word, slug = sys.argv[1:]
    if what == "course":
        course(path, int(number), word, slug)
    elif what == "slides":
        presentation(path, int(number))
    else:
        heavy(path, slug, int(number))

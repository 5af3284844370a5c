#!/usr/bin/env python3
"""Renders the films of the courses from drawn scenes and a timetable.

    content/filme/render.py                                  all films
    content/filme/render.py phishing-erkennen/montag         one film
    content/filme/render.py --probe --standbilder /tmp/bilder phishing-erkennen/montag
                                                             a quick look, and a picture every four seconds

A film is a folder <course>/<film>/ with film.toml (scenes, captions, movements) and its scenes as
SVG. Out of it come medien/<film>.mp4, .vtt and .webp in the folder of the course. What all films
share (people, things, lettering) stands in welt.svg, what one film alone needs in its dinge.svg.
content/README.md, section "Filme", says how to write one.

Needs Debian's python3 (3.11 or newer), librsvg2-bin, ffmpeg, webp, fonts-lato, fonts-dejavu-core.
"""
import argparse
import hashlib
import math
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT, RATE = 1280, 720, 25
CROSSFADE = 0.6        # seconds two scenes share
READING_SPEED = 13.2   # characters a second; the house rule is at most 15
LINE = 40              # characters in one of the two lines of a caption
SMALLEST_TYPE = 40     # pixels
MAX_FILM, MAX_POSTER = 6_000_000, 60_000
SVG = "{http://www.w3.org/2000/svg}"
ET.register_namespace("", SVG[1:-1])


class Mistake(Exception):
    """Something in the sources of a film that the author can mend."""


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True)
    if done.returncode != 0:
        raise Mistake(f"{command[0]}: {done.stderr.decode(errors='replace')[-1500:]}")
    return done.stdout


# --- Colour ---------------------------------------------------------------------------------

def oklch(light, chroma, hue):
    """An sRGB colour; the chroma shrinks until the colour exists."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
              -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
              -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    if chroma > 0 and not all(-0.001 <= part <= 1.001 for part in linear):
        return oklch(light, chroma - 0.005, hue)
    curve = (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055
             for c in (min(max(part, 0), 1) for part in linear))
    return "#" + "".join(f"{round(part * 255):02x}" for part in curve)


def accent_css(field):
    """The classes tief, mittel, hell (and linie) in the hue of the Themenfeld."""
    fields = tomllib.loads((HERE.parent / "themen.toml").read_text())["feld"]
    hue = next((entry["ton"] for entry in fields if entry["slug"] == field), None)
    if hue is None:
        raise Mistake(f"Das Themenfeld „{field}“ steht nicht in themen.toml.")
    deep, middle, light = oklch(.43, .12, hue), oklch(.62, .11, hue), oklch(.91, .05, hue)
    return (f".tief{{fill:{deep}}} .mittel{{fill:{middle}}} .hell{{fill:{light}}}"
            f" .linie{{stroke:{deep};fill:none}} .linie-mittel{{stroke:{middle};fill:none}}")


# --- Captions and time ----------------------------------------------------------------------

def caption_lines(text):
    """Breaks a caption into two lines of about the same length."""
    if len(text) <= LINE:
        return [text]
    words = text.split()
    best = None
    for cut in range(1, len(words)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        if max(len(first), len(second)) > LINE:
            continue
        # Readers stumble least where the sentence pauses.
        cost = abs(len(first) - len(second)) - 18 * (first[-1] in ",.:;?!“")
        cost += 6 * (len(words[cut - 1]) <= 3)
        if best is None or cost < best[0]:
            best = cost, [first, second]
    if best is None:
        raise Mistake(f"Untertitel zu lang ({len(text)} Zeichen): {text}")
    return best[1]


def plan_scene(scene):
    """Gives every caption its time within the scene, and the scene its length."""
    now = scene.get("vorlauf", 0.9)
    cues = []
    for entry in scene["untertitel"]:
        entry = {"text": entry} if isinstance(entry, str) else entry
        length = max(2.6, len(entry["text"]) / READING_SPEED) + entry.get("laenger", 0)
        cues.append({**entry, "start": now, "end": now + length})
        now += length + scene.get("pause", 0.4)
    scene["cues"] = cues
    scene["length"] = round((now + scene.get("nachlauf", 0.8)) * RATE) / RATE


def seconds(value, scene):
    """A moment of a scene: seconds, "u2" (caption 2 begins) or "u2+1.5"."""
    if isinstance(value, (int, float)):
        return float(value)
    name, _, later = value.partition("+")
    try:
        return scene["cues"][int(name.removeprefix("u")) - 1]["start"] + float(later or 0)
    except (ValueError, IndexError):
        raise Mistake(f"{scene['datei']}: Den Zeitpunkt „{value}“ gibt es nicht.") from None


def write_captions(film, target):
    def stamp(at):
        return f"{int(at // 3600):02}:{int(at // 60 % 60):02}:{at % 60:06.3f}"
    blocks = ["WEBVTT"]
    for scene in film["szene"]:
        for number, cue in enumerate(scene["cues"]):
            head = f"kapitel: {scene['kapitel']}\n" if number == 0 and "kapitel" in scene else ""
            start, end = scene["start"] + cue["start"], scene["start"] + cue["end"]
            blocks.append(f"{head}{stamp(start)} --> {stamp(end)}\n"
                          + "\n".join(caption_lines(cue["text"])))
    target.write_text("\n\n".join(blocks) + "\n")


# --- Layers ---------------------------------------------------------------------------------

def layers_of(scene, folder, world, css, work):
    """Renders each named group once; neighbours that never move share a picture."""
    root = ET.parse(folder / scene["datei"]).getroot()
    moves = {entry["id"]: entry for entry in scene.get("ebene", [])}
    pieces = []
    for group in root:
        name = group.get("id")
        if group.tag == f"{SVG}title":
            continue
        if group.tag != f"{SVG}g" or not name:
            raise Mistake(f"{scene['datei']}: Zuoberst stehen nur Gruppen mit id.")
        for text in group.iter(f"{SVG}text"):
            if float(text.get("font-size", SMALLEST_TYPE)) < SMALLEST_TYPE:
                raise Mistake(f"{scene['datei']}: Schrift unter {SMALLEST_TYPE} Pixel in {name}.")
        move = moves.pop(name, None)
        if move is None and pieces and pieces[-1][0] is None:
            pieces[-1][1].append(group)
        else:
            pieces.append((move, [group]))
    if moves:
        raise Mistake(f"{scene['datei']}: Ebene {', '.join(moves)} fehlt in der Zeichnung.")
    done = []
    for move, groups in pieces:
        svg = ET.Element(f"{SVG}svg", width=str(WIDTH), height=str(HEIGHT),
                         viewBox=f"0 0 {WIDTH} {HEIGHT}")
        ET.SubElement(svg, f"{SVG}style").text = css
        svg.extend(world)
        svg.extend(groups)
        source = ET.tostring(svg)
        png = work / (hashlib.sha256(source).hexdigest()[:24] + ".png")
        if not png.exists():
            run("nice", "-n", "15", "rsvg-convert", "--output", png, write(png, ".svg", source))
        done.append((move, png, box_of(png, f"{scene['datei']}: {groups[0].get('id')}")))
    return done


def write(path, ending, source):
    path = path.with_suffix(ending)
    path.write_bytes(source)
    return path


def box_of(png, name):
    """The smallest box around everything that can be seen."""
    alpha = run("ffmpeg", "-v", "error", "-i", png, "-vf", "format=rgba,alphaextract",
                "-f", "rawvideo", "-pix_fmt", "gray", "-")
    rows = [alpha[y * WIDTH:(y + 1) * WIDTH] for y in range(HEIGHT)]
    seen = [y for y, row in enumerate(rows) if any(row)]
    if not seen:
        raise Mistake(f"{name}: Die Ebene ist leer.")
    left = min(WIDTH - len(rows[y].lstrip(b"\0")) for y in seen)
    right = max(len(rows[y].rstrip(b"\0")) for y in seen)
    return left, seen[0], right - left, seen[-1] + 1 - seen[0]


# --- Movement -------------------------------------------------------------------------------

def progress(start, length):
    return f"clip((t-{start:.3f})/{max(length, .001):.3f},0,1)"


def eased(start, length):
    p = progress(start, length)
    return f"({p}*{p}*(3-2*{p}))"


def layer_filters(number, move, box, scene):
    """The filters that prepare one layer, and where it lies at the moment t."""
    left, top, width, height = box
    whole = scene["length"]
    move = move or {}
    start = seconds(move.get("ab", 0), scene)
    end = seconds(move.get("bis", whole), scene)
    fade = move.get("blende", 0.5) if "ab" in move else 0
    chain = [f"[{number}:v]format=rgba,crop={width}:{height}:{left}:{top}"]
    turn = move.get("drehen")
    if turn:
        px, py = turn["um"]
        reach = math.ceil(max(math.hypot(x - px, y - py)
                              for x in (left, left + width) for y in (top, top + height))) + 2
        chain.append(f"pad={2 * reach}:{2 * reach}:{left - px + reach}:{top - py + reach}:black@0")
        left, top, width, height = px - reach, py - reach, 2 * reach, 2 * reach
    chain.append(f"loop=-1:1:0,setpts=N/{RATE}/TB,trim=duration={whole}")
    if turn:
        angle = "+".join([f"({turn.get('von', 0)})"] + [
            f"({by})*{eased(seconds(at, scene), length)}" for at, length, by in turn["wege"]])
        chain.append(f"rotate=a='({angle})*PI/180':c=black@0")
    if "zeichnen" in move:
        # Uncovered from the left, as if somebody drew or wrote it.
        label = f"d{number}"
        chain[-1] += f"[{label}];color=black@0:s={width}x{height}:r={RATE}:d={whole},format=rgba" \
                     f"[{label}n];[{label}]settb=1/{RATE}[{label}t];[{label}n]settb=1/{RATE}[{label}u];" \
                     f"[{label}u][{label}t]xfade=wiperight:duration={move['zeichnen']}:offset={start}"
        fade = 0
    if fade:
        chain.append(f"fade=in:st={start:.3f}:d={fade}:alpha=1")
    if end < whole:
        chain.append(f"fade=out:st={end:.3f}:d={move.get('blende', 0.5) or .04}:alpha=1")
    x, y = [str(left)], [str(top)]
    walking = []
    if "von" in move:
        length = move.get("dauer", 0.9)
        away = f"pow(1-{progress(start, length)},3)"
        x.append(f"({move['von'][0]})*{away}")
        y.append(f"({move['von'][1]})*{away}")
        walking.append((start, length * 0.7))
    for at, length, dx, dy in move.get("wege", []):
        at = seconds(at, scene)
        x.append(f"({dx})*{eased(at, length)}")
        y.append(f"({dy})*{eased(at, length)}")
        walking.append((at, length))
    if "schritte" in move:
        for at, length in walking:
            y.append(f"-{move['schritte']}*abs(sin(t*7))*between(t,{at:.3f},{at + length:.3f})")
    if "schweben" in move:
        far, period = move["schweben"]
        y.append(f"{far}*sin(t*2*PI/{period})")
    if "wackeln" in move:
        far, at, until = move["wackeln"]
        ringing = f"between(t,{seconds(at, scene):.3f},{seconds(until, scene):.3f})"
        x.append(f"{far}*sin(t*45)*lt(mod(t,1.6),.7)*{ringing}")
    shown = f"between(t,{start:.3f},{end + 1:.3f})"
    if "blinzeln" in move:
        shown += f"*lt(mod(t+{move.get('versatz', 0)},{move['blinzeln']}),.16)"
    if "pulsieren" in move:
        shown += f"*lt(mod(t,{move['pulsieren']}),{move['pulsieren'] / 2})"
    return ",".join(chain), f"x='{'+'.join(x)}':y='{'+'.join(y)}':enable='{shown}'"


def render_scene(scene, folder, world, css, work):
    """One scene, lossless; unchanged scenes are taken from the working folder."""
    layers = layers_of(scene, folder, world, css, work)
    whole = scene["length"]
    graph = [f"color=white:s={WIDTH}x{HEIGHT}:r={RATE}:d={whole},format=rgb24[b0]"]
    inputs = []
    for number, (move, png, box) in enumerate(layers):
        inputs += ["-i", png]
        chain, place = layer_filters(number, move, box, scene)
        graph.append(f"{chain}[l{number}]")
        graph.append(f"[b{number}][l{number}]overlay=format=rgb:{place}[b{number + 1}]")
    script = ";\n".join(graph)
    key = hashlib.sha256((script + "".join(png.name for _, png, _ in layers)).encode()).hexdigest()
    target = work / f"{key[:24]}.mkv"
    if not target.exists():
        text = write(target, ".graph", script.encode())
        part = target.with_suffix(".part.mkv")
        run("nice", "-n", "15", "ffmpeg", "-v", "error", "-y", *inputs, "-filter_complex_script", text,
            "-filter_complex_threads", "1", "-map", f"[b{len(layers)}]", "-t", whole,
            "-c:v", "libx264rgb", "-qp", "0", "-preset", "ultrafast", "-threads", "1", part)
        part.rename(target)
    return target


# --- A film ---------------------------------------------------------------------------------

def render_film(folder, work, stills, draft):
    film = tomllib.loads((folder / "film.toml").read_text())
    course, name = folder.parent.name, folder.name
    media = HERE.parent / "kurse" / course / "medien"
    media.mkdir(parents=True, exist_ok=True)
    now = 0.0
    for scene in film["szene"]:
        plan_scene(scene)
        scene["start"] = now
        now += scene["length"] - CROSSFADE
    write_captions(film, media / f"{name}.vtt")

    world = list(ET.parse(HERE / "welt.svg").getroot())
    if (folder / "dinge.svg").exists():
        world += list(ET.parse(folder / "dinge.svg").getroot())
    css = accent_css(film["feld"])
    parts = [render_scene(scene, folder, world, css, work) for scene in film["szene"]]
    inputs = [word for part in parts for word in ("-i", part)]
    graph, last = [], "[0:v]"
    for number, scene in enumerate(film["szene"][1:], 1):
        graph.append(f"{last}[{number}:v]xfade=fade:duration={CROSSFADE}:offset={scene['start']:.3f}[x{number}]")
        last = f"[x{number}]"
    graph.append(f"{last}fade=in:d=0.6:color=white,fade=out:st={now - .2:.3f}:d=0.8:color=white,"
                 "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p[out]")
    mp4 = media / f"{name}.mp4"
    run("nice", "-n", "15", "ffmpeg", "-v", "error", "-y", *inputs, "-filter_complex", ";".join(graph),
        "-filter_complex_threads", "1", "-map", "[out]", "-an", "-c:v", "libx264", "-profile:v", "high",
        "-preset", "ultrafast" if draft else "medium", "-tune", "animation", "-crf", "25", "-g", "75", "-threads", "1",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
        "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
        "-movflags", "+faststart", mp4)

    poster = film["plakat"]
    scene = film["szene"][poster["szene"] - 1]
    png, webp = work / "plakat.png", media / f"{name}.webp"
    run("ffmpeg", "-v", "error", "-y", "-ss", seconds(poster["zeit"], scene), "-i",
        parts[poster["szene"] - 1], "-frames:v", "1", png)
    run("cwebp", "-quiet", "-preset", "drawing", "-q", "86", "-m", "6", png, "-o", webp)
    for file, most in ((mp4, MAX_FILM), (webp, MAX_POSTER)):
        print(f"{file.relative_to(HERE.parent)}: {file.stat().st_size} Byte")
        if file.stat().st_size > most and not draft:
            raise Mistake(f"{file.name} ist größer als {most} Byte.")
    print(f"{course}/{name}: {int(now // 60)}:{now % 60:04.1f} Minuten, {len(parts)} Szenen")
    if stills:
        shelf = stills / course / name
        shelf.mkdir(parents=True, exist_ok=True)
        for old in shelf.glob("*.png"):
            old.unlink()
        run("ffmpeg", "-v", "error", "-i", mp4, "-threads", "1", "-vsync", "0", "-vf",
            f"select=not(mod(n\\,{4 * RATE})),"
            f"subtitles={media / name}.vtt:force_style='Fontsize=18,BorderStyle=3,MarginV=12'",
            shelf / "%03d.png")


def main():
    words = argparse.ArgumentParser(description="Macht die Filme der Kurse.")
    words.add_argument("film", nargs="*", help="Kurs/Film; ohne Angabe alle")
    words.add_argument("--probe", action="store_true", help="schnell und grob, nur zum Ansehen")
    words.add_argument("--standbilder", type=Path, help="Ordner für ein Bild alle vier Sekunden")
    words.add_argument("--arbeit", type=Path, default=HERE.parent.parent / "target" / "filme",
                       help="Ordner für Zwischenstände")
    given = words.parse_args()
    given.arbeit.mkdir(parents=True, exist_ok=True)
    folders = [HERE / name for name in given.film] or sorted(
        path.parent for path in HERE.glob("*/*/film.toml"))
    for folder in folders:
        try:
            render_film(folder, given.arbeit, given.standbilder, given.probe)
        except (Mistake, KeyError, OSError, tomllib.TOMLDecodeError, ET.ParseError) as mistake:
            sys.exit(f"{folder.name}: {mistake}")


if __name__ == "__main__":
    main()

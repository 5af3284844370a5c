#!/bin/sh
# Turns the SVG drawings of the named courses into their WebP pictures:
#   content/bilder/render.sh offene-daten ankommen-im-rathaus
# Needs Debian's librsvg2-bin, webp, fonts-lato and fonts-dejavu-core.
set -eu
cd "$(dirname "$0")"
grenze=81920
png=$(mktemp --suffix=.png)
trap 'rm -f "$png"' EXIT
for kurs in "$@"; do
  ziel="../kurse/$kurs/medien"
  mkdir -p "$ziel"
  for svg in "$kurs"/*.svg; do
    bild="$ziel/$(basename "$svg" .svg).webp"
    rsvg-convert --width 1200 "$svg" --output "$png"
    cwebp -quiet -preset drawing -q 86 -m 6 "$png" -o "$bild"
    groesse=$(stat -c %s "$bild")
    echo "$bild: $groesse Byte"
    if [ "$groesse" -gt "$grenze" ]; then
      echo "$bild ist größer als 80 KB." >&2
      exit 1
    fi
  done
done

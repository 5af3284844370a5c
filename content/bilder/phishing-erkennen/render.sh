#!/bin/sh
# Turns the SVG drawings beside this script into the WebP pictures of the course.
# Needs Debian's librsvg2-bin, webp, fonts-lato and fonts-dejavu-core.
set -eu
cd "$(dirname "$0")"
ziel=../../kurse/phishing-erkennen/medien
grenze=81920
mkdir -p "$ziel"
png=$(mktemp --suffix=.png)
trap 'rm -f "$png"' EXIT
for svg in *.svg; do
  bild="$ziel/${svg%.svg}.webp"
  rsvg-convert --width 1200 "$svg" --output "$png"
  cwebp -quiet -near_lossless 60 -q 100 -m 6 "$png" -o "$bild"
  groesse=$(stat -c %s "$bild")
  echo "$bild: $groesse Byte"
  if [ "$groesse" -gt "$grenze" ]; then
    echo "$bild ist größer als 80 KB." >&2
    exit 1
  fi
done

#!/bin/sh
# Turns the drawn arms into the PNG files that the demonstration takes as logos.
# Needs Debian's librsvg2-bin.
set -eu
cd "$(dirname "$0")"
for svg in *.svg; do
  rsvg-convert --height 288 "$svg" --output "$(basename "$svg" .svg).png"
done

#!/usr/bin/env bash
# Builds for release, fills an installation, measures, and writes tests/load/RESULTS.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

tests/setup/install.sh bench
cargo build --release
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
target/release/lernverbund bench-data --data "$data"
node tests/load/bench.mjs target/release/lernverbund "$data" "${SECONDS_PER_FIGURE:-8}" >"$data/table.md"

{
  sed '/^<!-- figures -->$/q' tests/load/RESULTS.md
  echo
  cat "$data/table.md"
  sed -n '/^<!-- end of figures -->$/,$p' tests/load/RESULTS.md | sed '1s/^/\n/'
} >"$data/results.md"
cp "$data/results.md" tests/load/RESULTS.md

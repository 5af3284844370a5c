#!/usr/bin/env bash
# Builds for release, fills an installation, measures, and writes tests/load/RESULTS.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

tests/setup/install.sh bench
cargo build --release
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export LERNVERBUND="$PWD/target/release/lernverbund"

# Puts the table on standard input between `<!-- NAME -->` and `<!-- end of NAME -->`.
put() {
  { echo; cat; echo; } >"$data/table.md"
  sed -i "/^<!-- $1 -->\$/,/^<!-- end of $1 -->\$/{
    /^<!-- $1 -->\$/r $data/table.md
    /^<!-- $1 -->\$/b
    /^<!-- end of $1 -->\$/b
    d
  }" tests/load/RESULTS.md
}

"$LERNVERBUND" bench-data --data "$data"
node tests/load/bench.mjs "$LERNVERBUND" "$data" "${SECONDS_PER_FIGURE:-8}" | put figures
tests/browser/weight.sh | put "first visits"
tests/browser/lighthouse.sh | put lighthouse
{
  node tests/load/authoring.mjs "$LERNVERBUND" "$data"
  cargo bench --quiet --package course-package --bench compare
} | put authoring

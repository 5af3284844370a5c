#!/usr/bin/env bash
# Lighthouse on Start, a course and a lesson, for tests/load/RESULTS.md: `lighthouse.sh [--why]`.
# Measures what is served, the release program, unless LERNVERBUND names another.
set -euo pipefail
cd "$(dirname "$0")"
source ./packages.sh
export LERNVERBUND="${LERNVERBUND:-$PWD/../../target/release/lernverbund}"
exec node lighthouse.mjs "$@"

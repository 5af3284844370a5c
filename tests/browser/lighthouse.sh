#!/usr/bin/env bash
# Lighthouse on Start, a course and a lesson, for tests/load/RESULTS.md: `lighthouse.sh [--why]`.
# A debug program is slower than what is served; LERNVERBUND names the release one.
set -euo pipefail
cd "$(dirname "$0")"
source ./packages.sh
export LERNVERBUND="${LERNVERBUND:-../../target/release/lernverbund}"
exec node lighthouse.mjs "$@"

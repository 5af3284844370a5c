#!/usr/bin/env bash
# Journeys and checks of every page in a real browser: `run.sh [--all] [--journeys] [--pages] [NAME]`.
# Needs a built program (LERNVERBUND or target/debug/lernverbund); with TEST_POSTGRES the
# journeys run on that cluster too.
set -euo pipefail
cd "$(dirname "$0")"
source ./packages.sh
exec node run.mjs "$@"

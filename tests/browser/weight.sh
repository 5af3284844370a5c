#!/usr/bin/env bash
# Weighs first visits for tests/load/RESULTS.md.
set -euo pipefail
cd "$(dirname "$0")"
source ./packages.sh
exec node weight.mjs

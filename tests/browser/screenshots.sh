#!/usr/bin/env bash
# Takes the pictures in frontend/screenshots/ anew.
set -euo pipefail
cd "$(dirname "$0")"
source ./packages.sh
exec node screenshots.mjs

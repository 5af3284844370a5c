#!/usr/bin/env bash
# Writes NOTICES.md: crates by cargo-about, npm packages from what is installed for the frontend.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! cargo about --version >/dev/null 2>&1; then
  cargo install cargo-about --locked --features cli
fi
[ -d frontend/node_modules ] || (cd frontend && npm ci --no-fund --no-audit --silent)

out=deploy/third-party/NOTICES.md
cargo about generate --offline --locked --config deploy/third-party/about.toml \
  --output-file "$out" deploy/third-party/about.hbs
node deploy/third-party/packages.mjs >>"$out"

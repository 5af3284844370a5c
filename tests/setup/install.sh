#!/usr/bin/env bash
# Installs what Debian must provide: `install.sh build`, `install.sh test` or `install.sh bench`.
# What is there already stays as it is.
set -euo pipefail

missing=()
need() { # need COMMAND PACKAGE…
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 || missing+=("$@")
}

need cc build-essential
need pkg-config pkg-config
need node nodejs
need npm npm
[ -e /usr/include/postgresql/libpq-fe.h ] || missing+=(libpq-dev)

if [ "${1:-build}" = test ]; then
  need chromium chromium
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  need strace strace
  need openssl openssl
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
fi
if [ "${1:-build}" = bench ]; then
  need wrk wrk
  need strace strace
  need chromium chromium
fi

command -v cargo >/dev/null 2>&1 || {
  echo "Es fehlt Rust (cargo). Bitte zuerst installieren: https://rustup.rs" >&2
  exit 1
}
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Debian-Pakete werden installiert: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 -qq update
"${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends "${missing[@]}" >/dev/null

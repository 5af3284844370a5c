#!/usr/bin/env bash
# A Python environment in target/python with the programs that tests are run against: a mail
# server and a client that tries an API by its description. Made once, and anew when the list changes.
set -euo pipefail
cd "$(dirname "$0")/../.."

list=tests/setup/requirements.txt
home=target/python
cmp -s "$list" "$home/made-from" 2>/dev/null && exit 0
rm -rf "$home"
python3 -m venv "$home"
"$home/bin/pip" install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" "$home/made-from"

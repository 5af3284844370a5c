#!/usr/bin/env bash
# Runs a command with a throw-away PostgreSQL: `with_postgres.sh cargo test`.
# The command finds it in TEST_POSTGRES, and in TEST_POSTGRES_CONTROL a program that stops, starts and
# restarts it, with the words of pg_ctl; afterwards nothing is left.
set -euo pipefail

bin=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)")
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))

# initdb refuses to run as root.
as_postgres=()
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  as_postgres=(runuser -u postgres --)
fi
stop() {
  "${as_postgres[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

cd "$folder"
"${as_postgres[@]}" "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 ||
  { cat "$folder/log" >&2; exit 1; }
cat >>"$folder/data/postgresql.conf" <<SETTINGS
fsync = off
max_connections = 300
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder'
port = $port
SETTINGS
cat >"$folder/control" <<CONTROL
#!/usr/bin/env bash
cd "$folder"
exec ${as_postgres[@]} "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" "\$@"
CONTROL
chmod +x "$folder/control"
"$folder/control" start >/dev/null || { cat "$folder/data/log" >&2; exit 1; }
cd "$OLDPWD"

export TEST_POSTGRES_CONTROL="$folder/control"
export TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"
"$@"

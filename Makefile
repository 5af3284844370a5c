# The commands of the house. `make demo` and `make test` are the two to know.

.PHONY: demo test check-all bench screenshots notices frontend install-build install-test

DATA ?= data/demo
BIND ?= 127.0.0.1:8080

# Builds the program and starts it with real content; asks nothing.
demo: install-build frontend
	cargo build
	target/debug/lernverbund demo --data $(DATA) --bind $(BIND)

# Everything that must hold, on both databases and in a browser. Each step names the
# workspace, so that all of them share one build.
test: install-test frontend
	tests/setup/python.sh
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo test --workspace
	tests/setup/with_postgres.sh cargo test --workspace --test main
	tests/setup/with_postgres.sh tests/browser/run.sh

# The same, and every page in light and dark at 320 and at 1280 pixels.
check-all: test
	tests/browser/run.sh --all --pages

# The figures of tests/load/RESULTS.md, on a release build and a filled installation.
bench: install-build frontend
	tests/load/bench.sh

screenshots: install-test frontend
	cargo build
	tests/browser/screenshots.sh

# Licences of everything the program is made of, into deploy/third-party/NOTICES.md.
notices: install-build
	deploy/third-party/generate.sh

frontend: install-build
	cd frontend && npm ci --no-fund --no-audit --silent && node build.mjs

install-build:
	tests/setup/install.sh build

install-test:
	tests/setup/install.sh test

-- What happened (append-only, in order of commit) and what is left to do because of it.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL
);

CREATE TABLE change_cursors (
    name TEXT NOT NULL PRIMARY KEY,
    last_change BIGINT NOT NULL
);

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    attempt INTEGER NOT NULL DEFAULT 0,
    max_attempts INTEGER NOT NULL,
    run_at TIMESTAMP NOT NULL,
    lease_until TIMESTAMP,
    worker TEXT,
    fence BIGINT NOT NULL DEFAULT 0,
    last_error TEXT,
    dedup_key TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX jobs_due ON jobs (state, run_at);
CREATE UNIQUE INDEX jobs_once ON jobs (dedup_key) WHERE dedup_key IS NOT NULL;

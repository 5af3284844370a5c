-- A Nachweis: one per completion, found by its code.
CREATE TABLE certificates (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    completion_id TEXT NOT NULL UNIQUE REFERENCES completions (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TIMESTAMP NOT NULL
);

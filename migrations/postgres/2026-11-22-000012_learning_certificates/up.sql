-- A Nachweis: one per completion, found by its code.
CREATE TABLE certificates (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kommune_id TEXT COLLATE "C" NOT NULL,
    completion_id TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES completions (id),
    code TEXT COLLATE "C" NOT NULL UNIQUE,
    issued_at TIMESTAMP NOT NULL
);

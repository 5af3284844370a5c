CREATE TABLE certificates_old (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    completion_id TEXT NOT NULL UNIQUE REFERENCES completions (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TIMESTAMP NOT NULL
);
INSERT INTO certificates_old (id, kommune_id, completion_id, code, issued_at)
SELECT id, kommune_id, completion_id, code, issued_at FROM certificates WHERE revoked_at IS NULL;
DROP TABLE certificates;
ALTER TABLE certificates_old RENAME TO certificates;

-- A Nachweis can be revoked, which keeps its row; then there may be another one that is valid.
CREATE TABLE certificates_new (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    completion_id TEXT NOT NULL REFERENCES completions (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    revoked_by TEXT REFERENCES memberships (id),
    revocation_reason TEXT,
    CHECK (
        (revoked_at IS NULL) = (revoked_by IS NULL)
        AND (revoked_at IS NULL) = (revocation_reason IS NULL)
    )
);
INSERT INTO certificates_new (id, kommune_id, completion_id, code, issued_at)
SELECT id, kommune_id, completion_id, code, issued_at FROM certificates;
DROP TABLE certificates;
ALTER TABLE certificates_new RENAME TO certificates;
CREATE INDEX certificates_of_completion ON certificates (completion_id);
CREATE UNIQUE INDEX certificates_valid ON certificates (completion_id) WHERE revoked_at IS NULL;

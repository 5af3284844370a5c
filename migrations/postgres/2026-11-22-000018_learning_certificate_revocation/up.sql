-- A Nachweis can be revoked, which keeps its row; then there may be another one that is valid.
ALTER TABLE certificates
    DROP CONSTRAINT certificates_completion_id_key,
    ADD COLUMN revoked_at TIMESTAMP,
    ADD COLUMN revoked_by TEXT COLLATE "C" REFERENCES memberships (id),
    ADD COLUMN revocation_reason TEXT,
    ADD CHECK (
        (revoked_at IS NULL) = (revoked_by IS NULL)
        AND (revoked_at IS NULL) = (revocation_reason IS NULL)
    );
CREATE INDEX certificates_of_completion ON certificates (completion_id);
CREATE UNIQUE INDEX certificates_valid ON certificates (completion_id) WHERE revoked_at IS NULL;

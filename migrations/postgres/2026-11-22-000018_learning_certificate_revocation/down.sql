DELETE FROM certificates WHERE revoked_at IS NOT NULL;
DROP INDEX certificates_valid;
DROP INDEX certificates_of_completion;
ALTER TABLE certificates
    DROP COLUMN revoked_at,
    DROP COLUMN revoked_by,
    DROP COLUMN revocation_reason,
    ADD CONSTRAINT certificates_completion_id_key UNIQUE (completion_id);

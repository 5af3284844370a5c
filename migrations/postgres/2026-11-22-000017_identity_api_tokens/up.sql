-- A program's right to act as a membership; the row knows only the hash of its secret.
CREATE TABLE api_tokens (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kommune_id TEXT COLLATE "C" NOT NULL REFERENCES kommunen (id),
    membership_id TEXT COLLATE "C" NOT NULL REFERENCES memberships (id),
    secret_hash TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT NOT NULL,
    may_write BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);
CREATE INDEX api_tokens_of_membership ON api_tokens (membership_id);

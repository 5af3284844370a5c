-- The right to set a password once; the row knows only the hash of its code.
CREATE TABLE invitations (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kommune_id TEXT COLLATE "C" NOT NULL REFERENCES kommunen (id),
    person_id TEXT COLLATE "C" NOT NULL REFERENCES persons (id),
    created_by TEXT COLLATE "C" NOT NULL REFERENCES memberships (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX invitations_of_person ON invitations (person_id);

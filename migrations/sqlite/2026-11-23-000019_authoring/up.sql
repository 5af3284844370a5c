-- Courses that are being written: a course folder as rows, what its texts were before, and who
-- writes. A version keeps the texts it was made from.
CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    course_id TEXT UNIQUE REFERENCES courses (id),
    version_id TEXT REFERENCES course_versions (id),
    revision INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL REFERENCES memberships (id)
);
CREATE INDEX drafts_of_kommune ON drafts (kommune_id);

CREATE TABLE draft_authors (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    kommune_id TEXT NOT NULL,
    is_owner BOOLEAN NOT NULL,
    PRIMARY KEY (draft_id, membership_id)
);

CREATE TABLE draft_texts (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    kommune_id TEXT NOT NULL,
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    revision INTEGER NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL REFERENCES memberships (id),
    UNIQUE (draft_id, path)
);

CREATE TABLE draft_pasts (
    text_id TEXT NOT NULL REFERENCES draft_texts (id),
    revision INTEGER NOT NULL,
    kommune_id TEXT NOT NULL,
    text TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL REFERENCES memberships (id),
    PRIMARY KEY (text_id, revision)
);

CREATE TABLE draft_visits (
    text_id TEXT NOT NULL REFERENCES draft_texts (id),
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    kommune_id TEXT NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (text_id, membership_id)
);

CREATE TABLE draft_files (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    name TEXT NOT NULL,
    kommune_id TEXT NOT NULL,
    content_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    seconds INTEGER,
    starts_late BOOLEAN NOT NULL,
    PRIMARY KEY (draft_id, name)
);

CREATE TABLE version_sources (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    path TEXT NOT NULL,
    kommune_id TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version_id, path)
);

ALTER TABLE version_files ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE version_files ADD COLUMN width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE version_files ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
ALTER TABLE version_files ADD COLUMN seconds INTEGER;
ALTER TABLE version_files ADD COLUMN starts_late BOOLEAN NOT NULL DEFAULT FALSE;

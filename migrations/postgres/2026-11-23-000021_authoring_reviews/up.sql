-- Who reads a draft before it is published, what they say about places in it, and who let a
-- version out.
ALTER TABLE kommunen ADD COLUMN review_rule TEXT NOT NULL DEFAULT 'selbst';

CREATE TABLE draft_reviews (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    draft_id TEXT COLLATE "C" NOT NULL REFERENCES drafts (id),
    kommune_id TEXT COLLATE "C" NOT NULL,
    asked_by TEXT COLLATE "C" NOT NULL REFERENCES memberships (id),
    asked_at TIMESTAMP NOT NULL,
    reviewer_id TEXT COLLATE "C" NOT NULL REFERENCES memberships (id),
    label TEXT NOT NULL,
    changelog TEXT NOT NULL,
    reach TEXT COLLATE "C" NOT NULL,
    ended_at TIMESTAMP
);
CREATE UNIQUE INDEX draft_reviews_open ON draft_reviews (draft_id) WHERE ended_at IS NULL;
CREATE INDEX draft_reviews_of_reviewer ON draft_reviews (reviewer_id);

CREATE TABLE draft_comments (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    draft_id TEXT COLLATE "C" NOT NULL REFERENCES drafts (id),
    kommune_id TEXT COLLATE "C" NOT NULL,
    answers_id TEXT COLLATE "C" REFERENCES draft_comments (id),
    part TEXT COLLATE "C" NOT NULL,
    line INTEGER NOT NULL,
    block TEXT NOT NULL,
    text TEXT NOT NULL,
    written_by TEXT COLLATE "C" NOT NULL REFERENCES memberships (id),
    written_at TIMESTAMP NOT NULL,
    done_by TEXT COLLATE "C" REFERENCES memberships (id),
    done_at TIMESTAMP
);
CREATE INDEX draft_comments_of_draft ON draft_comments (draft_id);

CREATE TABLE version_approvals (
    version_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES course_versions (id),
    kommune_id TEXT COLLATE "C" NOT NULL,
    rule TEXT COLLATE "C" NOT NULL,
    asked_by TEXT COLLATE "C" REFERENCES memberships (id),
    asked_at TIMESTAMP,
    approved_by TEXT COLLATE "C" NOT NULL REFERENCES memberships (id),
    approved_at TIMESTAMP NOT NULL
);

-- Kommunen and other publishers, the groups they form, and the tree of their units.
CREATE TABLE kommunen (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    ags TEXT UNIQUE,
    inhabitants BIGINT,
    learning_time_text TEXT NOT NULL,
    group_threshold INTEGER NOT NULL DEFAULT 10 CHECK (group_threshold >= 5),
    unit_word TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE verbuende (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE verbund_members (
    verbund_id TEXT COLLATE "C" NOT NULL REFERENCES verbuende (id),
    kommune_id TEXT COLLATE "C" NOT NULL REFERENCES kommunen (id),
    PRIMARY KEY (verbund_id, kommune_id)
);

CREATE TABLE units (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kommune_id TEXT COLLATE "C" NOT NULL REFERENCES kommunen (id),
    parent_id TEXT COLLATE "C" REFERENCES units (id),
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE
);
CREATE INDEX units_of_kommune ON units (kommune_id, sort_key);

CREATE TABLE kommune_pages (
    kommune_id TEXT COLLATE "C" NOT NULL REFERENCES kommunen (id),
    page TEXT NOT NULL,
    title TEXT NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (kommune_id, page)
);

CREATE TABLE operator_pages (
    page TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    html TEXT NOT NULL
);

-- Topics, courses in immutable published versions, and who may see which of them.
CREATE TABLE topic_fields (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    sentence TEXT NOT NULL,
    symbol TEXT NOT NULL,
    hue INTEGER NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE topics (
    id TEXT NOT NULL PRIMARY KEY,
    field_id TEXT NOT NULL REFERENCES topic_fields (id),
    title TEXT NOT NULL,
    sentence TEXT NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE courses (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    slug TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE course_versions (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    course_id TEXT NOT NULL REFERENCES courses (id),
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    goals TEXT NOT NULL,
    audience TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    licence TEXT NOT NULL,
    lang TEXT NOT NULL,
    pass_percent INTEGER,
    as_of DATE NOT NULL,
    changelog TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    published_at TIMESTAMP NOT NULL,
    UNIQUE (course_id, number)
);

CREATE TABLE version_topics (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    topic_id TEXT NOT NULL REFERENCES topics (id),
    kommune_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (version_id, topic_id)
);

CREATE TABLE lessons (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    course_id TEXT NOT NULL REFERENCES courses (id),
    key TEXT NOT NULL,
    UNIQUE (course_id, key)
);

CREATE TABLE version_lessons (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    lesson_id TEXT NOT NULL REFERENCES lessons (id),
    kommune_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    module_title TEXT,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    summary TEXT,
    html TEXT,
    PRIMARY KEY (version_id, lesson_id)
);

CREATE TABLE version_files (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    name TEXT NOT NULL,
    kommune_id TEXT NOT NULL,
    content_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (version_id, name)
);

CREATE TABLE publications (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    course_id TEXT NOT NULL REFERENCES courses (id),
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    audience_id TEXT REFERENCES kommunen (id),
    published_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX publications_once ON publications (course_id, COALESCE(audience_id, ''));

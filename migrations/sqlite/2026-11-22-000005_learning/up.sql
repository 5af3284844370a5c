-- Who learns what, how far, and what is finished. Marks and completions are only ever added.
CREATE TABLE enrolments (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    course_id TEXT NOT NULL REFERENCES courses (id),
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    cycle INTEGER NOT NULL,
    started_at TIMESTAMP NOT NULL,
    last_lesson_id TEXT REFERENCES lessons (id),
    last_seen_at TIMESTAMP NOT NULL,
    UNIQUE (membership_id, course_id, cycle)
);

CREATE TABLE lesson_marks (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    lesson_id TEXT NOT NULL REFERENCES lessons (id),
    marked_at TIMESTAMP NOT NULL,
    UNIQUE (enrolment_id, lesson_id)
);

CREATE TABLE completions (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    course_id TEXT NOT NULL REFERENCES courses (id),
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    cycle INTEGER NOT NULL,
    unit_id TEXT REFERENCES units (id),
    way TEXT NOT NULL CHECK (way IN ('test', 'lessons')),
    completed_at TIMESTAMP NOT NULL,
    UNIQUE (membership_id, course_id, cycle)
);
CREATE INDEX completions_of_course ON completions (kommune_id, course_id);

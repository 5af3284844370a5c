-- Quizzes of a version with their questions; attempts and answers belong to the person alone.
CREATE TABLE quizzes (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    lesson_id TEXT REFERENCES lessons (id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('precheck', 'practice', 'final')),
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    intro_html TEXT NOT NULL,
    draw INTEGER,
    pass_count INTEGER,
    UNIQUE (version_id, key)
);

CREATE TABLE questions (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    quiz_id TEXT NOT NULL REFERENCES quizzes (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    body_html TEXT NOT NULL,
    explanation_html TEXT NOT NULL,
    task TEXT NOT NULL,
    UNIQUE (quiz_id, key)
);

CREATE TABLE attempts (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    quiz_id TEXT NOT NULL REFERENCES quizzes (id),
    idempotency_key TEXT NOT NULL,
    sheet TEXT NOT NULL,
    started_at TIMESTAMP NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    points INTEGER,
    max_points INTEGER,
    passed BOOLEAN,
    UNIQUE (membership_id, idempotency_key)
);
CREATE UNIQUE INDEX attempts_one_open ON attempts (enrolment_id, quiz_id) WHERE closed_at IS NULL;
CREATE INDEX attempts_of_enrolment ON attempts (enrolment_id);

CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    attempt_id TEXT NOT NULL REFERENCES attempts (id),
    question_key TEXT NOT NULL,
    answer TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    UNIQUE (attempt_id, question_key)
);

-- Films and audios of lessons with the text made from their captions, sheets to print, and what a
-- Kommune fills in before its staff can take a course.
ALTER TABLE version_lessons ADD COLUMN kind TEXT NOT NULL DEFAULT 'text'
    CHECK (kind IN ('text', 'film', 'audio', 'document', 'link', 'quiz'));

CREATE TABLE version_recordings (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    lesson_id TEXT NOT NULL REFERENCES lessons (id),
    kommune_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('film', 'audio')),
    file TEXT NOT NULL,
    captions TEXT NOT NULL,
    poster TEXT,
    description TEXT NOT NULL,
    title TEXT,
    seconds INTEGER,
    chapters TEXT NOT NULL,
    PRIMARY KEY (version_id, lesson_id)
);

CREATE TABLE version_handouts (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    name TEXT NOT NULL,
    kommune_id TEXT NOT NULL,
    title TEXT NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (version_id, name)
);

CREATE TABLE version_boxes (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    kind TEXT NOT NULL,
    kommune_id TEXT NOT NULL,
    PRIMARY KEY (version_id, kind)
);

-- Lessons of a version once more: shorter, or in Leichte Sprache.
CREATE TABLE version_twins (
    version_id TEXT COLLATE "C" NOT NULL REFERENCES course_versions (id),
    lesson_id TEXT COLLATE "C" NOT NULL REFERENCES lessons (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('kurz', 'leicht')),
    kommune_id TEXT COLLATE "C" NOT NULL,
    minutes INTEGER NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (version_id, lesson_id, kind)
);

-- What a course asks for before it begins and until it is complete, and how learners come to a
-- version with an important change.
ALTER TABLE course_versions ADD COLUMN completion TEXT NOT NULL DEFAULT 'lessons';
ALTER TABLE course_versions ADD COLUMN completion_share INTEGER NOT NULL DEFAULT 100;
ALTER TABLE course_versions ADD COLUMN prerequisites_bind BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE course_versions ADD COLUMN important_change TEXT;
UPDATE course_versions SET completion = 'test' WHERE pass_percent IS NOT NULL;

ALTER TABLE version_lessons ADD COLUMN is_voluntary BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE version_lessons SET is_voluntary = TRUE
 WHERE EXISTS (SELECT 1 FROM quizzes
                WHERE quizzes.version_id = version_lessons.version_id
                  AND quizzes.lesson_id = version_lessons.lesson_id
                  AND quizzes.kind = 'precheck');

-- By slug, since a course may be published before the one it names.
CREATE TABLE version_prerequisites (
    version_id TEXT NOT NULL REFERENCES course_versions (id),
    course_slug TEXT NOT NULL,
    kommune_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (version_id, course_slug)
);

ALTER TABLE enrolments ADD COLUMN test_passed_at TIMESTAMP;
ALTER TABLE enrolments ADD COLUMN moved_at TIMESTAMP;
ALTER TABLE enrolments ADD COLUMN move_read_at TIMESTAMP;
UPDATE enrolments SET test_passed_at =
    (SELECT completions.completed_at FROM completions
      WHERE completions.membership_id = enrolments.membership_id
        AND completions.course_id = enrolments.course_id
        AND completions.cycle = enrolments.cycle
        AND completions.way = 'test');
CREATE INDEX enrolments_of_version ON enrolments (course_id, version_id);

CREATE TABLE changed_lessons (
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    lesson_id TEXT NOT NULL REFERENCES lessons (id),
    kommune_id TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (enrolment_id, lesson_id)
);

ALTER TABLE draft_reviews ADD COLUMN important_change TEXT;

-- Courses that nobody begins any more, with the reason for those who are in them: one row for
-- each publication that was ended so.
CREATE TABLE course_withdrawals (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kommune_id TEXT COLLATE "C" NOT NULL,
    course_id TEXT COLLATE "C" NOT NULL REFERENCES courses (id),
    audience_id TEXT COLLATE "C" REFERENCES kommunen (id),
    reason TEXT NOT NULL,
    withdrawn_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX course_withdrawals_once
    ON course_withdrawals (course_id, COALESCE(audience_id, ''));

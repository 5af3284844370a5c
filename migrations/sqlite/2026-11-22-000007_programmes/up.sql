-- A duty is a course for a unit by a date; one status row per person it concerns.
CREATE TABLE duties (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    course_id TEXT NOT NULL REFERENCES courses (id),
    unit_id TEXT REFERENCES units (id),
    kind TEXT NOT NULL CHECK (kind IN ('instruction', 'ordered')),
    due_on DATE NOT NULL,
    created_by TEXT NOT NULL REFERENCES memberships (id),
    created_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP
);
CREATE UNIQUE INDEX duties_once ON duties (kommune_id, course_id, COALESCE(unit_id, ''))
    WHERE withdrawn_at IS NULL;

CREATE TABLE duty_statuses (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    duty_id TEXT NOT NULL REFERENCES duties (id),
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    unit_id TEXT REFERENCES units (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    done_on DATE,
    UNIQUE (duty_id, membership_id)
);
CREATE INDEX duty_statuses_of_membership ON duty_statuses (membership_id);
CREATE INDEX duty_statuses_by_unit ON duty_statuses (duty_id, unit_id, state);

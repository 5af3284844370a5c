-- Who reads courses of other Kommunen; under which rule a draft is read, and from which Kommune it
-- was let out; who answers for a course and when it is looked at again; duties that ended because
-- their course was withdrawn.
CREATE TABLE outside_readers (
    membership_id TEXT NOT NULL PRIMARY KEY REFERENCES memberships (id),
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    set_by TEXT NOT NULL REFERENCES memberships (id),
    set_at TIMESTAMP NOT NULL
);
CREATE INDEX outside_readers_of_kommune ON outside_readers (kommune_id);

ALTER TABLE draft_reviews ADD COLUMN rule TEXT NOT NULL DEFAULT 'vier-augen';
ALTER TABLE version_approvals ADD COLUMN approver_kommune_id TEXT;

CREATE TABLE course_care (
    course_id TEXT NOT NULL PRIMARY KEY REFERENCES courses (id),
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    owner_id TEXT REFERENCES memberships (id),
    checked_on DATE,
    checked_by TEXT REFERENCES memberships (id),
    due_on DATE,
    reminded_on DATE
);

ALTER TABLE duties ADD COLUMN end_reason TEXT;
ALTER TABLE duties ADD COLUMN settled_at TIMESTAMP;

-- Duties on courses that were withdrawn before this.
UPDATE duties SET
    withdrawn_at = (SELECT MAX(w.withdrawn_at) FROM course_withdrawals w
        WHERE w.course_id = duties.course_id
            AND (w.audience_id IS NULL OR w.audience_id = duties.kommune_id)),
    end_reason = COALESCE((SELECT MAX(w.reason) FROM course_withdrawals w
        WHERE w.course_id = duties.course_id
            AND (w.audience_id IS NULL OR w.audience_id = duties.kommune_id)), '')
WHERE withdrawn_at IS NULL
    AND EXISTS (SELECT 1 FROM course_withdrawals w
        WHERE w.course_id = duties.course_id
            AND (w.audience_id IS NULL OR w.audience_id = duties.kommune_id))
    AND NOT EXISTS (SELECT 1 FROM publications p
        WHERE p.course_id = duties.course_id
            AND (p.audience_id IS NULL OR p.audience_id = duties.kommune_id));
DELETE FROM duty_statuses WHERE state = 'open'
    AND duty_id IN (SELECT id FROM duties WHERE end_reason IS NOT NULL);

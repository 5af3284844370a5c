ALTER TABLE duties DROP COLUMN settled_at;
ALTER TABLE duties DROP COLUMN end_reason;
DROP TABLE course_care;
ALTER TABLE version_approvals DROP COLUMN approver_kommune_id;
ALTER TABLE draft_reviews DROP COLUMN rule;
DROP TABLE outside_readers;

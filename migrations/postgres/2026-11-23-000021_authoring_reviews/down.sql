DROP TABLE version_approvals;
DROP TABLE draft_comments;
DROP TABLE draft_reviews;
ALTER TABLE kommunen DROP COLUMN review_rule;

-- Changes whenever something that database threads keep in memory does.
CREATE TABLE kept_revisions (
    subject TEXT NOT NULL PRIMARY KEY,
    revision TEXT NOT NULL
);
INSERT INTO kept_revisions (subject, revision) VALUES ('all', '');

DROP TABLE kept_revisions;

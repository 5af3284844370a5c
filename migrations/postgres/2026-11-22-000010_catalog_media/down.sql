DROP TABLE version_boxes;
DROP TABLE version_handouts;
DROP TABLE version_recordings;
ALTER TABLE version_lessons DROP COLUMN kind;

ALTER TABLE course_versions DROP COLUMN for_everybody;

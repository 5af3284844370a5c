-- Whether a version was ever there for all Kommunen: what one of them was told alone stays with it.
ALTER TABLE course_versions ADD COLUMN for_everybody BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE course_versions SET for_everybody = FALSE
WHERE EXISTS (SELECT 1 FROM publications p
        WHERE p.version_id = course_versions.id AND p.audience_id IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM publications p
        WHERE p.version_id = course_versions.id AND p.audience_id IS NULL);

-- What each membership has begun, with titles from the catalog and counts. Owned by learning.
CREATE VIEW learning_begun AS
SELECT e.id AS enrolment_id,
       e.membership_id AS membership_id,
       e.course_id AS course_id,
       e.version_id AS version_id,
       c.slug AS slug,
       v.title AS title,
       v.minutes AS minutes,
       (SELECT CAST(count(*) AS BIGINT) FROM version_lessons l
         WHERE l.version_id = e.version_id AND NOT l.is_voluntary) AS lessons,
       (SELECT CAST(count(*) AS BIGINT) FROM lesson_marks m
          JOIN version_lessons l ON l.version_id = e.version_id AND l.lesson_id = m.lesson_id
         WHERE m.enrolment_id = e.id AND NOT l.is_voluntary) AS marked,
       k.key AS last_lesson_key,
       t.title AS last_lesson_title,
       e.last_seen_at AS last_seen_at,
       (SELECT min(d.completed_at) FROM completions d
         WHERE d.membership_id = e.membership_id AND d.course_id = e.course_id
           AND d.cycle = e.cycle) AS completed_at
  FROM enrolments e
  JOIN courses c ON c.id = e.course_id
  JOIN course_versions v ON v.id = e.version_id
  LEFT JOIN lessons k ON k.id = e.last_lesson_id
  LEFT JOIN version_lessons t ON t.version_id = e.version_id AND t.lesson_id = e.last_lesson_id

-- How many of today's staff have completed a course, by main unit: a count,
-- never a person. The first cycle stands for the person, however often the course is repeated.
CREATE VIEW reporting_completions AS
SELECT
    completions.kommune_id AS kommune_id,
    completions.course_id AS course_id,
    membership_units.unit_id AS unit_id,
    memberships.left_on AS left_on,
    CAST(count(*) AS BIGINT) AS people
FROM completions
JOIN memberships ON memberships.id = completions.membership_id
LEFT JOIN membership_units
    ON membership_units.membership_id = memberships.id AND membership_units.is_main
WHERE completions.cycle = 1 AND memberships.is_employee AND NOT memberships.is_dormant
GROUP BY
    completions.kommune_id,
    completions.course_id,
    membership_units.unit_id,
    memberships.left_on;

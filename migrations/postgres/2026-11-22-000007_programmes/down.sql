DROP TABLE duty_statuses;
DROP TABLE duties;

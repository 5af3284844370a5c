DROP TABLE completions;
DROP TABLE lesson_marks;
DROP TABLE enrolments;

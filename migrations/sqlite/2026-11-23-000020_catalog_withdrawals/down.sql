DROP TABLE course_withdrawals;

DROP TABLE operator_pages;
DROP TABLE kommune_pages;
DROP TABLE units;
DROP TABLE verbund_members;
DROP TABLE verbuende;
DROP TABLE kommunen;

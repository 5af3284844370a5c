DROP TABLE answers;
DROP TABLE attempts;
DROP TABLE questions;
DROP TABLE quizzes;

//! What catalog serves: the files of courses.

mod files;

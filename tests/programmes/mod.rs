//! Programmes: who assigns duties to whom, what a form may not say, and whose status is what.

mod assigning;
mod permissions;
mod statuses;
mod withdrawn_course;

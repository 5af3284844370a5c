//! Lernverbund: the floor plan. From the roof to the cellar; a module uses only modules
//! that stand below it here, and enters a room by its door (`mod.rs`).

// — roof —
pub mod cli; // the commands of the program
pub mod server; // puts the rooms behind an address
pub mod worker; // wires changes and jobs to the rooms

// — composed pages —
pub mod start; // Startseite, catalogue, topics, course, lesson, legal pages

// — rooms —
pub mod reporting; // figures by unit, under the group-size rule
pub mod programmes; // duties: a course for a unit by a date
pub mod authoring; // Redaktion: drafts of courses, and how they become versions
pub mod assessment; // quizzes, attempts, answers, grading
pub mod learning; // enrolments, the ledger of lessons done, completions
pub mod catalog; // topics, courses in immutable versions, who may see them
pub mod identity; // persons, memberships, roles, login, who is asking
pub mod organisation; // Kommunen and other publishers, Verbünde, tree of units

// — cellar —
pub mod web; // frames, replies, forms, assets
pub mod mail; // the outbox, and the way to a mail server
pub mod api; // what programs ask and are answered
pub mod jobs; // change rows, job queue, runner
pub mod app; // what every request and job may use
pub mod secret; // what the installation signs with
pub mod config; // settings from command line and environment
pub mod codes; // codes that people type
pub mod files; // stored files by content
pub mod pictures; // pictures drawn anew
pub mod texts; // words of the interface, dates, sort keys
pub mod db; // SQLite and PostgreSQL behind one connection
pub mod metrics; // what is counted and timed
pub mod problem; // what can go wrong, by case
pub mod clock; // what time it is

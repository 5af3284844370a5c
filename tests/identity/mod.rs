//! Identity: logging in and out, what a session is worth, and who sees which people.

mod login;

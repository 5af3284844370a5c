//! Identity: logging in and out, what a session is worth, and who sees which people.

mod account;
mod forgotten_password;
mod invitations;
mod kommunen;
mod login;
mod people;
mod sessions;
mod waiting_form;

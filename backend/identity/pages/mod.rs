//! Pages of identity: login, choice of the Kommune, account, forgotten password, people, units.

pub mod account;
pub mod choose_kommune;
pub mod forgotten;
pub mod found;
pub mod invitation;
pub mod invite;
pub mod kommunen;
pub mod login;
pub mod people;
mod slip;
pub mod tokens;
pub mod units;

//! Reporting: how far the units of a Kommune are, under the group-size rule, on screen and as CSV.
//!
//! The rule decides once for the whole Kommune which groups are shown; a filter or a narrower
//! view only leaves out numbers. Not for: names, and who has to do what (programmes).

mod api;
mod group_size;
mod columns;
mod places;
mod standing;
mod completions;
mod matrix;
mod duty_table;
mod spreadsheet;
mod pages;
mod permissions;
mod tables;

#[cfg(test)]
mod tests;

pub use api::ReportingApi;
pub use permissions::may_see_reports;

use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/verwaltung/matrix", pages::matrix::show);
    routes.get("/verwaltung/matrix.csv", pages::matrix::csv);
    routes.get(
        "/verwaltung/pflichtschulungen/{duty}/stand.csv",
        pages::duty::csv,
    );
    routes.get("/api/v1/reports/units", api::units);
    routes.get("/api/v1/reports/duties/{duty}", api::duty);
}

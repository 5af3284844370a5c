//! Views of reporting. There is no personal data in reporting_completions: it counts people.

diesel::table! {
    reporting_completions (kommune_id, course_id) {
        kommune_id -> Text,
        course_id -> Text,
        unit_id -> Nullable<Text>,
        left_on -> Nullable<Date>,
        people -> BigInt,
    }
}

//! Tables of programmes, and which of their columns are about a person.
//!
//! Personal data, why, how long: duty_statuses (who has to do what and has done it, for the
//! proof of instructions and the figures of ordered training; open rows until the duty ends
//! or the person leaves, done rows for validity + 3 years) · duties (created_by, to know who
//! assigned it, as long as the duty).

diesel::table! {
    duties (id) {
        id -> Text,
        kommune_id -> Text,
        course_id -> Text,
        unit_id -> Nullable<Text>,
        kind -> Text,
        due_on -> Date,
        created_by -> Text,
        created_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
        end_reason -> Nullable<Text>,
        settled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    duty_statuses (id) {
        id -> BigInt,
        kommune_id -> Text,
        duty_id -> Text,
        membership_id -> Text,
        unit_id -> Nullable<Text>,
        state -> Text,
        done_on -> Nullable<Date>,
    }
}

diesel::joinable!(duty_statuses -> duties (duty_id));
diesel::allow_tables_to_appear_in_same_query!(duties, duty_statuses);

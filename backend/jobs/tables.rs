//! Tables of changes and jobs.
//!
//! Personal data: changes and jobs name persons by id only, to know what is left to do; what is
//! done is swept after 30 days. change_cursors holds numbers only.

diesel::table! {
    changes (id) {
        id -> BigInt,
        kommune_id -> Nullable<Text>,
        kind -> Text,
        payload -> Text,
        recorded_at -> Timestamp,
    }
}

diesel::table! {
    change_cursors (name) {
        name -> Text,
        last_change -> BigInt,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        kommune_id -> Nullable<Text>,
        kind -> Text,
        payload -> Text,
        state -> Text,
        attempt -> Integer,
        max_attempts -> Integer,
        run_at -> Timestamp,
        lease_until -> Nullable<Timestamp>,
        worker -> Nullable<Text>,
        fence -> BigInt,
        last_error -> Nullable<Text>,
        dedup_key -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

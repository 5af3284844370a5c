//! Tables of organisation: kommunen, verbuende, verbund_members, units (offices, not people),
//! kommune_pages, operator_pages.
//!
//! Personal data, why, how long: local_boxes may name somebody whom the staff shall ask, with
//! their office's number and mail; as long as the Kommune leaves the entry there.

diesel::table! {
    kommunen (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        short_name -> Text,
        kind -> Text,
        ags -> Nullable<Text>,
        inhabitants -> Nullable<BigInt>,
        learning_time_text -> Text,
        group_threshold -> Integer,
        unit_word -> Text,
        review_rule -> Text,
        created_at -> Timestamp,
        logo -> Nullable<Text>,
        logo_width -> Nullable<Integer>,
        logo_height -> Nullable<Integer>,
        accent -> Nullable<Text>,
        welcome_text -> Text,
        my_learning_text -> Text,
    }
}

diesel::table! {
    verbuende (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    verbund_members (verbund_id, kommune_id) {
        verbund_id -> Text,
        kommune_id -> Text,
    }
}

diesel::table! {
    units (id) {
        id -> Text,
        kommune_id -> Text,
        parent_id -> Nullable<Text>,
        name -> Text,
        kind -> Text,
        sort_key -> Text,
        valid_from -> Date,
        valid_until -> Nullable<Date>,
    }
}

diesel::table! {
    kommune_pages (kommune_id, page) {
        kommune_id -> Text,
        page -> Text,
        title -> Text,
        html -> Text,
    }
}

diesel::table! {
    operator_pages (page) {
        page -> Text,
        title -> Text,
        html -> Text,
    }
}

diesel::table! {
    local_boxes (kommune_id, kind) {
        kommune_id -> Text,
        kind -> Text,
        text -> Text,
        phone -> Nullable<Text>,
        mail -> Nullable<Text>,
        updated_at -> Timestamp,
    }
}

diesel::allow_tables_to_appear_in_same_query!(verbuende, verbund_members);

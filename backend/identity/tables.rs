//! Tables of identity, and which of their columns are about a person.
//!
//! Personal data, why, how long: persons (name and login, to log in and be addressed, as
//! long as there is a membership) · memberships, membership_units, membership_roles,
//! deputies (to know what somebody may do and where they count, until they leave) ·
//! sessions (to stay logged in, 12 hours) · login_failures (to slow down guessing and requests
//! for links: names, and the address of a client as a hash that cannot be read back; one day) ·
//! invitations (who may set a password once, and who allowed it; 30 days after they end) ·
//! api_tokens (whose program may act for them, and when it last did; 30 days after they end).

diesel::table! {
    persons (id) {
        id -> Text,
        login -> Text,
        login_norm -> Text,
        given_name -> Text,
        family_name -> Text,
        sort_key -> Text,
        password_hash -> Nullable<Text>,
        language -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    memberships (id) {
        id -> Text,
        kommune_id -> Text,
        person_id -> Text,
        position -> Text,
        is_employee -> Bool,
        is_dormant -> Bool,
        joined_on -> Date,
        left_on -> Nullable<Date>,
    }
}

diesel::table! {
    membership_units (membership_id, unit_id) {
        membership_id -> Text,
        unit_id -> Text,
        kommune_id -> Text,
        is_main -> Bool,
    }
}

diesel::table! {
    membership_roles (id) {
        id -> BigInt,
        kommune_id -> Text,
        membership_id -> Text,
        role -> Text,
        unit_id -> Nullable<Text>,
    }
}

diesel::table! {
    deputies (id) {
        id -> BigInt,
        kommune_id -> Text,
        lead_id -> Text,
        deputy_id -> Text,
        from_on -> Date,
        until_on -> Date,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        kommune_id -> Nullable<Text>,
        person_id -> Text,
        membership_id -> Nullable<Text>,
        csrf -> Text,
        device -> Text,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    login_failures (id) {
        id -> BigInt,
        login_norm -> Text,
        failed_at -> Timestamp,
    }
}

diesel::table! {
    invitations (id) {
        id -> Text,
        kommune_id -> Text,
        person_id -> Text,
        created_by -> Text,
        purpose -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> Text,
        kommune_id -> Text,
        membership_id -> Text,
        secret_hash -> Text,
        name -> Text,
        may_write -> Bool,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::joinable!(memberships -> persons (person_id));
diesel::joinable!(sessions -> persons (person_id));
diesel::joinable!(membership_units -> memberships (membership_id));
diesel::allow_tables_to_appear_in_same_query!(
    persons,
    memberships,
    membership_units,
    membership_roles,
    deputies,
    sessions,
);

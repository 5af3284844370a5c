//! Tables of authoring: drafts, draft_authors, draft_texts, draft_pasts, draft_visits, draft_files.
//!
//! Personal data, why, how long: who writes a draft and who changed what last (drafts,
//! draft_authors, draft_texts, draft_pasts: so that people who write together find each other; as
//! long as there is the draft) · who has a text open (draft_visits: the same, two minutes count).
//! draft_files holds none.

diesel::table! {
    drafts (id) {
        id -> Text,
        kommune_id -> Text,
        slug -> Text,
        title -> Text,
        course_id -> Nullable<Text>,
        version_id -> Nullable<Text>,
        revision -> Integer,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    draft_authors (draft_id, membership_id) {
        draft_id -> Text,
        membership_id -> Text,
        kommune_id -> Text,
        is_owner -> Bool,
    }
}

diesel::table! {
    draft_texts (id) {
        id -> Text,
        draft_id -> Text,
        kommune_id -> Text,
        path -> Text,
        text -> Text,
        revision -> Integer,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    draft_pasts (text_id, revision) {
        text_id -> Text,
        revision -> Integer,
        kommune_id -> Text,
        text -> Text,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    draft_visits (text_id, membership_id) {
        text_id -> Text,
        membership_id -> Text,
        kommune_id -> Text,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    draft_files (draft_id, name) {
        draft_id -> Text,
        name -> Text,
        kommune_id -> Text,
        content_type -> Text,
        sha256 -> Text,
        bytes -> BigInt,
        width -> Integer,
        height -> Integer,
        seconds -> Nullable<Integer>,
        starts_late -> Bool,
    }
}

diesel::allow_tables_to_appear_in_same_query!(drafts, draft_authors);

//! Tables of authoring: drafts, draft_authors, draft_texts, draft_pasts, draft_visits, draft_files,
//! draft_reviews, draft_comments, version_approvals, outside_readers, course_care.
//!
//! Personal data, why, how long: who writes a draft and who changed what last (drafts,
//! draft_authors, draft_texts, draft_pasts: so that people who write together find each other; as
//! long as there is the draft) · who has a text open (draft_visits: the same, two minutes count).
//! who reads it before it is published, and who says what about it (draft_reviews, draft_comments:
//! so that they can talk about it; as long as there is the draft) · who asked for a version and who
//! let it out (version_approvals: so that a Kommune can answer for it; as long as there is the
//! version) · who reads drafts of other Kommunen, and who said so (outside_readers: their names are
//! shown to authors of the same Verbund, so it is their own choice; until they or their
//! Personalentwicklung take it back) · who answers for a course and who looked at it last
//! (course_care: so that somebody keeps it right; as long as there is the course). draft_files
//! holds none.

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

diesel::table! {
    draft_reviews (id) {
        id -> Text,
        draft_id -> Text,
        kommune_id -> Text,
        asked_by -> Text,
        asked_at -> Timestamp,
        reviewer_id -> Text,
        label -> Text,
        changelog -> Text,
        reach -> Text,
        important_change -> Nullable<Text>,
        rule -> Text,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    draft_comments (id) {
        id -> Text,
        draft_id -> Text,
        kommune_id -> Text,
        answers_id -> Nullable<Text>,
        part -> Text,
        line -> Integer,
        block -> Text,
        text -> Text,
        written_by -> Text,
        written_at -> Timestamp,
        done_by -> Nullable<Text>,
        done_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    version_approvals (version_id) {
        version_id -> Text,
        kommune_id -> Text,
        rule -> Text,
        asked_by -> Nullable<Text>,
        asked_at -> Nullable<Timestamp>,
        approved_by -> Text,
        approved_at -> Timestamp,
        approver_kommune_id -> Nullable<Text>,
    }
}

diesel::table! {
    outside_readers (membership_id) {
        membership_id -> Text,
        kommune_id -> Text,
        set_by -> Text,
        set_at -> Timestamp,
    }
}

diesel::table! {
    course_care (course_id) {
        course_id -> Text,
        kommune_id -> Text,
        owner_id -> Nullable<Text>,
        checked_on -> Nullable<Date>,
        checked_by -> Nullable<Text>,
        due_on -> Nullable<Date>,
        reminded_on -> Nullable<Date>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(drafts, draft_authors);
diesel::allow_tables_to_appear_in_same_query!(draft_texts, draft_pasts);

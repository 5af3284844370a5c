//! Tables of learning, all of them about a person.
//!
//! Personal data, why, how long: enrolments (which course somebody takes, where they stopped, to
//! go on there, whether they have passed its test, and when they came to a version with an
//! important change; until end of the course and 90 days, as a position) ·
//! changed_lessons (which lessons read differently since somebody saw them, to tell them; until
//! they have seen them, at most as long as the enrolment) ·
//! lesson_marks (what is done, to show progress and finish courses without a test; as long
//! as the enrolment) · completions (that a course is finished, as proof; voluntary ones
//! until the person deletes them or is away for 3 years, mandatory ones validity + 3 years) ·
//! certificates (the code by which somebody shows a completion, and if it was revoked, by whom,
//! when and why, so that this can be explained; as long as the completion) ·
//! playback_positions (the second at which somebody stopped in a film, to go on there; until
//! 90 days after the end of the course, or a year after the last use if it is never finished).
//! The view learning_begun repeats enrolments for their own person and stores nothing.

diesel::table! {
    enrolments (id) {
        id -> Text,
        kommune_id -> Text,
        membership_id -> Text,
        course_id -> Text,
        version_id -> Text,
        cycle -> Integer,
        started_at -> Timestamp,
        last_lesson_id -> Nullable<Text>,
        last_seen_at -> Timestamp,
        test_passed_at -> Nullable<Timestamp>,
        moved_at -> Nullable<Timestamp>,
        move_read_at -> Nullable<Timestamp>,
        moved_from -> Nullable<Integer>,
    }
}

diesel::table! {
    changed_lessons (enrolment_id, lesson_id) {
        enrolment_id -> Text,
        lesson_id -> Text,
        kommune_id -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    lesson_marks (id) {
        id -> BigInt,
        kommune_id -> Text,
        enrolment_id -> Text,
        lesson_id -> Text,
        marked_at -> Timestamp,
    }
}

diesel::table! {
    completions (id) {
        id -> Text,
        kommune_id -> Text,
        membership_id -> Text,
        course_id -> Text,
        version_id -> Text,
        cycle -> Integer,
        unit_id -> Nullable<Text>,
        way -> Text,
        completed_at -> Timestamp,
    }
}

diesel::table! {
    certificates (id) {
        id -> Text,
        kommune_id -> Text,
        completion_id -> Text,
        code -> Text,
        issued_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
        revoked_by -> Nullable<Text>,
        revocation_reason -> Nullable<Text>,
    }
}

diesel::table! {
    playback_positions (enrolment_id, lesson_id) {
        enrolment_id -> Text,
        lesson_id -> Text,
        kommune_id -> Text,
        seconds -> Integer,
        updated_at -> Timestamp,
    }
}

// A view of this room over enrolments, marks and the catalog: migrations/views/learning_begun.sql.
diesel::table! {
    learning_begun (enrolment_id) {
        enrolment_id -> Text,
        membership_id -> Text,
        course_id -> Text,
        version_id -> Text,
        slug -> Text,
        title -> Text,
        minutes -> Integer,
        lessons -> BigInt,
        marked -> BigInt,
        last_lesson_key -> Nullable<Text>,
        last_lesson_title -> Nullable<Text>,
        last_seen_at -> Timestamp,
        completed_at -> Nullable<Timestamp>,
    }
}

diesel::joinable!(certificates -> completions (completion_id));
diesel::allow_tables_to_appear_in_same_query!(
    enrolments,
    completions,
    certificates,
    playback_positions,
    lesson_marks,
    changed_lessons,
);

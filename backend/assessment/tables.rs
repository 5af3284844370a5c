//! Tables of assessment, and which of their columns are about a person.
//!
//! quizzes, questions: no personal data, they are content. Personal data, why, how long:
//! attempts (the sheet somebody saw and its result, to go on and to look it up) and answers
//! (to grade and to explain them): both only for the person, 12 months after hand-in.

diesel::table! {
    quizzes (id) {
        id -> Text,
        kommune_id -> Text,
        version_id -> Text,
        lesson_id -> Nullable<Text>,
        key -> Text,
        kind -> Text,
        title -> Text,
        minutes -> Integer,
        intro_html -> Text,
        draw -> Nullable<Integer>,
        pass_count -> Nullable<Integer>,
    }
}

diesel::table! {
    questions (id) {
        id -> Text,
        kommune_id -> Text,
        quiz_id -> Text,
        key -> Text,
        position -> Integer,
        prompt -> Text,
        body_html -> Text,
        explanation_html -> Text,
        task -> Text,
    }
}

diesel::table! {
    attempts (id) {
        id -> Text,
        kommune_id -> Text,
        membership_id -> Text,
        enrolment_id -> Text,
        quiz_id -> Text,
        idempotency_key -> Text,
        sheet -> Text,
        started_at -> Timestamp,
        saved_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        points -> Nullable<Integer>,
        max_points -> Nullable<Integer>,
        passed -> Nullable<Bool>,
    }
}

diesel::table! {
    answers (id) {
        id -> BigInt,
        kommune_id -> Text,
        attempt_id -> Text,
        question_key -> Text,
        answer -> Text,
        saved_at -> Timestamp,
    }
}

diesel::joinable!(attempts -> quizzes (quiz_id));
diesel::allow_tables_to_appear_in_same_query!(attempts, quizzes, answers);

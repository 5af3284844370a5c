//! Tables of catalog: topic_fields, topics, courses, course_versions, version_topics,
//! lessons, version_lessons, version_recordings, version_handouts, version_boxes, version_files,
//! version_prerequisites, version_sources, version_twins, publications, course_withdrawals. No
//! personal data.

diesel::table! {
    topic_fields (id) {
        id -> Text,
        title -> Text,
        sentence -> Text,
        symbol -> Text,
        hue -> Integer,
        position -> Integer,
    }
}

diesel::table! {
    topics (id) {
        id -> Text,
        field_id -> Text,
        title -> Text,
        sentence -> Text,
        position -> Integer,
    }
}

diesel::table! {
    courses (id) {
        id -> Text,
        kommune_id -> Text,
        slug -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    course_versions (id) {
        id -> Text,
        kommune_id -> Text,
        course_id -> Text,
        number -> Integer,
        label -> Text,
        title -> Text,
        summary -> Text,
        goals -> Text,
        audience -> Text,
        level -> Text,
        minutes -> Integer,
        licence -> Text,
        lang -> Text,
        pass_percent -> Nullable<Integer>,
        as_of -> Date,
        changelog -> Text,
        fingerprint -> Text,
        sort_key -> Text,
        published_at -> Timestamp,
        completion -> Text,
        completion_share -> Integer,
        prerequisites_bind -> Bool,
        important_change -> Nullable<Text>,
        for_everybody -> Bool,
    }
}

diesel::table! {
    version_topics (version_id, topic_id) {
        version_id -> Text,
        topic_id -> Text,
        kommune_id -> Text,
        position -> Integer,
    }
}

diesel::table! {
    lessons (id) {
        id -> Text,
        kommune_id -> Text,
        course_id -> Text,
        key -> Text,
    }
}

diesel::table! {
    version_lessons (version_id, lesson_id) {
        version_id -> Text,
        lesson_id -> Text,
        kommune_id -> Text,
        position -> Integer,
        module_title -> Nullable<Text>,
        title -> Text,
        minutes -> Integer,
        summary -> Nullable<Text>,
        html -> Nullable<Text>,
        kind -> Text,
        is_voluntary -> Bool,
    }
}

diesel::table! {
    version_recordings (version_id, lesson_id) {
        version_id -> Text,
        lesson_id -> Text,
        kommune_id -> Text,
        kind -> Text,
        file -> Text,
        captions -> Text,
        poster -> Nullable<Text>,
        description -> Text,
        title -> Nullable<Text>,
        seconds -> Nullable<Integer>,
        chapters -> Text,
    }
}

diesel::table! {
    version_handouts (version_id, name) {
        version_id -> Text,
        name -> Text,
        kommune_id -> Text,
        title -> Text,
        html -> Text,
    }
}

diesel::table! {
    version_boxes (version_id, kind) {
        version_id -> Text,
        kind -> Text,
        kommune_id -> Text,
    }
}

diesel::table! {
    version_prerequisites (version_id, course_slug) {
        version_id -> Text,
        course_slug -> Text,
        kommune_id -> Text,
        position -> Integer,
    }
}

diesel::table! {
    version_files (version_id, name) {
        version_id -> Text,
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
    version_sources (version_id, path) {
        version_id -> Text,
        path -> Text,
        kommune_id -> Text,
        text -> Text,
    }
}

diesel::table! {
    version_twins (version_id, lesson_id, kind) {
        version_id -> Text,
        lesson_id -> Text,
        kind -> Text,
        kommune_id -> Text,
        minutes -> Integer,
        html -> Text,
    }
}

diesel::table! {
    publications (id) {
        id -> Text,
        kommune_id -> Text,
        course_id -> Text,
        version_id -> Text,
        audience_id -> Nullable<Text>,
        published_at -> Timestamp,
    }
}

diesel::table! {
    course_withdrawals (id) {
        id -> Text,
        kommune_id -> Text,
        course_id -> Text,
        audience_id -> Nullable<Text>,
        reason -> Text,
        withdrawn_at -> Timestamp,
    }
}

diesel::joinable!(course_versions -> courses (course_id));
diesel::joinable!(version_lessons -> lessons (lesson_id));
diesel::allow_tables_to_appear_in_same_query!(
    courses,
    course_versions,
    version_topics,
    lessons,
    version_lessons,
    version_files,
    version_prerequisites,
    version_recordings,
    publications,
    course_withdrawals,
    topics,
    topic_fields,
);

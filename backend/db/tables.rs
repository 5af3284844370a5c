//! The table of `kept`: kept_revisions. No personal data.

diesel::table! {
    kept_revisions (subject) {
        subject -> Text,
        revision -> Text,
    }
}

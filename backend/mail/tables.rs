//! The table of mail.
//!
//! Personal data, why, how long: mails (recipient and text, to be sent; `about` names the person,
//! to tell the own Kommune what became of an invitation. The text goes when the mail has been sent
//! or has lost its use, the row after 30 days). A mail of the operator has no Kommune.

diesel::table! {
    mails (id) {
        id -> Text,
        kommune_id -> Nullable<Text>,
        kind -> Text,
        about -> Nullable<Text>,
        recipient -> Text,
        subject -> Text,
        text -> Text,
        state -> Text,
        attempts -> Integer,
        hitch -> Nullable<Text>,
        reply_code -> Nullable<Integer>,
        message_id -> Nullable<Text>,
        created_at -> Timestamp,
        useful_until -> Timestamp,
        sent_at -> Nullable<Timestamp>,
    }
}

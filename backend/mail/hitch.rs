//! What keeps a mail from its mailbox, and whether trying again may help. No database, no clock.

crate::word_enum!(
    /// Says nothing about the person: what a server answers often repeats the address.
    pub enum Reason {
        /// The installation has no mail server (any more), or its settings are wrong.
        Settings = "settings",
        Unreachable = "unreachable",
        /// The server took longer than it may.
        Slow = "slow",
        /// No encryption, or a certificate that nobody trusts.
        Tls = "tls",
        Login = "login",
        /// The server asks to come back later (4xx).
        Later = "later",
        /// The server will not take this mail, now or ever (5xx).
        Refused = "refused",
        /// What the mail says had lost its use before it could be sent.
        TooLate = "too-late",
    }
);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hitch {
    pub reason: Reason,
    /// What the server answered, such as 550.
    pub reply_code: Option<i32>,
}

impl Hitch {
    pub(super) fn plain(reason: Reason) -> Self {
        Self {
            reason,
            reply_code: None,
        }
    }

    /// Only what is about this very mail is final; a wrong setting is put right by somebody.
    pub(super) fn is_final(self) -> bool {
        matches!(self.reason, Reason::Refused | Reason::TooLate)
    }
}

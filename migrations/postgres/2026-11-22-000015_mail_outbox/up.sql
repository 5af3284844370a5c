-- Mails on their way, with what became of them; the text goes when it has been sent.
CREATE TABLE mails (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kommune_id TEXT COLLATE "C" REFERENCES kommunen (id),
    kind TEXT NOT NULL,
    about TEXT COLLATE "C",
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    hitch TEXT,
    reply_code INTEGER,
    message_id TEXT,
    created_at TIMESTAMP NOT NULL,
    useful_until TIMESTAMP NOT NULL,
    sent_at TIMESTAMP
);
CREATE INDEX mails_by_state ON mails (state, created_at);
CREATE INDEX mails_about ON mails (about, kind) WHERE about IS NOT NULL;

-- What somebody may do with a code: come in for the first time, or choose a forgotten password anew.
ALTER TABLE invitations ADD COLUMN purpose TEXT NOT NULL DEFAULT 'access';

-- What a Kommune tells its own staff in courses, such as whom to call.
CREATE TABLE local_boxes (
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    kind TEXT NOT NULL CHECK (kind IN ('it-hotline', 'informationssicherheit', 'datenschutz', 'ansprechperson')),
    text TEXT NOT NULL,
    phone TEXT,
    mail TEXT,
    updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (kommune_id, kind)
);

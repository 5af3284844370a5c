-- Where somebody stopped in a film, to go on there on another device.
CREATE TABLE playback_positions (
    enrolment_id TEXT COLLATE "C" NOT NULL REFERENCES enrolments (id),
    lesson_id TEXT COLLATE "C" NOT NULL REFERENCES lessons (id),
    kommune_id TEXT COLLATE "C" NOT NULL,
    seconds INTEGER NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (enrolment_id, lesson_id)
);
CREATE INDEX playback_positions_by_age ON playback_positions (updated_at);

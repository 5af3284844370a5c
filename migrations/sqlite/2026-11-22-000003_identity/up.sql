-- One login per person and installation; what a person is in a Kommune is a membership.
CREATE TABLE persons (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL,
    login_norm TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    password_hash TEXT,
    language TEXT NOT NULL DEFAULT 'de',
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE memberships (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT NOT NULL REFERENCES kommunen (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    position TEXT NOT NULL,
    is_employee BOOLEAN NOT NULL,
    is_dormant BOOLEAN NOT NULL,
    joined_on DATE NOT NULL,
    left_on DATE,
    UNIQUE (person_id, kommune_id)
);
CREATE INDEX memberships_of_kommune ON memberships (kommune_id);

CREATE TABLE membership_units (
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    kommune_id TEXT NOT NULL,
    is_main BOOLEAN NOT NULL,
    PRIMARY KEY (membership_id, unit_id)
);
CREATE UNIQUE INDEX membership_units_one_main ON membership_units (membership_id) WHERE is_main;
CREATE INDEX membership_units_of_unit ON membership_units (unit_id);

CREATE TABLE membership_roles (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    role TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id)
);
CREATE UNIQUE INDEX membership_roles_once ON membership_roles (membership_id, role, COALESCE(unit_id, ''));

CREATE TABLE deputies (
    id INTEGER PRIMARY KEY,
    kommune_id TEXT NOT NULL,
    lead_id TEXT NOT NULL REFERENCES memberships (id),
    deputy_id TEXT NOT NULL REFERENCES memberships (id),
    from_on DATE NOT NULL,
    until_on DATE NOT NULL
);
CREATE INDEX deputies_of_deputy ON deputies (deputy_id);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    kommune_id TEXT,
    person_id TEXT NOT NULL REFERENCES persons (id),
    membership_id TEXT REFERENCES memberships (id),
    csrf TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_of_person ON sessions (person_id);

CREATE TABLE login_failures (
    id INTEGER PRIMARY KEY,
    login_norm TEXT NOT NULL,
    failed_at TIMESTAMP NOT NULL
);
CREATE INDEX login_failures_of_login ON login_failures (login_norm, failed_at);

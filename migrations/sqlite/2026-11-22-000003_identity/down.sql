DROP TABLE login_failures;
DROP TABLE sessions;
DROP TABLE deputies;
DROP TABLE membership_roles;
DROP TABLE membership_units;
DROP TABLE memberships;
DROP TABLE persons;

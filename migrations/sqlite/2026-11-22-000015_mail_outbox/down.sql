ALTER TABLE invitations DROP COLUMN purpose;
DROP TABLE mails;

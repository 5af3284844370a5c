-- The latest attempt of somebody at a quiz, however many went before.
CREATE INDEX attempts_latest ON attempts (membership_id, quiz_id, id);

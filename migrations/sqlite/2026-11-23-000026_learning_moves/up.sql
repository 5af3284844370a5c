-- The number of the version that a learner knew before the moves they have not read of.
ALTER TABLE enrolments ADD COLUMN moved_from INTEGER;

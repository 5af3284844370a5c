DROP TABLE version_twins;

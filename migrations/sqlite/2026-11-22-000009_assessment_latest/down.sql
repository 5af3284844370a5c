DROP INDEX attempts_latest;

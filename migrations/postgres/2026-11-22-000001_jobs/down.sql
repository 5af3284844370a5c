DROP TABLE jobs;
DROP TABLE change_cursors;
DROP TABLE changes;

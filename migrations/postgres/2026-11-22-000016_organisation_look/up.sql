-- How a Kommune looks on its pages, and what it says there in its own words.
ALTER TABLE kommunen ADD COLUMN logo TEXT COLLATE "C";
ALTER TABLE kommunen ADD COLUMN logo_width INTEGER;
ALTER TABLE kommunen ADD COLUMN logo_height INTEGER;
ALTER TABLE kommunen ADD COLUMN accent TEXT COLLATE "C";
ALTER TABLE kommunen ADD COLUMN welcome_text TEXT NOT NULL DEFAULT '';
ALTER TABLE kommunen ADD COLUMN my_learning_text TEXT NOT NULL DEFAULT '';

ALTER TABLE kommunen DROP COLUMN my_learning_text;
ALTER TABLE kommunen DROP COLUMN welcome_text;
ALTER TABLE kommunen DROP COLUMN accent;
ALTER TABLE kommunen DROP COLUMN logo_height;
ALTER TABLE kommunen DROP COLUMN logo_width;
ALTER TABLE kommunen DROP COLUMN logo;

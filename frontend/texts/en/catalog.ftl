import-kurzname-vergeben = A course with this short name belongs to another publisher already. Please give the folder another name.
import-datum = The date of stand is not valid.

# Courses that wait for entries of the municipality
kurs-wartet-auf = “{ $x }” waits for: { $y }
kasten-it-hotline = IT hotline
kasten-informationssicherheit = Information security
kasten-datenschutz = Data protection
kasten-ansprechperson = Contact person

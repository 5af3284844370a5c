# Authoring
redaktion-titel = Authoring
redaktion-reiter = Pages of the course “{ $x }”
redaktion-aufbau = Structure
redaktion-einstellungen = Settings
redaktion-medien = Media
redaktion-pruefbericht = Report
redaktion-vergleich = Comparison
redaktion-entwurf = Draft
redaktion-speichern = Save
redaktion-loeschen = Delete
redaktion-fehler = Mistake
redaktion-empfehlung = Advice
redaktion-zur-stelle = Go to the place
redaktion-fehler-zahl = { $n ->
    [one] { $n } mistake
   *[other] { $n } mistakes
}
redaktion-empfehlungen-zahl = { $n ->
    [one] { $n } piece of advice
   *[other] { $n } pieces of advice
}
redaktion-minuten = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}

# Structure of a course
redaktion-geaendert = Last changed { $x }
redaktion-lektionen-zahl = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
redaktion-aufbau-leer = No lesson yet
redaktion-aufbau-leer-text = Begin with a lesson of five to ten minutes: a case from the office, and what to take away from it. Write its title into the field below.
redaktion-ordnen-knoepfe = Use the arrows to change the order.
redaktion-ordnen-ziehen = Use the arrows to change the order, or drag a row by its handle.
redaktion-ordnen-gespeichert = The new order is saved.
redaktion-ziehen = Drag to change the order
redaktion-nach-oben = Move up
redaktion-nach-unten = Move down
redaktion-mehr = More
redaktion-in = in “{ $x }”
redaktion-art-lektion = Lesson
redaktion-art-film = Lesson with a film
redaktion-art-audio = Lesson to listen to
redaktion-art-uebung = Exercise
redaktion-art-modul = Module
redaktion-art-vorab = Pre-test
redaktion-art-abschluss = Final test
redaktion-art-handzettel = Handout
redaktion-mit-quiz = with a quiz
redaktion-fragen-zahl = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
redaktion-modul-titel = Title of the module
redaktion-modul-geaendert = Somebody else has renamed this module in the meantime. This is your entry. If you save again, it counts.
redaktion-umbenennen = Rename
redaktion-loeschen-lektion = The lesson and its quiz are removed from the draft. Published versions keep them.
redaktion-loeschen-uebung = The exercise is removed from the draft. Published versions keep it.
redaktion-loeschen-modul = Only the heading is removed. The lessons of the module stay and move into the module before it.
redaktion-neu-teil = Add something
redaktion-neu-titel = Title
redaktion-neu-titel-hinweis = As learners will read it, for example “Reading addresses properly”.
redaktion-neu-titel-fehlt = Write a title.
redaktion-lektion-anlegen = Add a lesson
redaktion-lektion-anlegen-hinweis = Text with pictures, a film and, if you like, a few questions
redaktion-uebung-anlegen = Add an exercise
redaktion-uebung-anlegen-hinweis = Only questions, with an explanation after each answer
redaktion-modul-anlegen = Add a module
redaktion-modul-anlegen-hinweis = A heading above several lessons
redaktion-vorab-anlegen = Add a pre-test
redaktion-vorab-anlegen-hinweis = For everybody who knows the topic already
redaktion-abschluss-anlegen = Add a final test
redaktion-abschluss-anlegen-hinweis = So that there is a certificate with a check of what was learnt
redaktion-handzettel-anlegen = Add a handout
redaktion-handzettel-anlegen-hinweis = A sheet to print
redaktion-stand = State of the draft
redaktion-stand-fassung = Published
redaktion-stand-fassung-wert = Version { $x }
redaktion-stand-noch-nie = never so far
redaktion-stand-rechtsstand = Last reviewed
redaktion-stand-dabei = Working on it
redaktion-alles-in-ordnung = All is well
redaktion-veroeffentlichen = Publish
redaktion-kurs-vorschau = Preview
redaktion-exportieren = Export as a course package
redaktion-entwurf-verwerfen = Discard the draft
redaktion-entwurf-verwerfen-text = Everything you have changed since version { $x } will be lost. The published version stays.
redaktion-entwurf-verwerfen-text-neu = The draft is deleted with all its lessons and media. Export it first if you are not sure.
redaktion-entwurf-verwerfen-ja = Discard the draft for good

# Writing a lesson
redaktion-lektion-stelle = Lesson { $n } of { $all }
redaktion-titel-der-lektion = Title
redaktion-minuten-feld = Minutes
redaktion-minuten-geschaetzt = Estimated: { $n }
redaktion-kurzfassung = Summary
redaktion-kurzfassung-hinweis = One sentence for the overview of the course. May stay empty.
redaktion-text = Text of the lesson
redaktion-text-hinweis = An empty line separates paragraphs. “## ” begins a heading, “- ” a list.
redaktion-handbuch = Writing courses
redaktion-handbuch-einleitung = All that a course can hold, with examples. In the browser, title and minutes have fields of their own; the lines between +++ stand in files only.
redaktion-handbuch-inhalt = On this page
redaktion-schreibhilfe = Everything you can do, with examples
redaktion-quiz = Questions on the lesson
redaktion-quiz-hinweis = Two or three questions are enough. The field may stay empty.
redaktion-quiz-titel = Title of the quiz
redaktion-quiz-ziehen = Questions per attempt
redaktion-quiz-ziehen-hinweis = So many are drawn for each attempt. Empty: all of them.
redaktion-quiz-bestehen = Right answers needed to pass
redaktion-quiz-bestehen-hinweis = With so many, one goes straight to the final test.
redaktion-lektion-in-ordnung = All is well in this lesson.
redaktion-zeile = Line { $n }
redaktion-vorschau = Preview
redaktion-ansicht = View
redaktion-ansicht-schreiben = Write
redaktion-speichern-und-vorschau = Save and preview
redaktion-weitere-lektionen = More lessons

# What the page says while one writes; TIME and NAMES are filled in by the page
redaktion-sichert = Saving …
redaktion-gesichert = Saved at TIME
redaktion-zusammengefuehrt = Saved at TIME · Changes by others have been taken in
redaktion-keine-verbindung = No connection. Your text is safe on this device and will be saved as soon as possible.
redaktion-abgelehnt = This could not be saved. Load the page again; your text is safe on this device.
redaktion-abgelaufen = Your login has expired. Your text is safe on this device.
redaktion-abgelaufen-link = Log in in another tab, then carry on here
redaktion-gleichzeitig = Somebody else has changed this lesson at the same time. Your text is safe.
redaktion-abgleichen = Compare both versions
redaktion-auch-dabei = NAMES is editing this lesson too
redaktion-auch-dabei-mehrere = NAMES are editing this lesson too
redaktion-gefunden = Found text from TIME that was not saved.
redaktion-gefunden-nehmen = Take it
redaktion-gefunden-lassen = Discard it

# Toolbar above the text
redaktion-strg = Ctrl
redaktion-leiste = Format the text
redaktion-leiste-fett = Bold
redaktion-leiste-fett-text = important word
redaktion-leiste-kursiv = Italic
redaktion-leiste-kursiv-text = stressed word
redaktion-leiste-ueberschrift = Heading
redaktion-leiste-liste = Bulleted list
redaktion-leiste-nummern = Numbered list
redaktion-leiste-tabelle = Table
redaktion-leiste-link = Link
redaktion-leiste-link-netz = Page on the web
redaktion-leiste-bild = Picture
redaktion-leiste-alternativtext = What can be seen, and what matters about it?
redaktion-leiste-film = Media
redaktion-leiste-film-text = One sentence that says what the film shows.
redaktion-leiste-dokument-text = Name of the document
redaktion-leiste-hochladen = Upload a new file
redaktion-leiste-kasten = Box
redaktion-kasten-hinweis = Note
redaktion-kasten-hinweis-wozu = good to know
redaktion-kasten-wichtig = Important
redaktion-kasten-wichtig-wozu = nobody may overlook it
redaktion-kasten-beispiel = Example
redaktion-kasten-beispiel-wozu = what it looks like at work
redaktion-kasten-merken = Remember
redaktion-kasten-merken-wozu = the sentence that should stay
redaktion-kasten-fall = Case to unfold
redaktion-kasten-fall-wozu = a story from an office
redaktion-kasten-amt = What does this mean for my office?
redaktion-kasten-amt-wozu = one sentence for each office
redaktion-kasten-ort = Local box: { $x }
redaktion-kasten-ort-wozu = shows what each municipality enters itself
redaktion-leiste-quiz = Add a question
redaktion-frage-eine = One answer
redaktion-frage-mehrere = Several answers
redaktion-frage-reihenfolge = Order
redaktion-frage-zuordnung = Matching
redaktion-frage-luecken = Gaps

# Settings of a course
redaktion-einstellungen-geaendert = Somebody else has changed the settings in the meantime. These are your entries. If you save again, they count.
redaktion-einstellungen-einleitung = Learners see this on the page of the course and in the search.
redaktion-kurs-was = What it is about
redaktion-kurs-titel = Title of the course
redaktion-kurs-kurz = Short description
redaktion-kurs-kurz-hinweis = One sentence of at most 200 characters: what does one gain from it?
redaktion-kurs-lernziele = Learning goals
redaktion-kurs-lernziele-hinweis = One goal per line. Each begins with “Sie” and describes something one can see.
redaktion-kurs-fuer-wen = For whom
redaktion-kurs-zielgruppe = Audience
redaktion-kurs-zielgruppe-hinweis = For example “All employees” or “Citizens' office and registry office”
redaktion-kurs-stufe = Level
redaktion-kurs-dauer = Minutes altogether
redaktion-kurs-dauer-hinweis = The lessons add up to { $n } minutes.
redaktion-kurs-themen = Topics
redaktion-kurs-themen-hinweis = Tick what really occurs. Mostly that is one or two.
redaktion-kurs-hauptthema = Main topic
redaktion-kurs-hauptthema-hinweis = Gives the course its colour and its place in the catalogue.
redaktion-kurs-lizenz = Licence
redaktion-kurs-lizenz-hinweis = Tells other municipalities what they may do with the course.
redaktion-lizenz-sa = Share under the same conditions (CC BY-SA 4.0)
redaktion-lizenz-sa-text = Others may use and change the course. They name your municipality and share their version likewise. The usual choice for courses by municipalities.
redaktion-lizenz-by = Share with attribution (CC BY 4.0)
redaktion-lizenz-by-text = Others may use and change the course, also in closed offers of their own. They name your municipality.
redaktion-lizenz-null = Without conditions (CC0 1.0)
redaktion-lizenz-null-text = Others may do anything with it, even without naming you.
redaktion-lizenz-andere = Another licence: { $x }
redaktion-lizenz-andere-text = This is what the course package says; it stays until you choose something else.
redaktion-lizenz-nennung = How you are named: { $x }
redaktion-kurs-abschluss = Completion and review of the content
redaktion-kurs-bestehen = Passed from (per cent)
redaktion-kurs-bestehen-hinweis = Holds for the final test.
redaktion-kurs-stand = Content and law last reviewed on
redaktion-kurs-stand-hinweis = After a year you are reminded to look at it again.
redaktion-kurs-ortskaesten = What a municipality must have entered before the course appears there
redaktion-kurs-ortskaesten-hinweis = Tick only what the course cannot do without.

# Report
redaktion-bericht-einleitung = What is still missing, and how you mend it. The report is always up to date.
redaktion-bericht-fehler = Prevents publication
redaktion-bericht-empfehlungen = Advice
redaktion-bericht-empfehlungen-text = You may publish all the same. Mending it makes things easier for many.
redaktion-bericht-kurs = Details of the course
redaktion-bericht-gut = All is well
redaktion-bericht-gut-text = Alternative texts, headings, links, captions, readability and minutes have been checked. You can publish.
redaktion-bericht-keine-fehler = Nothing prevents publication
redaktion-links = Links to other sites
redaktion-links-text = Open each once before you publish: this program does not ask whether a foreign page still exists, since it calls nothing outside of the house.
redaktion-links-zahl = { $n ->
    [one] { $n } address
   *[other] { $n } addresses
}

# Publishing
redaktion-neue-fassung = Publish
redaktion-neue-fassung-einleitung = A version stays as it is. For the next one you begin a new draft with “Edit”.
redaktion-aenderungen = What is new?
redaktion-aenderungen-hinweis = One sentence for learners who know the course already. For example: “New: a film about callers who pretend to be the IT service.”
redaktion-fassung = Version
redaktion-fassung-hinweis = Stands on the page of the course. The next number is proposed.
redaktion-sichtbar = For whom?
redaktion-sichtbar-kommune = My municipality
redaktion-sichtbar-kommune-text = Everybody who is logged in at { $x }
redaktion-sichtbar-kommune-enger = Everybody who is logged in at { $x }. Other municipalities no longer see the course then, and their mandatory training with it ends.
redaktion-sichtbar-alle = All municipalities
redaktion-sichtbar-alle-text = The course appears in the catalogue of all municipalities on this platform.
redaktion-zusammenfassung = What changes
redaktion-zum-vergleich = Compare all changes
redaktion-zum-pruefbericht = See the report
redaktion-jetzt-veroeffentlichen = Publish now
redaktion-geht-nicht = This still prevents publication

# Overview
redaktion-einleitung = This is where courses are made. Learners see what you write only when you publish it.
redaktion-neuer-kurs = New course
redaktion-neu-vorlage = Begin with a template
redaktion-neu-vorlage-text = A structure with examples that you write over.
redaktion-neu-vorlage-wahl = Template
redaktion-vorlage-kurz = Short course: one case, three lessons
redaktion-vorlage-pflicht = Mandatory training with a final test
redaktion-vorlage-leer = Empty course
redaktion-neu-kurs-titel = Title of the course
redaktion-neu-anlegen = Create the course
redaktion-neu-datei = From PowerPoint or Word
redaktion-neu-datei-text = Slides and headings become lessons. Pictures come along, your file stays unchanged.
redaktion-neu-datei-wahl = File (.pptx or .docx, at most 300 MB)
redaktion-neu-datei-knopf = Read the file
redaktion-neu-paket = From a course package
redaktion-neu-paket-text = A course that was exported here or on another platform.
redaktion-neu-paket-wahl = Course package (.zip)
redaktion-neu-paket-knopf = Read the package
redaktion-entwuerfe = Drafts
redaktion-entwuerfe-leer = No draft yet. Begin with a template or with the presentation you already have.
redaktion-veroeffentlichte = Published courses
redaktion-bearbeiten = Edit

# Changed at the same time
redaktion-abgleich-titel = Somebody else has changed this lesson at the same time
redaktion-abgleich-text = { $x } saved while you were writing. In these places the two versions differ. Choose what should stay. Everything else has been put together already.
redaktion-abgleich-stelle = Place { $n } of { $all }
redaktion-abgleich-meine = My version
redaktion-abgleich-gespeicherte = Saved version
redaktion-abgleich-was = What should stay?
redaktion-abgleich-beide = Both, mine first
redaktion-abgleich-nur-meine = Only mine
redaktion-abgleich-nur-gespeicherte = Only the saved one
redaktion-abgleich-leer = (nothing here)
redaktion-zusammenfuehren = Put together
redaktion-abgleich-danach = Then you see the result in the text and can carry on writing.

# Media
redaktion-medien-einleitung = Pictures, films, recordings and documents of this course.
redaktion-medien-hochladen = Upload a file
redaktion-medien-datei = File
redaktion-medien-datei-hinweis = Picture (JPG, PNG, WebP), film (MP4), recording (MP3, M4A), PDF or captions (VTT). Pictures are made smaller, places recorded in them are removed. At most { $x }.
redaktion-medien-hochladen-knopf = Upload
redaktion-medien-rechte = Upload only what is yours or what you have permission for.
redaktion-medien-leer = No files yet
redaktion-medien-leer-text = A picture often says more than three paragraphs. Upload the first one.
redaktion-medien-verwendet = Used in
redaktion-medien-unbenutzt = Nowhere yet
redaktion-medien-einfuegen = How to put it into the text
redaktion-medien-untertitel = Captions
redaktion-medien-untertitel-da = Captions are there: { $n } lines
redaktion-medien-untertitel-fehlen = Captions are missing
redaktion-medien-untertitel-fehlen-text = Without captions the course cannot be published. Upload a file { $x }.
redaktion-medien-untertitel-bearbeiten = Edit the captions
redaktion-medien-untertitel-hinweis = For each caption a time and at most two lines of 40 characters.
redaktion-untertitel-geaendert = { $x } has changed these captions in the meantime. The field holds your text, the stored one stands below. If you save again, yours counts.
redaktion-untertitel-geaendert-selbst = You have changed these captions in another window in the meantime. The field holds your text from here, the stored one stands below. If you save again, the one in the field counts.
redaktion-untertitel-gespeichert = Stored captions
redaktion-medien-loeschen-text = The file is removed from the draft.
redaktion-medien-loeschen-benutzt = The file is still in use. It will be missing in those places.

# More words of authoring
nav-redaktion = Editing
redaktion-nur-autoren = These pages are for authors and for staff development.
redaktion-wann-von = { $x } by { $y }
redaktion-heute-um = today at { $x }
redaktion-gestern-um = yesterday at { $x }
redaktion-am = on { $x }
redaktion-geaendert-von = Changed { $x } by { $y }
redaktion-fassung-vom = Version { $x } of { $y }
redaktion-quiz-titel-neu = Quick questions
redaktion-gesichert-am = Saved { $x }
redaktion-vorschau-quiz = This is how learners see the questions, here with right answers and explanations.
redaktion-vorschau-leer = There is nothing to see here yet.
redaktion-vorschau-hinweis = Preview: this is how learners see the draft.
redaktion-noch-fehler = As long as the report names errors, the course cannot be published.
redaktion-nichts-neues = This state is published already. There is nothing new.
redaktion-fassung-falsch = Letters, digits, dots and hyphens are allowed, for example 2026.2.
redaktion-aenderungen-fehlen = Write in one sentence what is new.
redaktion-aenderungen-lang = Shorten the sentence to 300 characters.
redaktion-entwurf-offen = Somebody is writing at this course already. Open the draft, or ask the person who writes it to let you join.
redaktion-ohne-quelle = This version is from a time in which texts were not kept. Bring the course as a course package.
redaktion-ordnung-veraltet = The order has changed in the meantime. Reload the page and try again.
redaktion-gibt-es-schon = This course has one already.
redaktion-titel-lang = Shorten the title to 120 characters on one line.
redaktion-kurs-voll = No more than 999 lessons or modules can stand in a row.
redaktion-text-lang = The text is longer than 1 MB. Split the lesson.
redaktion-feld-lang = The text is too long or has a line break in it.
redaktion-feld-zahl = Write a number up to 600.
redaktion-feld-titel = Title
redaktion-feld-minuten = Minutes
redaktion-feld-kurz = Summary
redaktion-feld-text = Text
redaktion-feld-quiz-titel = Title of the quiz
redaktion-feld-quiz-minuten = Minutes of the quiz
redaktion-feld-ziehen = Questions per attempt
redaktion-feld-bestehen-ab = Right answers
redaktion-datei-fehlt = Choose a file first.
redaktion-bild-gross = The picture is larger than 8000 × 8000 pixels. Please make it smaller.
redaktion-bild-kaputt = The picture is damaged or incomplete. Please save it anew.
redaktion-nicht-angelegt = The course was not created.
meldung-entwurf-verworfen = The draft is discarded.
meldung-veroeffentlicht = The new version is published.
redaktion-auch-dabei-namen = Also at this lesson: { $x }
redaktion-geht-nicht-text = { $n ->
    [one] The report names one error.
   *[other] The report names { $n } errors.
}
redaktion-medium-bild = Picture
redaktion-medium-film = Film
redaktion-medium-audio = Recording
redaktion-medium-dokument = Document (PDF)
redaktion-leiste-audio-text = One sentence that says what there is to hear.
redaktion-kurs-gewaehlt = { $n } chosen
redaktion-lizenz-zeile = “{ $x }” by { $y }, { $z }
redaktion-nicht-eingelesen = The file was not read in.
meldung-geloescht = Deleted.

# Notes for fellow authors
redaktion-notizen = Notes for everybody who writes
redaktion-notizen-feld = Notes
redaktion-notizen-hinweis = Sources, scripts, open questions. Learners do not see this; in the course package the file is LIESMICH.md.
redaktion-notizen-speichern = Save notes
meldung-eingelesen = The file has been read in. What was left out is listed in the notes below.

# Who writes
redaktion-mitschreibende = Who writes at this
redaktion-entfernen = Remove
redaktion-niemand-sonst = Nobody else in your Kommune writes courses.
redaktion-dazuholen = Let somebody join
redaktion-dazuholen-knopf = Let join
redaktion-eigentuemer-bleibt = Whoever began the draft stays with it.
# Comparison
redaktion-vergleich-einleitung = What changes compared with version { $x }.
redaktion-vergleich-leer = Nothing to compare yet
redaktion-vergleich-leer-text = There is no published version of this course with which the draft could be compared.
redaktion-vergleich-gleich = Nothing has changed
redaktion-vergleich-gleich-text = The draft is the same as the published version.
redaktion-vergleich-legende = What is new is underlined, what is removed is struck out.
redaktion-vergleich-inhalt = All changes
redaktion-module = Modules
redaktion-neu = New
redaktion-entfernt = Removed
redaktion-geaendert-kurz = Changed
redaktion-verschoben = Moved
redaktion-verschoben-von = from place { $n } to place { $all }
redaktion-verschoben-aus = out of the module “{ $x }”
redaktion-verschoben-in = into the module “{ $x }”
redaktion-gekuerzt = { $n ->
    [one] { $n } unchanged paragraph
   *[other] { $n } unchanged paragraphs
}
redaktion-gekuerzt-fragen = { $n ->
    [one] { $n } unchanged question
   *[other] { $n } unchanged questions
}
redaktion-fragen-geordnet = The questions stand in another order.
redaktion-summe-neu = { $n ->
    [one] { $n } lesson is new
   *[other] { $n } lessons are new
}
redaktion-summe-geaendert = { $n ->
    [one] { $n } lesson has changed
   *[other] { $n } lessons have changed
}
redaktion-summe-verschoben = { $n ->
    [one] { $n } lesson has moved
   *[other] { $n } lessons have moved
}
redaktion-summe-entfernt = { $n ->
    [one] { $n } lesson is removed
   *[other] { $n } lessons are removed
}
redaktion-summe-fragen-neu = { $n ->
    [one] { $n } question is new
   *[other] { $n } questions are new
}
redaktion-summe-fragen-geaendert = { $n ->
    [one] { $n } question has changed
   *[other] { $n } questions have changed
}
redaktion-summe-fragen-entfernt = { $n ->
    [one] { $n } question is removed
   *[other] { $n } questions are removed
}
redaktion-summe-medien = { $n ->
    [one] { $n } file is new, replaced or removed
   *[other] { $n } files are new, replaced or removed
}
redaktion-summe-angaben = Entries about the course have changed

# Versions
redaktion-versionen = Versions
redaktion-versionen-von = Versions of “{ $x }”
redaktion-versionen-einleitung = Every published version stays as it was. Courses that were begun are finished in it, unless a later one brings an important change.
redaktion-versionen-leer = No version yet
redaktion-versionen-leer-text = As soon as you publish, the first one stands here.
redaktion-aktuell = Current
redaktion-fassung-nummer = Version { $x }
redaktion-veroeffentlicht-am = Published on { $x }
redaktion-fassung-lernende = { $n ->
    [one] { $n } person is learning with it
   *[other] { $n } people are learning with it
}
redaktion-fassung-wenige = Fewer than { $n } people are learning with it
redaktion-mit-entwurf-vergleichen = Compare with the draft
redaktion-als-entwurf = Carry on as a draft
redaktion-entwurf-ist-offen = A draft of the next version is open. Discard it if you want to start from another version.
redaktion-zum-entwurf = To the draft
redaktion-zurueckziehen = Withdraw
redaktion-zurueckziehen-grund = Why do you withdraw the course?
redaktion-zurueckziehen-hinweis = Everybody who is learning it reads this. They may finish it; certificates stay valid. Nobody can begin it any more.
redaktion-zurueckziehen-ja = Withdraw the course
redaktion-zurueckgezogen-am = Withdrawn on { $x }
redaktion-zurueckgezogen = Withdrawn
redaktion-zur-kursseite = To the page of the course
redaktion-nicht-zurueckgezogen = The course was not withdrawn
redaktion-grund-fehlt = Write a sentence for everybody who is learning the course.
redaktion-grund-lang = 300 characters at most, please.
kurs-nicht-veroeffentlicht = This course is not published.
meldung-kurs-zurueckgezogen = The course is withdrawn.

# Who looks after a course, and when
redaktion-pflege = Responsibility and review date
redaktion-zustaendig = Responsible: { $x }
redaktion-zustaendig-weg = { $x } was responsible and no longer writes courses here. Reminders go to human resources development.
redaktion-zustaendig-niemand = Responsible: human resources development
redaktion-zustaendig-aendern = Hand over to somebody else
redaktion-zustaendig-wer = Who will be responsible?
redaktion-zustaendig-ja = Hand over
redaktion-zustaendig-nur-pe = The course is handed over by whoever is responsible for it, or by human resources development.
redaktion-geprueft-am = Content and law last checked on { $x }
redaktion-geprueft-von = Content and law last checked on { $x } by { $y }
redaktion-wieder-bis = To be checked again by { $x }
redaktion-wieder-bald = Check soon
redaktion-wieder-ueberfaellig = Review date has passed
redaktion-pruefen-bis = Please check content and law by { $x }
redaktion-pruefen-war = Please check content and law, the date was { $x }
redaktion-stimmt-noch = Checked, still correct
redaktion-stimmt-noch-text = With your name you confirm that content and law are still correct. Learners see the day. If something is no longer correct, write a new version.
redaktion-stimmt-noch-ja = Confirm
redaktion-wieder = Check again on
redaktion-wieder-unlesbar = This is no date. Please write it like this: 31.12.2027.
redaktion-wieder-falsch = Choose a day after today, at most three years ahead.
brief-wiedervorlage-betreff = Please check: { $kurs }
brief-wiedervorlage-text =
    Good day, { $name },

    the course “{ $kurs }” has a review date: { $tag }. Are content and law still correct? Then one click on “Checked, still correct” is enough. Otherwise begin a new version here:

    { $adresse }

    This e-mail was sent automatically. Nobody reads replies to it.

# Review and approval
redaktion-in-pruefung = In review
redaktion-vergleich-neu = The course is new. This is how it stands in the draft.
redaktion-freigabe = Approval
redaktion-freigabe-vier-augen = Four eyes: a second person from { $x } reads the draft and approves it.
redaktion-freigabe-selbst = You may approve it yourself. Name and time are kept.
redaktion-freigabe-nachbar = Somebody of another municipality in your association reads the draft and approves it. They see this draft only, and only until they have decided.
redaktion-freigabe-verbund = Somebody who speaks for your association reads the draft and approves it. They see this draft only, and only until they have decided.
redaktion-freigabe-niemand-vier-augen = Your municipality asks for four eyes, but everybody who may write courses has written at this draft. Ask your human resources development to choose another rule under “Settings”, “Approval”.
redaktion-freigabe-niemand-nachbar = In your municipality, somebody of a neighbouring municipality reads every course. At present nobody in your association is available for it. Ask another municipality to name somebody under “Authoring”, “Review”. Or ask your human resources development to choose the rule “A second person” under “Settings”, “Approval”.
redaktion-freigabe-niemand-verbund = In your municipality, somebody of the association reads every course. At present nobody there is available for it. Ask those who coordinate your association to name somebody under “Authoring”, “Review”. Or ask your human resources development to choose the rule “A second person” under “Settings”, “Approval”.
redaktion-freigabe-wer = Who shall read it?
redaktion-freigabe-wer-falsch = Choose a person who has not written at this draft.
redaktion-zur-pruefung = Hand in for review
redaktion-liegt-zur-pruefung = The draft is in review, since { $x }
redaktion-liegt-bei = { $x } is reading it. Until then it stays as it is.
redaktion-in-pruefung-bei = { $x } is reviewing the draft. Until then nothing can be changed.
redaktion-kurs-herausgeber = Publisher
redaktion-liegt-bei-niemandem = { $x } can no longer read it: their role or their availability has ended. Take the draft back and ask somebody else.
redaktion-regel-vier-augen = four eyes
redaktion-regel-nachbar = read by a neighbouring municipality
redaktion-regel-verbund = read by the association
redaktion-pruefung = Review
redaktion-pruefung-link = Review: read courses of others
redaktion-handbuch-link = Handbook: writing courses
redaktion-pruefung-einleitung = Drafts that somebody reads before they are published.
redaktion-pruefung-leer = Nothing is waiting for you
redaktion-pruefung-leer-text = As soon as somebody asks you to read a draft, it appears here.
redaktion-bereit-titel = Reading for other municipalities
redaktion-bereit-text = Whoever is available can be asked to read by municipalities in the same association ({ $x }). Their authors then see the name and the municipality, and nothing else.
redaktion-bereit-ohne-verbund = Your municipality belongs to no association. You can read for others as soon as it has joined one.
redaktion-bereit-sie = (you)
redaktion-bereit-seit = Available since { $x }
redaktion-bereit-nicht = Not available
redaktion-bereit-ja = Be available
redaktion-bereit-ende = Take back
redaktion-bereit-nur-selbst = Whether somebody else reads for other municipalities is said by that person or by human resources development.
redaktion-zurueckholen = Take back from review
redaktion-zur-durchsicht = Your review is asked for
redaktion-durchsehen = Review
redaktion-von-seit = By { $x }, since { $y }
redaktion-anmerken = Comment on this place
redaktion-anmerkung-schreiben = Write a comment
redaktion-anmerkung-speichern = Save the comment
redaktion-anmerkung-falsch = A comment has a text of at most 2000 characters.
redaktion-anmerkungen-weitere = Comments on places that read differently by now
redaktion-antworten = Reply
redaktion-antwort = Reply
redaktion-erledigt = Done
redaktion-wieder-oeffnen = Open again
redaktion-anmerkungen-offen = { $n ->
    [one] { $n } open comment
   *[other] { $n } open comments
}
redaktion-anmerkung-erledigt-von = Done by { $x }
redaktion-zur-entscheidung = To your decision
redaktion-durchsicht-titel = Your decision
redaktion-durchsicht-alle = Your approval publishes the version for all municipalities.
redaktion-durchsicht-kommune = Your approval publishes the version for { $x }.
redaktion-freigeben = Approve and publish
redaktion-zurueckgeben = Return for revision
redaktion-zurueckgeben-hinweis = Your comments stay; { $x } goes on writing.
redaktion-freigegeben-von = by { $x }, approved by { $y }
redaktion-freigegeben-selbst = approved by { $x }
redaktion-in-pruefung-gesperrt = The draft is in review and stays as it is until then. You can take it back under “Publish”.
redaktion-nicht-in-pruefung = The draft is not in review any more.
redaktion-braucht-freigabe = In your municipality a second person reads every course before it appears.
redaktion-inzwischen-geaendert = The draft has changed since you read it. Look at the comparison once more.
redaktion-nur-lesen = You may read this draft, but not change it.
redaktion-nicht-zustaendig = This course is withdrawn by whoever answers for it, or by human resources development.
redaktion-nicht-gefragt = The person who was asked to review decides about this draft.
meldung-zur-pruefung-gegeben = The draft is in review.
meldung-zurueckgegeben = The draft is returned.
meldung-zurueckgeholt = You can go on writing.
brief-durchsicht-betreff = Request for review: { $kurs }
brief-durchsicht-text =
    Good day, { $name },

    { $wer } asks you to read the course “{ $kurs }” before it appears. What changes is shown here:

    { $adresse }

    There you can write comments, approve the course or return it.

    This e-mail was sent automatically. Nobody reads answers to it.
brief-rueckgabe-betreff = Back for revision: { $kurs }
brief-rueckgabe-text =
    Good day, { $name },

    { $wer } has read the course “{ $kurs }” and returns it for revision. The comments stand here:

    { $adresse }

    This e-mail was sent automatically. Nobody reads answers to it.

# Short version and easy language of a lesson
redaktion-blatt-lektion = Lesson
redaktion-blatt-kurz = Short version
redaktion-blatt-leicht = Easy language
redaktion-blatt-kurz-anlegen = Add a short version
redaktion-blatt-leicht-anlegen = Add easy language
redaktion-blatt-kurz-hinweis = For all who have no time right now: what to do and whom to ask, in a few sentences. Title and questions are those of the lesson.
redaktion-blatt-leicht-hinweis = Each sentence is short, says one thing and has a line of its own. Long words get a hyphen or an interpunct, difficult ones are explained. No genitive, no subjunctive. Only a test group can say whether the text is understood.
redaktion-blatt-dauer = { $n ->
    [one] Reading takes about one minute.
   *[other] Reading takes about { $n } minutes.
}
redaktion-blatt-kurz-entfernen = Remove the short version
redaktion-blatt-leicht-entfernen = Remove easy language
redaktion-blatt-entfernen-text = This text is deleted from the draft. The lesson stays as it is.
redaktion-blatt-ohne-lektion = Text without a lesson

# What comes between while writing
redaktion-gesperrt = The course lies with { $x } for review and stays as it is meanwhile. Your text is not lost: it is still here in the field.
redaktion-gesperrt-weg = Take it back from review
redaktion-gleichzeitig-selbst = You yourself have changed this lesson in another window. Your text is safe.
redaktion-abgleich-titel-selbst = You have changed this lesson in another window
redaktion-abgleich-text-selbst = In these places, what you saved there differs from what you wrote here. Choose what is to stay.
redaktion-vorschau-fehler = There is nothing to see here yet because something in the text is wrong:

# Voraussetzungen, Abschluss, wichtige Änderung
redaktion-wichtig = Important change?
redaktion-wichtig-hinweis = Tick this where the law has changed or something was wrong. Otherwise everybody finishes the course on the version they began with. What is done and completed stays in any case.
redaktion-wichtig-ja = Important change: whoever is learning goes on with this version
redaktion-wichtig-text = What changes, and why
redaktion-wichtig-text-hinweis = Everybody who is learning reads this. If you leave it empty, they read what stands above under “What is new?”.
redaktion-wichtig-lang = Please be shorter: 300 characters at most.
redaktion-wichtig-niemand = Nobody is learning with this course at the moment.
redaktion-wichtig-wenige = Fewer than { $n } people are learning with this course at the moment.
redaktion-wichtig-mindestens = At least { $n } people are learning with this course at the moment.
redaktion-wichtig-lernende = { $n } people are learning with this course at the moment.
redaktion-wichtige-aenderung = Important change
redaktion-wichtig-fuer-lernende = For learners:
redaktion-wichtig-beim-freigeben = Important change: after the approval, whoever is learning goes on with this version.
redaktion-vorher = What one should know before
redaktion-vorher-hinweis = Courses on which this one builds. They stand on the course page, with one’s own progress.
redaktion-vorher-kurse = Courses that come before
redaktion-vorher-keine = Your municipality does not see another course yet.
redaktion-vorher-unbekannt = { $x } (no longer here)
redaktion-vorher-bindend = These courses must be completed before
redaktion-vorher-bindend-hinweis = Without the tick they are a recommendation. With it, nobody can begin who has not completed them. Whoever has begun goes on. A course that a municipality does not see stops nobody there.
redaktion-abschluss = When is the course complete?
redaktion-abschluss-test = When the final test is passed
redaktion-abschluss-test-text = Whoever passes the test is done, even without all lessons. This is usual where there is a test.
redaktion-abschluss-alles = With all lessons and the final test
redaktion-abschluss-alles-text = Both are needed. Without a final test the lessons are enough.
redaktion-abschluss-lektionen = With all lessons
redaktion-abschluss-lektionen-text = A final test is voluntary then. This is usual where there is none.
redaktion-abschluss-ohne-test = This course has no final test. Make one on the page “Structure”, or choose “With all lessons”.
redaktion-abschluss-anteil = How many percent of the lessons are enough?
redaktion-abschluss-anteil-hinweis = Empty means all of them. With “When the final test is passed” the number does not count.
redaktion-ja = Yes
redaktion-nein = No

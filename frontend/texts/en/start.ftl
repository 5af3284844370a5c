# Start page
start-titel = Start
start-versprechen-a = Learn when you have
start-versprechen-b = 10 minutes
start-versprechen-c = to spare. From municipalities, for municipalities.
start-einleitung = Short courses on digitalisation, made by administrations that need them themselves.
start-anmelden = Log in
start-vertrauen = What you can rely on
start-beweis-privat = Nobody sees your test results
start-beweis-privat-text = Answers, points and attempts belong to you. Your manager does not see them either.
start-beweis-geteilt = Shared instead of made twice
start-beweis-geteilt-text = Here { $x } learn and publish.
start-beweis-netz = Runs in your own network
start-beweis-netz-text = No request to foreign servers, no account with third parties.
start-themenfelder = Five fields
start-unterthemen = { $n ->
    [one] { $n } topic
   *[other] { $n } topics
}
start-gruss = Good day, { $x }
start-was-lernen = What would you like to learn?
start-alle-unterthemen = All topics
start-kurse-fuer-sie = Courses you do not know yet
start-weiter = Continue learning
start-lektion-stelle = Lesson { $n }
start-noch-minuten = { $n ->
    [one] { $n } minute left
   *[other] { $n } minutes left
}
start-test-offen = Only the final test is missing.
start-faellig = Due
start-nichts-faellig = Nothing is due for you right now.
start-erster-kurs = Where would you like to start?
start-erster-kurs-text = You have not started a course yet. Ten minutes are enough for the first lesson.
start-privat = Nobody but you sees your test results.

# Catalogue
kurse-titel = Courses
kurse-alle = All courses
kurse-einleitung = Everything your municipality and others have published for you.
kurse-feld = Field
kurse-dauer = Length
kurse-stufe = Level
kurse-von = Published by
kurse-alle-felder = All fields
kurse-alle-stufen = Any level
kurse-jede-dauer = Any length
kurse-alle-herausgeber = All
kurse-bis-minuten = up to { $n } minutes
kurse-anzahl = { $n ->
    [one] { $n } course
   *[other] { $n } courses
}
kurse-keine-treffer = No matches
kurse-keine-treffer-text = There is no course for this selection yet. Remove a filter.
kurse-leer = No courses yet
kurse-leer-text = Your municipality does not see any course yet. Ask your staff development.
filter-anwenden = Apply
filter-zuruecksetzen = Reset filters

# Topics
themen-titel = Topics
themen-feld = Field
themen-unterthemen = Topics
themen-einleitung = Ordered after the study “Digitalisierungskompetenzen in Kommunen” (2021).
themen-noch-kein-kurs = No course yet
themen-leer = No course on this topic yet
themen-leer-text = No municipality has published a course on this yet.
themen-kurse-zu = Courses on “{ $x }”
themen-zurueck = Back to “{ $x }”

nav-hilfe = Help

start-und-wort = and

# Course page
kurs-starten = Start course
kurs-zum-test = To the final test
kurs-zum-ergebnis = To the result
kurs-kann-ich-schon = I already know this
kurs-abgeschlossen-am = Completed on { $x }
kurs-ziele = What you learn
kurs-lektionen = Lessons
kurs-abschlusstest = Final test
kurs-test-regel = { $n } questions, passed from { $all } percent
kurs-ueber = About this course
kurs-pflicht-sicht = Nobody sees names here: your manager and staff development only see how many people of a unit are done. Nobody but you sees test results.
kurs-lernzeit = Learning time
kurs-lernzeit-von = Promised by your municipality: { $x }
kurs-daten = Course facts
kurs-fuer = For
kurs-abschluss = Completion
kurs-abgeschlossen-wenn-test = The course is complete when you pass the final test.
kurs-abgeschlossen-wenn-alles = The course is complete when you have done all lessons and passed the final test.
kurs-abgeschlossen-wenn-alles-anteil = The course is complete when you have done { $n } percent of the lessons and passed the final test.
kurs-abgeschlossen-wenn-lektionen = The course is complete when you have done all lessons.
kurs-abgeschlossen-wenn-anteil = The course is complete when you have done { $n } percent of the lessons.
kurs-abgeschlossen-wenn-lektionen-test = The course is complete when you have done all lessons. The final test is voluntary.
kurs-abgeschlossen-wenn-anteil-test = The course is complete when you have done { $n } percent of the lessons. The final test is voluntary.
kurs-vorher = What you should know already
kurs-vorher-bindend = To be completed first
kurs-zuerst = First: { $x }
kurs-zuerst-abschliessen = This course builds on “{ $x }”. Complete “{ $x }” first, then you can begin here.
kurs-geaendert-am = This course changed on { $x }
kurs-geaendert-gelesen = Understood
kurs-geaendert-mehr = See all changes
kurs-geaendert-abschluss-bleibt = Your completion and your certificate stay valid.
kurs-fassungen = What has changed
kurs-fassung-vom = Version { $x } of { $y }
kurs-wichtige-aenderung = Important change
stand-geaendert = Changed
lektion-geaendert = This lesson has changed since you did it.
kurs-lizenz = Licence
kurs-fassung = Version
kurs-zurueckgezogen = This course was withdrawn on { $x }
kurs-zurueckgezogen-text = The reason: “{ $x }” You can still finish it, and certificates stay valid.
kurs-nicht-mehr-hier = Your municipality has not had this course since { $x }
kurs-nicht-mehr-hier-text = Its publisher no longer offers it to all municipalities. You can still finish it, and certificates stay valid.
kurs-fassung-stand = { $x }, last checked on { $y }

# State
stand-erledigt = Done
stand-in-bearbeitung = In progress
stand-offen = Open

# Due
faellig-ueberfaellig = { $n ->
    [one] Overdue for { $n } day
   *[other] Overdue for { $n } days
}
faellig-heute = Due today
faellig-in-tagen = { $n ->
    [one] Due in { $n } day
   *[other] Due in { $n } days
}
faellig-frist-war = Deadline was { $x }
faellig-bitte-bis = Please by { $x }

# Lesson
lektion-vorab = In advance, only for you
lektion-stelle = Lesson { $n } of { $all }
lektion-fassungen = Versions of this lesson
lektion-ausfuehrlich = In full
lektion-kurz = In short
lektion-leicht = Easy language
lektion-nicht-kurz = There is no short version of this lesson.
lektion-nicht-leicht = This lesson is not available in easy language yet.
kurs-auch = Also
kurs-auch-kurz = in short
kurs-auch-leicht = in easy language
lektion-vorige = Previous lesson
lektion-erledigt-weiter = Mark as done and continue
lektion-erledigt-test = Mark as done and go to the test
lektion-erledigt-schluss = Mark as done
lektion-art-text = Text
lektion-art-film = Film
lektion-art-audio = To listen to
lektion-art-document = Document
lektion-art-link = Link
lektion-art-quiz = Questions

# My learning
lernen-titel = My learning
lernen-nur-sie = Only you see this.
lernen-leer = You have not started a course yet.
lernen-leer-text = Choose one. Ten minutes are enough for the first lesson.
lernen-begonnen = Begun
lernen-abgeschlossen = Completed

# Film and audio
player-film = Film, { $x } minutes
player-audio = Audio, { $x } minutes
player-untertitel = Captions
player-herunterladen = Download the file
player-weiter-bei = Continue at { $x }
player-von-vorn = Start from the beginning
player-bedienung = More controls
player-zurueck = 10 seconds back
player-vor = 10 seconds forward
player-tempo = Speed
player-text = Text of the film
player-text-audio = Text of the audio
player-tasten = Keyboard shortcuts
player-tasten-wann = The keys work while the film, its text or its controls have the focus.
player-leertaste = Space
player-taste-abspielen = Play, pause
player-taste-zehn = 10 seconds back, forward
player-taste-fuenf = 5 seconds back, forward
player-taste-laut = Louder, quieter
player-taste-untertitel = Captions on, off
player-taste-zehntel = Go to that tenth of the film
lektion-stelle-ungueltig = There is no such moment in the film.

# Local boxes
ortskasten-it-hotline = Your IT hotline
ortskasten-informationssicherheit = Information security in your house
ortskasten-datenschutz = Data protection in your house
ortskasten-ansprechperson = Your contact person
ortskasten-leer-it-hotline = Your municipality has not filled this in yet. Ask your IT or your manager for the number and write it next to your telephone.
ortskasten-leer-informationssicherheit = Your municipality has not filled this in yet. Ask your IT or your manager who is in charge of information security.
ortskasten-leer-datenschutz = Your municipality has not filled this in yet. Who is in charge of data protection stands in the privacy statement of your municipality; your manager knows as well.
ortskasten-leer-ansprechperson = Your municipality has not filled this in yet. Ask your manager who is in charge.
ortskasten-text-fehlt = Please write a sentence as well, such as what the number is for.
ortskasten-text-lang = The text is too long. Up to 600 characters are possible.
ortskasten-text-zeichen = The text contains an invisible control character. Please type it again.
ortskasten-telefon-falsch = This is no telephone number. Digits, spaces, brackets, / and - are possible, and a + in front.
ortskasten-mail-falsch = This is no e-mail address. It looks like it@town.example
ortskasten-wird-gebraucht = Courses that are switched on need this entry. You can change it, but not empty it.

# Settings
einstellungen-titel = Settings
einstellungen-einleitung = What your municipality says about itself in courses, how it looks and how it speaks.
einstellungen-warten = { $n ->
    [one] One course waits for entries of your municipality
   *[other] { $n } courses wait for entries of your municipality
}
einstellungen-kaesten = Local boxes
einstellungen-kaesten-text = Many lessons have a place for your municipality. What you write here is seen there by your own staff only, and every change holds at once.
einstellungen-ausgefuellt = Filled in
einstellungen-fehlt = Missing
einstellungen-leer = Empty
einstellungen-gebraucht = Needed by: { $x }
einstellungen-text = What your staff should know
einstellungen-text-hinweis = Up to 600 characters, without formatting. Who can be reached when, and what about the evening?
einstellungen-telefon = Telephone (optional)
einstellungen-mail = E-mail (optional)
einstellungen-speichern = Save
kasten-hilfe-it-hotline = Who helps with disturbances and with a suspicion.
kasten-hilfe-informationssicherheit = The information security officer of your house.
kasten-hilfe-datenschutz = The data protection officer of your house.
kasten-hilfe-ansprechperson = Who else is in charge, for example for questions about learning.
handzettel-drucken = To print or save as PDF: Ctrl and P. Only the sheet is printed.
handzettel-quelle = From the course “{ $x }”

# Settings: look
einstellungen-aussehen = Look
einstellungen-saetze = Sentences
aussehen-titel = Look
aussehen-einleitung = How your staff see that they are in their own house.
aussehen-nur-technik = Logo and colour are changed by those who have the role of technical administration.
aussehen-logo = Logo
aussehen-logo-text = It stands on top of every page of your municipality, on handouts and on certificates.
aussehen-logo-keins = No logo yet. Until then, the sign of Lernverbund stands on top.
aussehen-datei = Picture file
aussehen-datei-hinweis = PNG, JPEG or WebP, up to 2 MB and 4000 × 4000 pixels. A wide picture with a transparent or white ground is best; in the dark it stands on a white plate.
aussehen-hochladen = Upload logo
aussehen-logo-entfernen = Remove logo
logo-fehlt = Please choose a picture file first.
logo-art = This is no PNG, JPEG or WebP. SVG and GIF do not work here. Please save the logo as PNG.
logo-unlesbar = The picture file is damaged or not complete. Please save it anew and try again.
logo-zu-viele-punkte = The picture is larger than 4000 × 4000 pixels. Please make it smaller; 480 × 96 are enough for the logo.
logo-zu-klein = The picture is too small or too narrow. Scaled down to 480 × 96, both sides need at least 16 pixels.
aussehen-farbe = Colour
aussehen-farbe-text = For links, buttons and bars. The colours of the fields of topics stay as they are.
aussehen-farbwahl = Choose a colour
aussehen-farbzahl = Or as a number
aussehen-farbzahl-hinweis = The number begins with #, such as #1f6f5c. If the field stays empty, the choice counts.
aussehen-keine-farbe = This is no colour. A colour looks like this: #1f6f5c
aussehen-ansehen = Check and look
aussehen-probe = Trial with { $x }, not saved yet
aussehen-lesbar = This colour can be read well everywhere. The whole page shows it now.
aussehen-unlesbar = This colour cannot be read everywhere and cannot be used as it is. The page shows the nearest readable shade now.
aussehen-kontrast = Contrast of { $x }
aussehen-wo = Where
aussehen-erreicht = Reached
aussehen-noetig = Needed
aussehen-ergebnis = Result
aussehen-reicht = Enough
aussehen-reicht-nicht = Not enough
akzent-schrift-hell = Links and text on light ground
akzent-knopf-hell = White text on buttons
akzent-linien-hell = Lines and bars on light ground
akzent-schrift-dunkel = In the dark, derived shade: links and text
akzent-knopf-dunkel = In the dark, derived shade: dark text on buttons
aussehen-hell = Light
aussehen-dunkel = Dark
aussehen-muster-link = This is what a link looks like
aussehen-uebernehmen = Use this colour
aussehen-stattdessen = Use the readable shade { $x }
aussehen-verwerfen = Discard
aussehen-zurueck = Back to the colour of Lernverbund

# Settings: sentences
saetze-titel = Sentences
saetze-einleitung = What your municipality says in its own words. Up to 300 characters, no formatting; what stays empty is said by Lernverbund.
saetze-leer = If empty, it says: “{ $x }”
saetze-feld-begruessung = Start page, below the greeting
saetze-feld-mein-lernen = My learning, on top
saetze-feld-lernzeit = Learning time: when and how one may learn
saetze-ansehen = Preview
saetze-probe = Preview, not saved yet
saetze-probe-text = This is how it reads. With “Save” it holds for all staff at once.
saetze-vorschau = This is how it reads
saetze-auf-start = On the start page
saetze-auf-mein-lernen = On “My learning”
saetze-auf-kursseite = On every course page
satz-begruessung = Short courses on digitalisation, made by administrations that need them themselves.
satz-mein-lernen = What is due, what you have begun and what is done.
satz-lernzeit = Ask your superior when you can learn.
satz-lang = The sentence is too long. 300 characters are possible.
satz-zeichen = The sentence contains an invisible control character. Please type it again.

# Postausgang (Betrieb)
postausgang-titel = Outbox
postausgang-einleitung = E-mails of this installation. Recipients are shortened, texts are not shown here.
postausgang-probe = Send a test e-mail to me
postausgang-aus = This installation does not send e-mails.
postausgang-aus-text = The operator’s handbook says under “E-Mail” how to enter a mail server. Until then invitations exist as slips only.
postausgang-zahlen = Status
postausgang-wartend = Waiting
postausgang-gescheitert = Failed
postausgang-gesendet = Sent in the last 30 days
postausgang-leer = Nothing is stuck
postausgang-leer-text = The mail server has taken everything there was to send.
postausgang-liste = Waiting or failed
postausgang-empfaenger = To
postausgang-art = Kind
postausgang-geschrieben = Written
postausgang-stand = Status and reason
postausgang-aktion = Action
postausgang-versuche = { $n ->
    [one] { $n } try
   *[other] { $n } tries
}
postausgang-erneut = Send again
postausgang-nicht-mehr = Its content no longer applies.
postausgang-mehr = The newest 100 are shown.
mail-art-einladung = Invitation
mail-art-passwort = Forgotten password
mail-art-probe = Test e-mail
mail-grund-settings = The settings are incomplete or wrong.
mail-grund-unreachable = The mail server cannot be reached.
mail-grund-slow = The mail server answers too slowly.
mail-grund-tls = The connection cannot be encrypted, or the certificate is unknown.
mail-grund-login = The mail server does not accept the login.
mail-grund-later = The mail server asks to try again later.
mail-grund-refused = The mail server has refused this e-mail.
mail-grund-too-late = Its content no longer applied before it could be sent.
mail-nicht-noch-einmal = This e-mail cannot be sent again: it has been sent already, or its content no longer applies.
meldung-mail-noch-einmal = The e-mail is being sent again.
meldung-mail-probe = The test e-mail is on its way. It stands here until the mail server has taken it.
brief-probe-betreff = Test e-mail from Lernverbund
brief-probe =
    Good day,

    you have sent this e-mail from the page “Outbox”. If it reaches you, sending is set up properly: umlauts (ä, ö, ü, ß) can be read, and this link leads to your installation.

    { $adresse }

# Approval of courses
freigabe-titel = Approval
freigabe-einleitung = Who must have read a course of your municipality before it appears.
freigabe-frage = Who approves a course?
freigaberegel-selbst = Whoever writes it
freigaberegel-text-selbst = Name and time are kept with the version.
freigaberegel-vier-augen = A second person
freigaberegel-text-vier-augen = Somebody who writes courses or works in personnel development, and who has not written this one, reads the draft and approves it.
freigaberegel-nachbar = Somebody of a neighbouring municipality
freigaberegel-text-nachbar = Somebody of another municipality in your association who is available for it reads the draft and approves it. They see this one draft only, and only until they have decided.
freigaberegel-verbund = Somebody of the association
freigaberegel-text-verbund = Somebody who speaks for the association and is available for it reads the draft and approves it. They see this one draft only, and only until they have decided.
freigabe-ohne-verbund = This is possible only when your municipality belongs to an association. New associations cannot be set up in this version yet.
freigabe-nur-personalentwicklung = Personnel development decides this.
mail-art-durchsicht = Request for review
mail-art-rueckgabe = Draft returned
mail-art-wiedervorlage = Reminder of the review date
mail-art-pflicht-beendet = Duty ended

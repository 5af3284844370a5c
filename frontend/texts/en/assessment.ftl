frage = Question
frage-nummer = Question { $n } of { $all }
frage-kurz = Question { $n }
frage-beantwortet = answered
frage-offen = open
frage-hinweis-eine = One answer is right.
frage-hinweis-mehrere = More than one answer may be right.
frage-hinweis-reihenfolge = Choose the place of each step.
frage-hinweis-zuordnen = Choose what belongs to each term.
frage-hinweis-luecken = Fill in every gap.
frage-richtig = Right
frage-nicht-richtig = Not right
frage-noch-nicht-richtig = Not right yet
frage-ihre-richtig = Your answer, right
frage-ihre-falsch = Your answer, not right
frage-richtig-ist = Right answer: { $x }
frage-richtig-platz = The right place is { $x }
frage-platz = Place
frage-platz-fuer = Place of: { $x }
frage-luecke = Gap { $x }
frage-waehlen = Please choose

test-einleitung = Show what you know. No clock, and as often as you like.
test-umfang = { $n ->
    [one] One question.
   *[other] { $n } questions.
}
test-umfang-gezogen = { $n } questions, drawn at random from { $all }.
test-minuten = { $n ->
    [one] About 1 minute.
   *[other] About { $n } minutes.
}
test-bestanden-ab = { $n ->
    [one] Passed with one right answer. Otherwise simply try again.
   *[other] Passed with { $n } right answers. Otherwise simply try again.
}
test-bestanden-ab-kurz = { $n ->
    [one] One right answer is enough to pass.
   *[other] { $n } right answers are enough to pass.
}
test-wird-gespeichert = Every answer is saved at once. You can stop and go on later.
test-sieht-niemand = Only you see your answers and your result.
test-starten = Start the test
test-fortsetzen = Continue the test
test-letztes-ergebnis = See your last result
test-zum-kurs = Back to the course
test-fragen = Questions
test-zurueck = Back
test-weiter = Save and continue
test-zur-abgabe = Overview and hand-in
test-gespeichert = { $n ->
    [0] No answer saved yet
    [one] 1 answer saved
   *[other] { $n } answers saved
}
test-abgegeben = This test has already been handed in. Your last answer was not saved any more. You find the result on the page of the course.
test-kurs-nicht-begonnen = You have not started this course yet. Start the course first, then the test.
test-antwort-unbekannt = This answer was not among the choices. Nothing was saved. Please reload the question.
test-antwort-lang = A gap takes 60 characters at most. Nothing was saved. Please shorten your answer.
meldung-antwort-gespeichert = You are logged in again. Your answer is saved.
meldung-hinweis-antwort-fehlt = Something is still missing: please answer the whole question, then we check it.

abgabe-titel = Overview and hand-in
abgabe-stand = { $n } of { $all } questions are answered.
abgabe-aenderbar = Your answers are saved. You can still change each of them.
abgabe-beantwortet = Answered
abgabe-noch-offen = Still open
abgabe-nichts-offen = All questions are answered. After handing in you see for each of them what is right and why.
abgabe-offen = { $n ->
    [one] One question is still open. Open questions count as not right.
   *[other] { $n } questions are still open. Open questions count as not right.
}
abgabe-zur-offenen = To the first open question
abgabe-abgeben = Hand in

ergebnis-titel = Your result
ergebnis-kurz = Result
ergebnis-bestanden = Passed
ergebnis-nicht-bestanden = Not passed yet
ergebnis-zahl = { $n } of { $all } right
ergebnis-abgeschlossen = With that you have completed the course, since { $x }.
ergebnis-schon-abgeschlossen = Your course stays completed, though it was not enough this time.
ergebnis-es-fehlen = { $n ->
    [one] One right answer is missing to pass. You can repeat the test as often as you like.
   *[other] { $n } right answers are missing to pass. You can repeat the test as often as you like.
}
ergebnis-es-fehlen-lektionen = { $n ->
    [one] You have passed the test. The course is complete once you have done one more lesson.
   *[other] You have passed the test. The course is complete once you have done { $n } more lessons.
}
ergebnis-zu-den-lektionen = To the lessons
ergebnis-erneut = Try again
ergebnis-nachlesen = Read the lessons again
ergebnis-zu-mein-lernen = To my learning
ergebnis-alle-fragen = All questions with reasons
ergebnis-ihre-antwort = Your answer
ergebnis-keine-antwort = Not answered
ergebnis-richtig-ist = Right answer

uebung-nur-sie = For practice. Only you see the result.
uebung-pruefen = Check answer
uebung-erneut = Try again
uebung-stand = { $n } of { $all } questions answered
uebung-alles-richtig = All right. Keep going like this.
uebung-fertig = You have answered all questions. What was not right yet is explained below each of them.
vorab-geschafft = You know this already. You can go straight to the final test or leaf through the lessons at leisure.
vorab-nicht-geschafft = A few things are still new to you. The lessons do not take long.
vorab-zum-test = Straight to the final test
test-alle-fragen = All questions on one page
test-alle-einleitung = All questions at a glance, in any order you like. Hand the test in only when you are ready.
test-einzeln = One question per page instead
test-speichern = Save for now
test-autosave-gespeichert = Your answer is saved.
test-autosave-fehler = Your last answer is not saved yet. Please choose “Save for now”.
meldung-antworten-gespeichert = Your answers are saved.

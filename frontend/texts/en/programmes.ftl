# Kinds of training
art-unterweisung = Statutory instruction
art-angeordnet = Required by your employer
art-freiwillig = Voluntary

# List of mandatory courses
pflicht-titel = Mandatory courses
pflicht-zuweisen = Assign a mandatory course
pflicht-leer = No mandatory course yet
pflicht-leer-text = Assign a course with a due date to a unit. “Progress by unit” will then show how far everybody is.
pflicht-anzahl = { $n ->
    [one] { $n } mandatory course
   *[other] { $n } mandatory courses
}
pflicht-kurs = Course
pflicht-bereich = Unit
pflicht-art = Kind
pflicht-frist = Due date
pflicht-personen = People concerned
pflicht-aktionen = Actions
pflicht-abgelaufen = Past the due date
pflicht-stand-csv = Progress as CSV
pflicht-kurs-zurueckgezogen = Course is no longer published
pflicht-bereich-aufgeloest = Unit no longer exists
pflicht-zurueckziehen = Withdraw
pflicht-zurueckziehen-hinweis = The course is then mandatory for nobody in this unit. What has been done stays with the staff.
pflicht-zurueckziehen-knopf = Withdraw mandatory course
pflicht-nicht-zurueckziehbar = Somebody else assigned this mandatory course. Your human resources development can withdraw it.
meldung-pflicht-zugewiesen = The mandatory course has been assigned.
meldung-pflicht-zurueckgezogen = The mandatory course has been withdrawn.
pflicht-beendet-titel = Ended because the course is gone
pflicht-beendet-text = Nobody has to do these courses any more, and nobody is late. What has been done stays done. Choose another course if the training is still needed.
pflicht-beendet-grund = Course withdrawn on { $x }: { $y }
pflicht-beendet-am = Course no longer published for your municipality since { $x }
pflicht-anderer-kurs = Assign another course
pflicht-geregelt = Done
pflicht-nicht-beendet = This mandatory course did not end with its course. There is nothing to settle.
meldung-pflicht-geregelt = The notice is settled.
brief-pflicht-beendet-betreff = Mandatory course ended: { $kurs }
brief-pflicht-beendet-text =
    Good day, { $name },

    the course “{ $kurs }” is no longer published in your municipality. { $grund }

    The duties with this course have ended: nobody has to do it any more, and nobody is late. What has been done stays done. If the training is still needed, please assign another course:

    { $adresse }

    This e-mail was sent automatically. Nobody reads replies to it.

# A new mandatory course
pflicht-neu-titel = Assign a mandatory course
pflicht-fuer-bereich = For which unit?
pflicht-bitte-waehlen = Please choose
pflicht-bitte-pruefen = Please check your entries
pflicht-frist-hinweis = Last day on which the course should be completed.
pflicht-angeordnet-hinweis = You see numbers by unit, no names.
pflicht-unterweisung-hinweis = E-learning alone fulfils no occupational safety instruction. A talk at the workplace in which questions are answered is part of it.
pflicht-unterweisung-achtung = The course does not replace the talk
pflicht-weiter = Continue to check
pflicht-abbrechen = Cancel
pflicht-gut-zu-wissen = Good to know
pflicht-sichtbar-titel = What becomes visible?
pflicht-sichtbar = “Progress by unit” shows how many people are done, not who. Small groups are merged. Nobody but the staff themselves sees test results.
pflicht-pruefen-titel = Please check
pflicht-betrifft = { $n ->
    [0] Concerns nobody at the moment
    [one] Concerns { $n } person
   *[other] Concerns { $n } people
}
pflicht-betrifft-hinweis = Whoever joins the unit later gets the mandatory course too. Whoever has completed the course already is done at once.
pflicht-bestaetigen = Assign now
pflicht-aendern = Change again

# What is not possible
pflicht-kurs-fehlt = Please choose a course.
pflicht-bereich-fehlt = Please choose a unit.
pflicht-art-fehlt = Please choose the kind of training.
pflicht-frist-fehlt = Please enter a due date.
pflicht-frist-unlesbar = The due date is not a date. Please write it like this: 31.12.2026.
pflicht-frist-vergangen = The due date is in the past. Please take today or a later day.
pflicht-frist-fern = The due date is more than five years ahead. Please take an earlier day.
pflicht-doppelt = This course is a mandatory course for this unit already.
pflicht-nur-eigener-bereich = You can assign mandatory courses in your own unit only. Nothing was stored.
pflicht-vorher = Other courses are needed first
pflicht-vorher-text = Whoever begins this course must complete first: { $x }. Allow time for it. This duty asks for the chosen course only; assign the others separately if need be.

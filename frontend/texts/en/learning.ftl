meldung-kurs-abgeschlossen = Well done: you have completed the course.
meldung-lektion-erledigt = The lesson is marked as done.

# Progress by unit
matrix-titel = Progress by unit
matrix-leer = No mandatory course yet
matrix-leer-text = Assign a course with a due date to a unit. You will then see here how far everybody is.
matrix-leer-lesen = As soon as your human resources development assigns a course, you will see here how far everybody is.
matrix-zu-klein = There are no separate figures for this unit
matrix-zu-klein-text = For reasons of data protection, small groups are merged. The figures are with the unit above.
matrix-bereiche-von = { $n } of { $all } { $all ->
    [one] unit
   *[other] units
}
matrix-sind-fertig = { $n ->
    [one] is done.
   *[other] are done.
}
matrix-stand-vom = As of { $x }. Done means: everybody has completed their mandatory courses.
matrix-alle-arten = All kinds
matrix-anwenden = Apply
matrix-art-unbekannt = There is no such kind of training. Please choose one from the list.
matrix-keine-art = No training of this kind
matrix-keine-art-text = There are no figures for it at the moment.
matrix-tabelle = Completed training by unit
matrix-bereich = Unit
matrix-ebene = Level
matrix-personen = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
matrix-personen-kopf = People
matrix-betroffen = Concerned
matrix-stand = Progress
matrix-abschluesse = completions
matrix-von-erledigt = of { $n } done
matrix-ueberfaellig = overdue
matrix-nicht-zugewiesen = not assigned
matrix-zu-wenige = too few people
matrix-frist-bis = until { $x }
matrix-frist-war = was due on { $x }
matrix-mehrere-fristen = several due dates
matrix-direkt = { $x } (directly)
matrix-uebrige = Rest of { $x }
matrix-gesamt = { $x } in total
matrix-zusammengefasst = For reasons of data protection, small groups are merged.
matrix-ohne-namen = No names appear here.
matrix-csv = Download as CSV

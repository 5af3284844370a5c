meldung-kurs-abgeschlossen = Geschafft: Sie haben den Kurs abgeschlossen.
meldung-lektion-erledigt = Die Lektion ist als erledigt vermerkt.

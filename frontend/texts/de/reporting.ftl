# Stand nach Bereichen
matrix-titel = Stand nach Bereichen
matrix-leer = Noch keine Pflichtschulung
matrix-leer-text = Weisen Sie einem Bereich einen Kurs mit einer Frist zu. Danach sehen Sie hier, wie weit alle sind.
matrix-leer-lesen = Sobald Ihre Personalentwicklung einen Kurs zuweist, sehen Sie hier, wie weit alle sind.
matrix-zu-klein = Für diesen Bereich gibt es keine eigenen Zahlen
matrix-zu-klein-text = Aus Datenschutzgründen sind kleine Gruppen zusammengefasst. Die Zahlen stehen beim übergeordneten Bereich.
matrix-bereiche-von = { $n } von { $all } { $all ->
    [one] Bereich
   *[other] Bereichen
}
matrix-sind-fertig = { $n ->
    [one] ist fertig.
   *[other] sind fertig.
}
matrix-stand-vom = Stand { $x }. Fertig heißt: Alle haben ihre Pflichtschulungen abgeschlossen.
matrix-alle-arten = Alle Arten
matrix-anwenden = Anwenden
matrix-art-unbekannt = Diese Art der Schulung gibt es nicht. Wählen Sie bitte eine aus der Liste.
matrix-keine-art = Keine Schulung dieser Art
matrix-keine-art-text = Im Moment gibt es dazu keine Zahlen.
matrix-tabelle = Abgeschlossene Schulungen je Bereich
matrix-bereich = Bereich
matrix-ebene = Ebene
matrix-personen = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
}
matrix-personen-kopf = Personen
matrix-betroffen = Betroffen
matrix-stand = Stand
matrix-abschluesse = Abschlüsse
matrix-von-erledigt = von { $n } erledigt
matrix-ueberfaellig = überfällig
matrix-nicht-zugewiesen = nicht zugewiesen
matrix-zu-wenige = zu wenige Personen
matrix-frist-bis = bis { $x }
matrix-frist-war = Frist war am { $x }
matrix-mehrere-fristen = mehrere Fristen
matrix-direkt = { $x } (direkt)
matrix-uebrige = Übrige { $x }
matrix-gesamt = { $x } gesamt
matrix-zusammengefasst = Aus Datenschutzgründen sind kleine Gruppen zusammengefasst.
matrix-ohne-namen = Namen erscheinen hier nicht.
matrix-csv = Als CSV herunterladen

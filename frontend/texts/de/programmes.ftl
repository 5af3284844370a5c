# Arten der Schulung
art-unterweisung = Gesetzliche Unterweisung
art-angeordnet = Dienstlich angeordnet
art-freiwillig = Freiwillig

# Liste der Pflichtschulungen
pflicht-titel = Pflichtschulungen
pflicht-zuweisen = Pflichtschulung zuweisen
pflicht-leer = Noch keine Pflichtschulung
pflicht-leer-text = Weisen Sie einem Bereich einen Kurs mit einer Frist zu. Danach zeigt „Stand nach Bereichen“, wie weit alle sind.
pflicht-anzahl = { $n ->
    [one] { $n } Pflichtschulung
   *[other] { $n } Pflichtschulungen
}
pflicht-kurs = Kurs
pflicht-bereich = Bereich
pflicht-art = Art
pflicht-frist = Frist
pflicht-personen = Betroffene Personen
pflicht-aktionen = Aktionen
pflicht-abgelaufen = Frist vorbei
pflicht-stand-csv = Stand als CSV
pflicht-kurs-zurueckgezogen = Kurs ist nicht mehr veröffentlicht
pflicht-bereich-aufgeloest = Bereich besteht nicht mehr
pflicht-zurueckziehen = Zurückziehen
pflicht-zurueckziehen-hinweis = Der Kurs ist dann für niemanden in diesem Bereich mehr Pflicht. Was schon erledigt ist, bleibt den Beschäftigten erhalten.
pflicht-zurueckziehen-knopf = Pflichtschulung zurückziehen
pflicht-nicht-zurueckziehbar = Diese Pflichtschulung hat jemand anderes zugewiesen. Ihre Personalentwicklung kann sie zurückziehen.
meldung-pflicht-zugewiesen = Die Pflichtschulung ist zugewiesen.
meldung-pflicht-zurueckgezogen = Die Pflichtschulung ist zurückgezogen.
pflicht-beendet-titel = Beendet, weil es den Kurs nicht mehr gibt
pflicht-beendet-text = Niemand muss diese Kurse noch machen, und niemand ist damit in Verzug. Was schon erledigt ist, bleibt. Wählen Sie einen anderen Kurs, wenn die Schulung weiter nötig ist.
pflicht-beendet-grund = Kurs zurückgezogen am { $x }: { $y }
pflicht-beendet-am = Kurs für Ihre Kommune nicht mehr veröffentlicht seit { $x }
pflicht-anderer-kurs = Anderen Kurs zuweisen
pflicht-geregelt = Erledigt
pflicht-nicht-beendet = Diese Pflichtschulung ist nicht mit ihrem Kurs zu Ende gegangen. Es gibt nichts zu erledigen.
meldung-pflicht-geregelt = Der Hinweis ist erledigt.
brief-pflicht-beendet-betreff = Pflichtschulung beendet: { $kurs }
brief-pflicht-beendet-text =
    Guten Tag, { $name },

    der Kurs „{ $kurs }“ ist in Ihrer Kommune nicht mehr veröffentlicht. { $grund }

    Die Pflichtschulungen mit diesem Kurs sind damit beendet: Niemand muss ihn noch machen, und niemand ist in Verzug. Was schon erledigt ist, bleibt erledigt. Wenn die Schulung weiter nötig ist, weisen Sie bitte einen anderen Kurs zu:

    { $adresse }

    Diese E-Mail wurde automatisch verschickt. Antworten darauf liest niemand.

# Neue Pflichtschulung
pflicht-neu-titel = Pflichtschulung zuweisen
pflicht-fuer-bereich = Für welchen Bereich?
pflicht-bitte-waehlen = Bitte wählen
pflicht-bitte-pruefen = Bitte prüfen Sie Ihre Eingaben
pflicht-frist-hinweis = Letzter Tag, an dem der Kurs abgeschlossen sein soll.
pflicht-angeordnet-hinweis = Sie sehen Zahlen je Bereich, keine Namen.
pflicht-unterweisung-hinweis = E-Learning allein erfüllt keine Unterweisung im Arbeitsschutz. Dazu gehört ein Gespräch am Arbeitsplatz, in dem Fragen geklärt werden.
pflicht-unterweisung-achtung = Der Kurs ersetzt das Gespräch nicht
pflicht-weiter = Weiter zur Prüfung
pflicht-abbrechen = Abbrechen
pflicht-gut-zu-wissen = Gut zu wissen
pflicht-sichtbar-titel = Was wird sichtbar?
pflicht-sichtbar = „Stand nach Bereichen“ zeigt, wie viele Personen fertig sind, nicht wer. Kleine Gruppen werden zusammengefasst. Testergebnisse sieht niemand außer den Beschäftigten selbst.
pflicht-pruefen-titel = Bitte prüfen
pflicht-betrifft = { $n ->
    [0] Betrifft im Moment niemanden
    [one] Betrifft { $n } Person
   *[other] Betrifft { $n } Personen
}
pflicht-betrifft-hinweis = Wer später in den Bereich kommt, bekommt die Pflichtschulung auch. Wer den Kurs schon abgeschlossen hat, ist sofort fertig.
pflicht-bestaetigen = Jetzt zuweisen
pflicht-aendern = Noch einmal ändern

# Was nicht geht
pflicht-kurs-fehlt = Wählen Sie bitte einen Kurs.
pflicht-bereich-fehlt = Wählen Sie bitte einen Bereich.
pflicht-art-fehlt = Wählen Sie bitte die Art der Schulung.
pflicht-frist-fehlt = Geben Sie bitte eine Frist an.
pflicht-frist-unlesbar = Die Frist ist kein Datum. Schreiben Sie sie bitte so: 31.12.2026.
pflicht-frist-vergangen = Die Frist liegt in der Vergangenheit. Nehmen Sie bitte heute oder einen späteren Tag.
pflicht-frist-fern = Die Frist liegt mehr als fünf Jahre in der Zukunft. Nehmen Sie bitte einen früheren Tag.
pflicht-doppelt = Dieser Kurs ist für diesen Bereich schon eine Pflichtschulung.
pflicht-nur-eigener-bereich = Sie können Pflichtschulungen nur in Ihrem eigenen Bereich zuweisen. Es wurde nichts gespeichert.
pflicht-vorher = Vorher sind andere Kurse nötig
pflicht-vorher-text = Wer diesen Kurs beginnt, muss vorher abschließen: { $x }. Planen Sie die Zeit dafür ein. Diese Pflicht verlangt nur den gewählten Kurs; die anderen weisen Sie bei Bedarf eigens zu.

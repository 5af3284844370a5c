frage = Frage
frage-nummer = Frage { $n } von { $all }
frage-kurz = Frage { $n }
frage-beantwortet = beantwortet
frage-offen = offen
frage-hinweis-eine = Eine Antwort ist richtig.
frage-hinweis-mehrere = Mehrere Antworten können richtig sein.
frage-hinweis-reihenfolge = Wählen Sie für jeden Schritt seinen Platz.
frage-hinweis-zuordnen = Wählen Sie zu jedem Begriff, was dazu passt.
frage-hinweis-luecken = Füllen Sie jede Lücke.
frage-richtig = Richtig
frage-nicht-richtig = Nicht richtig
frage-noch-nicht-richtig = Noch nicht richtig
frage-ihre-richtig = Ihre Antwort, richtig
frage-ihre-falsch = Ihre Antwort, nicht richtig
frage-richtig-ist = Richtig ist: { $x }
frage-richtig-platz = Richtig ist Platz { $x }
frage-platz = Platz
frage-platz-fuer = Platz für: { $x }
frage-luecke = Lücke { $x }
frage-waehlen = Bitte wählen

test-einleitung = Zeigen Sie, was Sie können. Ohne Uhr, und so oft Sie möchten.
test-umfang = { $n ->
    [one] Eine Frage.
   *[other] { $n } Fragen.
}
test-umfang-gezogen = { $n } Fragen, zufällig aus { $all }.
test-minuten = { $n ->
    [one] Etwa 1 Minute.
   *[other] Etwa { $n } Minuten.
}
test-bestanden-ab = { $n ->
    [one] Bestanden ab einer richtigen Antwort. Sonst versuchen Sie es gleich noch einmal.
   *[other] Bestanden ab { $n } richtigen Antworten. Sonst versuchen Sie es gleich noch einmal.
}
test-bestanden-ab-kurz = { $n ->
    [one] Bestanden ist ab einer richtigen Antwort.
   *[other] Bestanden ist ab { $n } richtigen Antworten.
}
test-wird-gespeichert = Jede Antwort wird sofort gespeichert. Sie können unterbrechen und später weitermachen.
test-sieht-niemand = Ihre Antworten und Ihr Ergebnis sehen nur Sie.
test-starten = Test starten
test-fortsetzen = Test fortsetzen
test-letztes-ergebnis = Ihr letztes Ergebnis ansehen
test-zum-kurs = Zurück zum Kurs
test-fragen = Fragen
test-zurueck = Zurück
test-weiter = Speichern und weiter
test-zur-abgabe = Zur Übersicht und Abgabe
test-gespeichert = { $n ->
    [0] Noch keine Antwort gespeichert
    [one] 1 Antwort gespeichert
   *[other] { $n } Antworten gespeichert
}
test-abgegeben = Dieser Test ist schon abgegeben. Ihre letzte Antwort wurde nicht mehr gespeichert. Das Ergebnis finden Sie auf der Kursseite unter „Ergebnis“.
test-kurs-nicht-begonnen = Sie haben diesen Kurs noch nicht begonnen. Starten Sie zuerst den Kurs, dann den Test.
test-antwort-unbekannt = Diese Antwort stand nicht zur Auswahl. Es wurde nichts gespeichert. Laden Sie die Frage bitte neu.
test-antwort-lang = Eine Lücke fasst höchstens 60 Zeichen. Es wurde nichts gespeichert. Bitte kürzen Sie Ihre Antwort.
meldung-antwort-gespeichert = Sie sind wieder angemeldet. Ihre Antwort ist gespeichert.
meldung-hinweis-antwort-fehlt = Da fehlt noch etwas: Bitte beantworten Sie die Frage ganz, dann prüfen wir sie.

abgabe-titel = Übersicht und Abgabe
abgabe-stand = { $n } von { $all } Fragen sind beantwortet.
abgabe-aenderbar = Ihre Antworten sind gespeichert. Sie können jede noch ändern.
abgabe-beantwortet = Beantwortet
abgabe-noch-offen = Noch offen
abgabe-nichts-offen = Alle Fragen sind beantwortet. Nach der Abgabe sehen Sie zu jeder Frage, was richtig ist und warum.
abgabe-offen = { $n ->
    [one] Eine Frage ist noch offen. Offene Fragen zählen als nicht richtig.
   *[other] { $n } Fragen sind noch offen. Offene Fragen zählen als nicht richtig.
}
abgabe-zur-offenen = Zur ersten offenen Frage
abgabe-abgeben = Test abgeben

ergebnis-titel = Ihr Ergebnis
ergebnis-kurz = Ergebnis
ergebnis-bestanden = Bestanden
ergebnis-nicht-bestanden = Noch nicht bestanden
ergebnis-zahl = { $n } von { $all } richtig
ergebnis-abgeschlossen = Der Kurs ist damit für Sie abgeschlossen, seit dem { $x }.
ergebnis-schon-abgeschlossen = Ihr Kurs bleibt abgeschlossen, auch wenn es diesmal nicht gereicht hat.
ergebnis-es-fehlen = { $n ->
    [one] Zum Bestehen fehlt eine richtige Antwort. Sie können den Test so oft wiederholen, wie Sie möchten.
   *[other] Zum Bestehen fehlen { $n } richtige Antworten. Sie können den Test so oft wiederholen, wie Sie möchten.
}
ergebnis-es-fehlen-lektionen = { $n ->
    [one] Der Test ist geschafft. Abgeschlossen ist der Kurs, wenn Sie noch eine Lektion erledigt haben.
   *[other] Der Test ist geschafft. Abgeschlossen ist der Kurs, wenn Sie noch { $n } Lektionen erledigt haben.
}
ergebnis-zu-den-lektionen = Zu den Lektionen
ergebnis-erneut = Erneut versuchen
ergebnis-nachlesen = Lektionen noch einmal lesen
ergebnis-zu-mein-lernen = Zu Mein Lernen
ergebnis-alle-fragen = Alle Fragen mit Begründung
ergebnis-ihre-antwort = Ihre Antwort
ergebnis-keine-antwort = Nicht beantwortet
ergebnis-richtig-ist = Richtig ist

uebung-nur-sie = Zum Üben. Das Ergebnis sehen nur Sie.
uebung-pruefen = Antwort prüfen
uebung-erneut = Erneut versuchen
uebung-stand = { $n } von { $all } Fragen beantwortet
uebung-alles-richtig = Alles richtig. So darf es weitergehen.
uebung-fertig = Sie haben alle Fragen beantwortet. Was noch nicht saß, steht jeweils erklärt darunter.
vorab-geschafft = Das können Sie schon. Sie können gleich zum Abschlusstest gehen oder in Ruhe durch die Lektionen blättern.
vorab-nicht-geschafft = Ein paar Dinge sind noch neu für Sie. Die Lektionen dauern nicht lange, danach sitzt es.
vorab-zum-test = Direkt zum Abschlusstest
test-alle-fragen = Alle Fragen auf einer Seite
test-alle-einleitung = Alle Fragen auf einen Blick, in Ihrer Reihenfolge. Geben Sie den Test erst ab, wenn Sie so weit sind.
test-einzeln = Lieber eine Frage je Seite
test-speichern = Zwischenspeichern
test-autosave-gespeichert = Ihre Antwort ist gespeichert.
test-autosave-fehler = Ihre letzte Antwort ist noch nicht gespeichert. Wählen Sie bitte „Zwischenspeichern“.
meldung-antworten-gespeichert = Ihre Antworten sind gespeichert.

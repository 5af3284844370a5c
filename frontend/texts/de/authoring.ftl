# Redaktion
redaktion-titel = Redaktion
redaktion-reiter = Seiten zum Kurs „{ $x }“
redaktion-aufbau = Aufbau
redaktion-einstellungen = Einstellungen
redaktion-medien = Medien
redaktion-pruefbericht = Prüfbericht
redaktion-vergleich = Vergleich
redaktion-entwurf = Entwurf
redaktion-speichern = Speichern
redaktion-loeschen = Löschen
redaktion-fehler = Fehler
redaktion-empfehlung = Empfehlung
redaktion-zur-stelle = Zur Stelle
redaktion-fehler-zahl = { $n ->
    [one] { $n } Fehler
   *[other] { $n } Fehler
}
redaktion-empfehlungen-zahl = { $n ->
    [one] { $n } Empfehlung
   *[other] { $n } Empfehlungen
}
redaktion-minuten = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}

# Aufbau eines Kurses
redaktion-geaendert = Zuletzt geändert { $x }
redaktion-lektionen-zahl = { $n ->
    [one] { $n } Lektion
   *[other] { $n } Lektionen
}
redaktion-aufbau-leer = Noch keine Lektion
redaktion-aufbau-leer-text = Beginnen Sie mit einer Lektion von fünf bis zehn Minuten: ein Fall aus dem Amt, und was man daraus mitnimmt. Den Titel schreiben Sie unten in das Feld.
redaktion-ordnen-knoepfe = Die Reihenfolge ändern Sie mit den Pfeilen.
redaktion-ordnen-ziehen = Die Reihenfolge ändern Sie mit den Pfeilen oder indem Sie eine Zeile am Griff ziehen.
redaktion-ordnen-gespeichert = Die neue Reihenfolge ist gespeichert.
redaktion-ziehen = Ziehen, um die Reihenfolge zu ändern
redaktion-nach-oben = Nach oben
redaktion-nach-unten = Nach unten
redaktion-mehr = Mehr
redaktion-in = in „{ $x }“
redaktion-art-lektion = Lektion
redaktion-art-film = Lektion mit Film
redaktion-art-audio = Lektion zum Hören
redaktion-art-uebung = Übung
redaktion-art-modul = Modul
redaktion-art-vorab = Vorabtest
redaktion-art-abschluss = Abschlusstest
redaktion-art-handzettel = Handzettel
redaktion-mit-quiz = mit Quiz
redaktion-fragen-zahl = { $n ->
    [one] { $n } Frage
   *[other] { $n } Fragen
}
redaktion-modul-titel = Titel des Moduls
redaktion-modul-geaendert = Jemand anderes hat dieses Modul inzwischen umbenannt. Hier steht Ihre Eingabe. Wenn Sie noch einmal speichern, gilt sie.
redaktion-umbenennen = Umbenennen
redaktion-loeschen-lektion = Die Lektion mit ihrem Quiz wird aus dem Entwurf entfernt. Veröffentlichte Fassungen behalten sie.
redaktion-loeschen-uebung = Die Übung wird aus dem Entwurf entfernt. Veröffentlichte Fassungen behalten sie.
redaktion-loeschen-modul = Nur die Überschrift wird entfernt. Die Lektionen des Moduls bleiben und rücken in das Modul davor.
redaktion-neu-teil = Etwas hinzufügen
redaktion-neu-titel = Titel
redaktion-neu-titel-hinweis = So, wie Lernende ihn lesen, zum Beispiel „Adressen richtig lesen“.
redaktion-neu-titel-fehlt = Schreiben Sie einen Titel.
redaktion-lektion-anlegen = Lektion anlegen
redaktion-lektion-anlegen-hinweis = Text mit Bildern, Film und, wenn Sie mögen, ein paar Fragen
redaktion-uebung-anlegen = Übung anlegen
redaktion-uebung-anlegen-hinweis = Nur Fragen, mit Erklärung nach jeder Antwort
redaktion-modul-anlegen = Modul anlegen
redaktion-modul-anlegen-hinweis = Eine Überschrift über mehreren Lektionen
redaktion-vorab-anlegen = Vorabtest anlegen
redaktion-vorab-anlegen-hinweis = Für alle, die das Thema schon kennen
redaktion-abschluss-anlegen = Abschlusstest anlegen
redaktion-abschluss-anlegen-hinweis = Damit es einen Nachweis mit Lernerfolgskontrolle gibt
redaktion-handzettel-anlegen = Handzettel anlegen
redaktion-handzettel-anlegen-hinweis = Ein Blatt zum Ausdrucken
redaktion-stand = Stand des Entwurfs
redaktion-stand-fassung = Veröffentlicht
redaktion-stand-fassung-wert = Fassung { $x }
redaktion-stand-noch-nie = noch nie
redaktion-stand-rechtsstand = Zuletzt geprüft
redaktion-stand-dabei = Arbeiten daran
redaktion-alles-in-ordnung = Alles in Ordnung
redaktion-veroeffentlichen = Veröffentlichen
redaktion-kurs-vorschau = Vorschau
redaktion-exportieren = Kurspaket exportieren
redaktion-entwurf-verwerfen = Entwurf verwerfen
redaktion-entwurf-verwerfen-text = Alles, was Sie seit Fassung { $x } geändert haben, geht verloren. Die veröffentlichte Fassung bleibt.
redaktion-entwurf-verwerfen-text-neu = Der Entwurf wird mit allen Lektionen und Medien gelöscht. Exportieren Sie ihn vorher, wenn Sie unsicher sind.
redaktion-entwurf-verwerfen-ja = Entwurf endgültig verwerfen

# Eine Lektion schreiben
redaktion-lektion-stelle = Lektion { $n } von { $all }
redaktion-titel-der-lektion = Titel
redaktion-minuten-feld = Minuten
redaktion-minuten-geschaetzt = Geschätzt: { $n }
redaktion-kurzfassung = Worum es geht
redaktion-kurzfassung-hinweis = Ein Satz für die Übersicht des Kurses. Darf leer bleiben.
redaktion-text = Text der Lektion
redaktion-text-hinweis = Eine leere Zeile trennt Absätze. „## “ beginnt eine Überschrift, „- “ eine Aufzählung.
redaktion-handbuch = Kurse schreiben
redaktion-handbuch-einleitung = Alles, was in einem Kurs geht, mit Beispielen. In der Redaktion haben Titel und Minuten eigene Felder; die Zeilen zwischen +++ stehen nur in Dateien.
redaktion-handbuch-inhalt = Auf dieser Seite
redaktion-schreibhilfe = Alles, was geht, mit Beispielen
redaktion-quiz = Fragen zur Lektion
redaktion-quiz-hinweis = Zwei oder drei Fragen genügen. Das Feld darf leer bleiben.
redaktion-quiz-titel = Titel des Quiz
redaktion-quiz-ziehen = Fragen je Versuch
redaktion-quiz-ziehen-hinweis = So viele werden bei jedem Versuch gezogen. Leer: alle.
redaktion-quiz-bestehen = Richtige Antworten zum Bestehen
redaktion-quiz-bestehen-hinweis = Ab dieser Zahl geht es gleich zum Abschlusstest.
redaktion-lektion-in-ordnung = In dieser Lektion ist alles in Ordnung.
redaktion-zeile = Zeile { $n }
redaktion-vorschau = Vorschau
redaktion-ansicht = Ansicht
redaktion-ansicht-schreiben = Schreiben
redaktion-speichern-und-vorschau = Speichern und Vorschau
redaktion-weitere-lektionen = Weitere Lektionen

# Was die Seite beim Schreiben sagt; TIME und NAMES setzt die Seite selbst ein
redaktion-sichert = Speichert …
redaktion-gesichert = Gespeichert um TIME Uhr
redaktion-zusammengefuehrt = Gespeichert um TIME Uhr · Änderungen anderer sind eingefügt
redaktion-keine-verbindung = Keine Verbindung. Ihr Text ist auf diesem Gerät gesichert und wird gespeichert, sobald es wieder geht.
redaktion-abgelehnt = Das ließ sich nicht speichern. Laden Sie die Seite neu; Ihr Text ist auf diesem Gerät gesichert.
redaktion-abgelaufen = Ihre Anmeldung ist abgelaufen. Ihr Text ist auf diesem Gerät gesichert.
redaktion-abgelaufen-link = In einem anderen Tab anmelden, dann geht es hier weiter
redaktion-gleichzeitig = Jemand anderes hat diese Lektion gleichzeitig geändert. Ihr Text ist gesichert.
redaktion-abgleichen = Beide Fassungen abgleichen
redaktion-auch-dabei = Auch NAMES bearbeitet diese Lektion
redaktion-auch-dabei-mehrere = Auch NAMES bearbeiten diese Lektion
redaktion-gefunden = Nicht gespeicherter Text vom TIME gefunden.
redaktion-gefunden-nehmen = Übernehmen
redaktion-gefunden-lassen = Verwerfen

# Leiste über dem Text
redaktion-strg = Strg
redaktion-leiste = Text gestalten
redaktion-leiste-fett = Fett
redaktion-leiste-fett-text = wichtiges Wort
redaktion-leiste-kursiv = Kursiv
redaktion-leiste-kursiv-text = betontes Wort
redaktion-leiste-ueberschrift = Überschrift
redaktion-leiste-liste = Aufzählung
redaktion-leiste-nummern = Nummerierte Liste
redaktion-leiste-tabelle = Tabelle
redaktion-leiste-link = Link
redaktion-leiste-link-netz = Seite im Netz
redaktion-leiste-bild = Bild
redaktion-leiste-alternativtext = Was ist zu sehen, und worauf kommt es an?
redaktion-leiste-film = Medien
redaktion-leiste-film-text = Ein Satz, der sagt, was der Film zeigt.
redaktion-leiste-dokument-text = Name des Dokuments
redaktion-leiste-hochladen = Neue Datei hochladen
redaktion-leiste-kasten = Kasten
redaktion-kasten-hinweis = Hinweis
redaktion-kasten-hinweis-wozu = gut zu wissen
redaktion-kasten-wichtig = Wichtig
redaktion-kasten-wichtig-wozu = darf niemand überlesen
redaktion-kasten-beispiel = Beispiel
redaktion-kasten-beispiel-wozu = so sieht es im Alltag aus
redaktion-kasten-merken = Merken
redaktion-kasten-merken-wozu = der Satz, der bleiben soll
redaktion-kasten-fall = Fall zum Aufklappen
redaktion-kasten-fall-wozu = eine Geschichte aus einem Amt
redaktion-kasten-amt = Was heißt das für mein Amt?
redaktion-kasten-amt-wozu = je Amt ein Satz
redaktion-kasten-ort = Ortskasten: { $x }
redaktion-kasten-ort-wozu = zeigt, was jede Kommune selbst einträgt
redaktion-leiste-quiz = Frage anfügen
redaktion-frage-eine = Eine Antwort
redaktion-frage-mehrere = Mehrere Antworten
redaktion-frage-reihenfolge = Reihenfolge
redaktion-frage-zuordnung = Zuordnung
redaktion-frage-luecken = Lückentext

# Einstellungen eines Kurses
redaktion-einstellungen-geaendert = Jemand anderes hat die Einstellungen inzwischen geändert. Hier stehen Ihre Eingaben. Wenn Sie noch einmal speichern, gelten sie.
redaktion-einstellungen-einleitung = Was hier steht, sehen Lernende auf der Seite des Kurses und in der Suche.
redaktion-kurs-was = Worum es geht
redaktion-kurs-titel = Titel des Kurses
redaktion-kurs-kurz = Kurzbeschreibung
redaktion-kurs-kurz-hinweis = Ein Satz, höchstens 200 Zeichen: Was hat man davon?
redaktion-kurs-lernziele = Lernziele
redaktion-kurs-lernziele-hinweis = Ein Ziel je Zeile. Jedes beginnt mit „Sie“ und beschreibt etwas, das man sehen kann.
redaktion-kurs-fuer-wen = Für wen
redaktion-kurs-zielgruppe = Zielgruppe
redaktion-kurs-zielgruppe-hinweis = Zum Beispiel „Alle Beschäftigten“ oder „Bürgerbüro und Standesamt“
redaktion-kurs-stufe = Stufe
redaktion-kurs-dauer = Minuten insgesamt
redaktion-kurs-dauer-hinweis = Die Lektionen ergeben zusammen { $n } Minuten.
redaktion-kurs-themen = Themen
redaktion-kurs-themen-hinweis = Kreuzen Sie an, was wirklich vorkommt. Meist sind es eines oder zwei.
redaktion-kurs-hauptthema = Hauptthema
redaktion-kurs-hauptthema-hinweis = Gibt dem Kurs Farbe und Platz im Katalog.
redaktion-kurs-lizenz = Lizenz
redaktion-kurs-lizenz-hinweis = Sagt anderen Kommunen, was sie mit dem Kurs tun dürfen.
redaktion-lizenz-sa = Weitergeben unter gleichen Bedingungen (CC BY-SA 4.0)
redaktion-lizenz-sa-text = Andere dürfen den Kurs nutzen und ändern. Sie nennen Ihre Kommune und geben ihre Fassung ebenso frei. Für Kurse von Kommunen die übliche Wahl.
redaktion-lizenz-by = Weitergeben mit Namensnennung (CC BY 4.0)
redaktion-lizenz-by-text = Andere dürfen den Kurs nutzen und ändern, auch in eigenen, geschlossenen Angeboten. Sie nennen Ihre Kommune.
redaktion-lizenz-null = Ohne Bedingungen (CC0 1.0)
redaktion-lizenz-null-text = Andere dürfen alles damit tun, auch ohne Sie zu nennen.
redaktion-lizenz-andere = Eine andere Lizenz: { $x }
redaktion-lizenz-andere-text = Steht so im Kurspaket und bleibt, bis Sie etwas anderes wählen.
redaktion-lizenz-nennung = So werden Sie genannt: { $x }
redaktion-kurs-abschluss = Abschluss und Prüfung des Inhalts
redaktion-kurs-bestehen = Bestanden ab (Prozent)
redaktion-kurs-bestehen-hinweis = Gilt für den Abschlusstest.
redaktion-kurs-stand = Inhalt und Recht zuletzt geprüft am
redaktion-kurs-stand-hinweis = Nach einem Jahr werden Sie erinnert, noch einmal hinzusehen.
redaktion-kurs-ortskaesten = Diese Angaben muss eine Kommune eingetragen haben, bevor der Kurs bei ihr erscheint
redaktion-kurs-ortskaesten-hinweis = Kreuzen Sie nur an, ohne was der Kurs nicht gelingt.

# Prüfbericht
redaktion-bericht-einleitung = Was noch fehlt, und wie Sie es beheben. Der Bericht ist immer auf dem Stand von gerade eben.
redaktion-bericht-fehler = Verhindert die Veröffentlichung
redaktion-bericht-empfehlungen = Empfehlungen
redaktion-bericht-empfehlungen-text = Sie dürfen auch so veröffentlichen. Wer es behebt, macht es vielen leichter.
redaktion-bericht-kurs = Angaben zum Kurs
redaktion-bericht-gut = Alles in Ordnung
redaktion-bericht-gut-text = Alternativtexte, Überschriften, Links, Untertitel, Lesbarkeit und Minuten sind geprüft. Sie können veröffentlichen.
redaktion-bericht-keine-fehler = Nichts verhindert die Veröffentlichung
redaktion-links = Links nach außen
redaktion-links-text = Öffnen Sie jeden einmal, bevor Sie veröffentlichen: Ob eine fremde Seite noch da ist, fragt dieses Programm nicht, denn es ruft nichts außerhalb des Hauses auf.
redaktion-links-zahl = { $n ->
    [one] { $n } Adresse
   *[other] { $n } Adressen
}

# Veröffentlichen
redaktion-neue-fassung = Veröffentlichen
redaktion-neue-fassung-einleitung = Eine Fassung bleibt, wie sie ist. Für die nächste beginnen Sie mit „Bearbeiten“ einen neuen Entwurf.
redaktion-aenderungen = Was ist neu?
redaktion-aenderungen-hinweis = Ein Satz für Lernende, die den Kurs schon kennen. Zum Beispiel: „Neu: ein Film über Anrufe, die sich als IT-Service ausgeben.“
redaktion-fassung = Fassung
redaktion-fassung-hinweis = Steht auf der Kursseite. Vorgeschlagen ist die nächste Nummer.
redaktion-sichtbar = Für wen?
redaktion-sichtbar-kommune = Meine Kommune
redaktion-sichtbar-kommune-text = Alle, die bei { $x } angemeldet sind
redaktion-sichtbar-kommune-enger = Alle, die bei { $x } angemeldet sind. Andere Kommunen sehen den Kurs dann nicht mehr, und ihre Pflichtschulungen mit ihm enden.
redaktion-sichtbar-alle = Alle Kommunen
redaktion-sichtbar-alle-text = Der Kurs steht im Katalog aller Kommunen dieser Plattform.
redaktion-zusammenfassung = Was sich ändert
redaktion-zum-vergleich = Alle Änderungen vergleichen
redaktion-zum-pruefbericht = Prüfbericht ansehen
redaktion-jetzt-veroeffentlichen = Jetzt veröffentlichen
redaktion-geht-nicht = Das verhindert noch die Veröffentlichung

# Übersicht
redaktion-einleitung = Hier entstehen Kurse. Was Sie schreiben, sehen Lernende erst, wenn Sie es veröffentlichen.
redaktion-neuer-kurs = Neuer Kurs
redaktion-neu-vorlage = Mit einer Vorlage beginnen
redaktion-neu-vorlage-text = Ein Aufbau mit Beispielen, die Sie überschreiben.
redaktion-neu-vorlage-wahl = Vorlage
redaktion-vorlage-kurz = Kurzer Kurs: ein Fall, drei Lektionen
redaktion-vorlage-pflicht = Pflichtschulung mit Abschlusstest
redaktion-vorlage-leer = Leerer Kurs
redaktion-neu-kurs-titel = Titel des Kurses
redaktion-neu-anlegen = Kurs anlegen
redaktion-neu-datei = Aus PowerPoint oder Word
redaktion-neu-datei-text = Aus Folien und Überschriften werden Lektionen. Bilder kommen mit, Ihre Datei bleibt unverändert.
redaktion-neu-datei-wahl = Datei (.pptx oder .docx, höchstens 300 MB)
redaktion-neu-datei-knopf = Datei einlesen
redaktion-neu-paket = Aus einem Kurspaket
redaktion-neu-paket-text = Ein Kurs, der hier oder auf einer anderen Plattform exportiert wurde.
redaktion-neu-paket-wahl = Kurspaket (.zip)
redaktion-neu-paket-knopf = Kurspaket einlesen
redaktion-entwuerfe = Entwürfe
redaktion-entwuerfe-leer = Noch kein Entwurf. Beginnen Sie mit einer Vorlage oder mit der Präsentation, die Sie schon haben.
redaktion-veroeffentlichte = Veröffentlichte Kurse
redaktion-bearbeiten = Bearbeiten

# Gleichzeitig geändert
redaktion-abgleich-titel = Jemand anderes hat diese Lektion gleichzeitig geändert
redaktion-abgleich-text = { $x } hat gespeichert, während Sie schrieben. An diesen Stellen unterscheiden sich beide Fassungen. Wählen Sie, was bleiben soll. Alles andere ist schon zusammengeführt.
redaktion-abgleich-stelle = Stelle { $n } von { $all }
redaktion-abgleich-meine = Meine Fassung
redaktion-abgleich-gespeicherte = Gespeicherte Fassung
redaktion-abgleich-was = Was soll bleiben?
redaktion-abgleich-beide = Beide, meine zuerst
redaktion-abgleich-nur-meine = Nur meine
redaktion-abgleich-nur-gespeicherte = Nur die gespeicherte
redaktion-abgleich-leer = (hier steht nichts)
redaktion-zusammenfuehren = Zusammenführen
redaktion-abgleich-danach = Danach sehen Sie das Ergebnis im Text und können weiterschreiben.

# Medien
redaktion-medien-einleitung = Bilder, Filme, Aufnahmen und Dokumente dieses Kurses.
redaktion-medien-hochladen = Datei hochladen
redaktion-medien-datei = Datei
redaktion-medien-datei-hinweis = Bild (JPG, PNG, WebP), Film (MP4), Aufnahme (MP3, M4A), PDF oder Untertitel (VTT). Bilder werden verkleinert, Ortsangaben darin gelöscht. Höchstens { $x }.
redaktion-medien-hochladen-knopf = Hochladen
redaktion-medien-rechte = Laden Sie nur hoch, was Ihnen gehört oder wofür Sie die Erlaubnis haben.
redaktion-medien-leer = Noch keine Dateien
redaktion-medien-leer-text = Ein Bild sagt oft mehr als drei Absätze. Laden Sie das erste hoch.
redaktion-medien-verwendet = Verwendet in
redaktion-medien-unbenutzt = Noch nirgends
redaktion-medien-einfuegen = So kommt es in den Text
redaktion-medien-untertitel = Untertitel
redaktion-medien-untertitel-da = Untertitel vorhanden: { $n } Zeilen
redaktion-medien-untertitel-fehlen = Untertitel fehlen
redaktion-medien-untertitel-fehlen-text = Ohne Untertitel lässt sich der Kurs nicht veröffentlichen. Laden Sie eine Datei { $x } hoch.
redaktion-medien-untertitel-bearbeiten = Untertitel bearbeiten
redaktion-medien-untertitel-hinweis = Je Untertitel eine Zeitangabe und höchstens zwei Zeilen zu 40 Zeichen.
redaktion-untertitel-geaendert = { $x } hat diese Untertitel inzwischen geändert. Im Feld steht Ihr Text, darunter der gespeicherte. Wenn Sie noch einmal speichern, gilt Ihrer.
redaktion-untertitel-geaendert-selbst = Sie haben diese Untertitel inzwischen in einem anderen Fenster geändert. Im Feld steht Ihr Text von hier, darunter der gespeicherte. Wenn Sie noch einmal speichern, gilt der im Feld.
redaktion-untertitel-gespeichert = Gespeicherte Untertitel
redaktion-medien-loeschen-text = Die Datei wird aus dem Entwurf entfernt.
redaktion-medien-loeschen-benutzt = Die Datei wird noch verwendet. An diesen Stellen fehlt sie dann.

# Weitere Wörter der Redaktion
nav-redaktion = Redaktion
redaktion-nur-autoren = Die Redaktion ist für Autorinnen und Autoren und für die Personalentwicklung da.
redaktion-wann-von = { $x } von { $y }
redaktion-heute-um = heute um { $x } Uhr
redaktion-gestern-um = gestern um { $x } Uhr
redaktion-am = am { $x }
redaktion-geaendert-von = Geändert { $x } von { $y }
redaktion-fassung-vom = Fassung { $x } vom { $y }
redaktion-quiz-titel-neu = Kurz nachgefragt
redaktion-gesichert-am = Zuletzt gespeichert { $x }
redaktion-vorschau-quiz = So sehen Lernende die Fragen, hier mit richtigen Antworten und Erklärungen.
redaktion-vorschau-leer = Hier ist noch nichts zu sehen.
redaktion-vorschau-hinweis = Vorschau: So sehen Lernende den Entwurf.
redaktion-noch-fehler = Solange der Prüfbericht Fehler nennt, kann der Kurs nicht veröffentlicht werden.
redaktion-nichts-neues = Dieser Stand ist schon veröffentlicht. Es gibt nichts Neues.
redaktion-fassung-falsch = Erlaubt sind Buchstaben, Ziffern, Punkt und Bindestrich, zum Beispiel 2026.2.
redaktion-aenderungen-fehlen = Schreiben Sie in einem Satz, was neu ist.
redaktion-aenderungen-lang = Kürzen Sie den Satz auf 300 Zeichen.
redaktion-entwurf-offen = An diesem Kurs wird schon geschrieben. Öffnen Sie den Entwurf, oder bitten Sie die Person, die daran schreibt, Sie dazuzuholen.
redaktion-ohne-quelle = Diese Fassung stammt aus einer Zeit, in der die Texte nicht aufgehoben wurden. Lesen Sie den Kurs als Kurspaket ein.
redaktion-ordnung-veraltet = Die Reihenfolge hat sich inzwischen geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.
redaktion-gibt-es-schon = Das gibt es in diesem Kurs schon.
redaktion-titel-lang = Kürzen Sie den Titel auf 120 Zeichen in einer Zeile.
redaktion-kurs-voll = Mehr als 999 Lektionen oder Module hintereinander sind nicht möglich.
redaktion-text-lang = Der Text ist länger als 1 MB. Teilen Sie die Lektion.
redaktion-feld-lang = Der Text ist zu lang oder enthält einen Zeilenumbruch.
redaktion-feld-zahl = Schreiben Sie eine Zahl bis 600.
redaktion-feld-titel = Titel
redaktion-feld-minuten = Minuten
redaktion-feld-kurz = Worum es geht
redaktion-feld-text = Text
redaktion-feld-quiz-titel = Titel des Quiz
redaktion-feld-quiz-minuten = Minuten des Quiz
redaktion-feld-ziehen = Fragen je Versuch
redaktion-feld-bestehen-ab = Richtige Antworten
redaktion-datei-fehlt = Wählen Sie zuerst eine Datei aus.
redaktion-bild-gross = Das Bild ist größer als 8000 × 8000 Punkte. Verkleinern Sie es bitte.
redaktion-bild-kaputt = Die Bilddatei ist beschädigt oder nicht vollständig. Speichern Sie sie bitte neu.
redaktion-nicht-angelegt = Der Kurs wurde nicht angelegt.
meldung-entwurf-verworfen = Der Entwurf ist verworfen.
meldung-veroeffentlicht = Die neue Fassung ist veröffentlicht.
redaktion-auch-dabei-namen = Auch diese Lektion offen: { $x }
redaktion-geht-nicht-text = { $n ->
    [one] Der Prüfbericht nennt einen Fehler.
   *[other] Der Prüfbericht nennt { $n } Fehler.
}
redaktion-medium-bild = Bild
redaktion-medium-film = Film
redaktion-medium-audio = Aufnahme
redaktion-medium-dokument = Dokument (PDF)
redaktion-leiste-audio-text = Ein Satz, der sagt, was zu hören ist.
redaktion-kurs-gewaehlt = { $n } gewählt
redaktion-lizenz-zeile = „{ $x }“ von { $y }, { $z }
redaktion-nicht-eingelesen = Die Datei wurde nicht eingelesen.
meldung-geloescht = Gelöscht.

# Notizen für Mitschreibende
redaktion-notizen = Notizen für alle, die mitschreiben
redaktion-notizen-feld = Notizen
redaktion-notizen-hinweis = Quellen, Sprechtexte, offene Fragen. Lernende sehen das nicht; im Kurspaket heißt die Datei LIESMICH.md.
redaktion-notizen-speichern = Notizen speichern
meldung-eingelesen = Die Datei ist eingelesen. Was dabei weggelassen wurde, steht unten in den Notizen.

# Wer mitschreibt
redaktion-mitschreibende = Wer mitschreibt
redaktion-entfernen = Entfernen
redaktion-niemand-sonst = In Ihrer Kommune schreibt sonst niemand Kurse.
redaktion-dazuholen = Jemanden dazuholen
redaktion-dazuholen-knopf = Dazuholen
redaktion-eigentuemer-bleibt = Wer den Entwurf begonnen hat, bleibt dabei.
# Vergleich
redaktion-vergleich-einleitung = Was sich gegenüber Fassung { $x } ändert.
redaktion-vergleich-leer = Noch nichts zu vergleichen
redaktion-vergleich-leer-text = Von diesem Kurs gibt es keine veröffentlichte Fassung, mit der sich der Entwurf vergleichen lässt.
redaktion-vergleich-gleich = Nichts ist geändert
redaktion-vergleich-gleich-text = Der Entwurf entspricht der veröffentlichten Fassung.
redaktion-vergleich-legende = Neues ist unterstrichen, Entferntes durchgestrichen.
redaktion-vergleich-inhalt = Alle Änderungen
redaktion-module = Module
redaktion-neu = Neu
redaktion-entfernt = Entfernt
redaktion-geaendert-kurz = Geändert
redaktion-verschoben = Verschoben
redaktion-verschoben-von = von Platz { $n } auf Platz { $all }
redaktion-verschoben-aus = aus dem Modul „{ $x }“
redaktion-verschoben-in = in das Modul „{ $x }“
redaktion-gekuerzt = { $n ->
    [one] { $n } unveränderter Absatz
   *[other] { $n } unveränderte Absätze
}
redaktion-gekuerzt-fragen = { $n ->
    [one] { $n } unveränderte Frage
   *[other] { $n } unveränderte Fragen
}
redaktion-fragen-geordnet = Die Fragen stehen in anderer Reihenfolge.
redaktion-summe-neu = { $n ->
    [one] { $n } Lektion ist neu
   *[other] { $n } Lektionen sind neu
}
redaktion-summe-geaendert = { $n ->
    [one] { $n } Lektion ist geändert
   *[other] { $n } Lektionen sind geändert
}
redaktion-summe-verschoben = { $n ->
    [one] { $n } Lektion ist verschoben
   *[other] { $n } Lektionen sind verschoben
}
redaktion-summe-entfernt = { $n ->
    [one] { $n } Lektion ist entfernt
   *[other] { $n } Lektionen sind entfernt
}
redaktion-summe-fragen-neu = { $n ->
    [one] { $n } Frage ist neu
   *[other] { $n } Fragen sind neu
}
redaktion-summe-fragen-geaendert = { $n ->
    [one] { $n } Frage ist geändert
   *[other] { $n } Fragen sind geändert
}
redaktion-summe-fragen-entfernt = { $n ->
    [one] { $n } Frage ist entfernt
   *[other] { $n } Fragen sind entfernt
}
redaktion-summe-medien = { $n ->
    [one] { $n } Datei ist neu, ersetzt oder entfernt
   *[other] { $n } Dateien sind neu, ersetzt oder entfernt
}
redaktion-summe-angaben = Angaben zum Kurs sind geändert

# Fassungen
redaktion-versionen = Fassungen
redaktion-versionen-von = Fassungen von „{ $x }“
redaktion-versionen-einleitung = Jede veröffentlichte Fassung bleibt, wie sie war. Begonnene Kurse werden in ihr beendet, es sei denn, eine spätere bringt eine wichtige Änderung.
redaktion-versionen-leer = Noch keine Fassung
redaktion-versionen-leer-text = Sobald Sie veröffentlichen, steht hier die erste.
redaktion-aktuell = Aktuell
redaktion-fassung-nummer = Fassung { $x }
redaktion-veroeffentlicht-am = Veröffentlicht am { $x }
redaktion-fassung-lernende = { $n ->
    [one] { $n } Person lernt gerade mit ihr
   *[other] { $n } Personen lernen gerade mit ihr
}
redaktion-fassung-wenige = Weniger als { $n } Personen lernen gerade mit ihr
redaktion-mit-entwurf-vergleichen = Mit dem Entwurf vergleichen
redaktion-als-entwurf = Als Entwurf weiterbearbeiten
redaktion-entwurf-ist-offen = Ein Entwurf der nächsten Fassung ist offen. Verwerfen Sie ihn, wenn Sie von einer anderen Fassung ausgehen möchten.
redaktion-zum-entwurf = Zum Entwurf
redaktion-zurueckziehen = Zurückziehen
redaktion-zurueckziehen-grund = Warum ziehen Sie den Kurs zurück?
redaktion-zurueckziehen-hinweis = Das lesen alle, die ihn gerade lernen. Sie dürfen ihn zu Ende bringen; Nachweise bleiben gültig. Neu beginnen kann ihn niemand mehr.
redaktion-zurueckziehen-ja = Kurs zurückziehen
redaktion-zurueckgezogen-am = Zurückgezogen am { $x }
redaktion-zurueckgezogen = Zurückgezogen
redaktion-zur-kursseite = Zur Kursseite
redaktion-nicht-zurueckgezogen = Der Kurs wurde nicht zurückgezogen
redaktion-grund-fehlt = Schreiben Sie einen Satz für alle, die den Kurs gerade lernen.
redaktion-grund-lang = Höchstens 300 Zeichen, bitte.
kurs-nicht-veroeffentlicht = Dieser Kurs ist nicht veröffentlicht.
meldung-kurs-zurueckgezogen = Der Kurs ist zurückgezogen.

# Wer sich kümmert, und wann
redaktion-pflege = Zuständig und Prüftermin
redaktion-zustaendig = Zuständig: { $x }
redaktion-zustaendig-weg = Zuständig war { $x }, inzwischen nicht mehr in der Redaktion. Erinnerungen gehen an die Personalentwicklung.
redaktion-zustaendig-niemand = Zuständig: Personalentwicklung
redaktion-zustaendig-aendern = Jemand anderem übergeben
redaktion-zustaendig-wer = Wer ist künftig zuständig?
redaktion-zustaendig-ja = Übergeben
redaktion-zustaendig-nur-pe = Übergeben kann den Kurs, wer dafür zuständig ist, oder die Personalentwicklung.
redaktion-geprueft-am = Inhalt und Recht zuletzt geprüft am { $x }
redaktion-geprueft-von = Inhalt und Recht zuletzt geprüft am { $x } von { $y }
redaktion-wieder-bis = Wieder prüfen bis { $x }
redaktion-wieder-bald = Bald prüfen
redaktion-wieder-ueberfaellig = Prüftermin vorbei
redaktion-pruefen-bis = Inhalt und Recht bitte prüfen bis { $x }
redaktion-pruefen-war = Inhalt und Recht bitte prüfen, Termin war am { $x }
redaktion-stimmt-noch = Geprüft, stimmt noch
redaktion-stimmt-noch-text = Damit bestätigen Sie mit Ihrem Namen, dass Inhalt und Recht noch stimmen. Lernende sehen den Tag. Stimmt etwas nicht mehr, schreiben Sie eine neue Fassung.
redaktion-stimmt-noch-ja = Bestätigen
redaktion-wieder = Wieder prüfen am
redaktion-wieder-unlesbar = Das ist kein Datum. Schreiben Sie es bitte so: 31.12.2027.
redaktion-wieder-falsch = Wählen Sie einen Tag nach heute, höchstens drei Jahre voraus.
brief-wiedervorlage-betreff = Bitte prüfen: { $kurs }
brief-wiedervorlage-text =
    Guten Tag, { $name },

    der Kurs „{ $kurs }“ hat einen Prüftermin: { $tag }. Stimmen Inhalt und Recht noch? Dann genügt ein Klick auf „Geprüft, stimmt noch“. Sonst beginnen Sie hier eine neue Fassung:

    { $adresse }

    Diese E-Mail wurde automatisch verschickt. Antworten darauf liest niemand.

# Durchsicht und Freigabe
redaktion-in-pruefung = In Prüfung
redaktion-vergleich-neu = Der Kurs ist neu. So steht er im Entwurf.
redaktion-freigabe = Freigabe
redaktion-freigabe-vier-augen = Vier Augen: Eine zweite Person aus { $x } liest den Entwurf und gibt ihn frei.
redaktion-freigabe-selbst = Sie dürfen selbst freigeben. Name und Zeit werden festgehalten.
redaktion-freigabe-nachbar = Eine Person aus einer anderen Kommune Ihres Verbunds liest den Entwurf und gibt ihn frei. Sie sieht nur diesen Entwurf, und nur, bis sie entschieden hat.
redaktion-freigabe-verbund = Eine Person, die für Ihren Verbund spricht, liest den Entwurf und gibt ihn frei. Sie sieht nur diesen Entwurf, und nur, bis sie entschieden hat.
redaktion-freigabe-niemand-vier-augen = Ihre Kommune verlangt vier Augen, aber alle, die Kurse schreiben dürfen, haben an diesem Entwurf geschrieben. Bitten Sie Ihre Personalentwicklung, unter „Einstellungen“, „Freigabe“ eine andere Regel zu wählen.
redaktion-freigabe-niemand-nachbar = In Ihrer Kommune liest jemand aus einer Nachbarkommune jeden Kurs. Zurzeit steht in Ihrem Verbund niemand dafür bereit. Bitten Sie eine andere Kommune, unter „Redaktion“, „Prüfung“ jemanden zu benennen. Oder bitten Sie Ihre Personalentwicklung, unter „Einstellungen“, „Freigabe“ die Regel „Eine zweite Person“ zu wählen.
redaktion-freigabe-niemand-verbund = In Ihrer Kommune liest jemand aus dem Verbund jeden Kurs. Zurzeit steht dort niemand dafür bereit. Bitten Sie die Stelle, die Ihren Verbund koordiniert, unter „Redaktion“, „Prüfung“ jemanden zu benennen. Oder bitten Sie Ihre Personalentwicklung, unter „Einstellungen“, „Freigabe“ die Regel „Eine zweite Person“ zu wählen.
redaktion-freigabe-wer = Wer soll lesen?
redaktion-freigabe-wer-falsch = Wählen Sie eine Person, die an diesem Entwurf nicht geschrieben hat.
redaktion-zur-pruefung = Zur Prüfung geben
redaktion-liegt-zur-pruefung = Der Entwurf liegt zur Prüfung, seit { $x }
redaktion-liegt-bei = { $x } liest ihn. Solange bleibt er, wie er ist.
redaktion-in-pruefung-bei = Der Entwurf liegt bei { $x } zur Prüfung. Solange lässt sich nichts ändern.
redaktion-kurs-herausgeber = Herausgeber
redaktion-liegt-bei-niemandem = { $x } kann ihn nicht mehr lesen: Die Rolle oder die Bereitschaft dazu ist zu Ende. Holen Sie den Entwurf zurück und fragen Sie jemand anderen.
redaktion-regel-vier-augen = vier Augen
redaktion-regel-nachbar = Durchsicht durch eine Nachbarkommune
redaktion-regel-verbund = Durchsicht durch den Verbund
redaktion-pruefung = Prüfung
redaktion-pruefung-link = Prüfung: Kurse anderer lesen
redaktion-handbuch-link = Handbuch: Kurse schreiben
redaktion-pruefung-einleitung = Entwürfe, die vor der Veröffentlichung jemand liest.
redaktion-pruefung-leer = Nichts wartet auf Sie
redaktion-pruefung-leer-text = Sobald Sie jemand um Durchsicht bittet, steht der Entwurf hier.
redaktion-bereit-titel = Für andere Kommunen lesen
redaktion-bereit-text = Wer bereitsteht, kann von Kommunen im selben Verbund ({ $x }) um Durchsicht gebeten werden. Deren Autorinnen und Autoren sehen dann den Namen und die Kommune, sonst nichts.
redaktion-bereit-ohne-verbund = Ihre Kommune gehört zu keinem Verbund. Für andere lesen können Sie, sobald sie einem beigetreten ist.
redaktion-bereit-sie = (Sie)
redaktion-bereit-seit = Steht bereit seit { $x }
redaktion-bereit-nicht = Steht nicht bereit
redaktion-bereit-ja = Bereitstehen
redaktion-bereit-ende = Zurücknehmen
redaktion-bereit-nur-selbst = Ob jemand anderes für andere Kommunen liest, sagt die Person selbst oder die Personalentwicklung.
redaktion-zurueckholen = Aus der Prüfung zurückholen
redaktion-zur-durchsicht = Ihre Durchsicht ist gefragt
redaktion-durchsehen = Durchsehen
redaktion-von-seit = Von { $x }, seit { $y }
redaktion-anmerken = Anmerkung zu dieser Stelle
redaktion-anmerkung-schreiben = Anmerkung schreiben
redaktion-anmerkung-speichern = Anmerkung speichern
redaktion-anmerkung-falsch = Eine Anmerkung hat einen Text von höchstens 2000 Zeichen.
redaktion-anmerkungen-weitere = Anmerkungen zu Stellen, die inzwischen anders lauten
redaktion-antworten = Antworten
redaktion-antwort = Antwort
redaktion-erledigt = Erledigt
redaktion-wieder-oeffnen = Wieder öffnen
redaktion-anmerkungen-offen = { $n ->
    [one] { $n } offene Anmerkung
   *[other] { $n } offene Anmerkungen
}
redaktion-anmerkung-erledigt-von = Erledigt von { $x }
redaktion-zur-entscheidung = Zu Ihrer Entscheidung
redaktion-durchsicht-titel = Ihre Entscheidung
redaktion-durchsicht-alle = Mit der Freigabe erscheint die Fassung für alle Kommunen.
redaktion-durchsicht-kommune = Mit der Freigabe erscheint die Fassung für { $x }.
redaktion-freigeben = Freigeben und veröffentlichen
redaktion-zurueckgeben = Zur Überarbeitung zurückgeben
redaktion-zurueckgeben-hinweis = Ihre Anmerkungen bleiben stehen; { $x } schreibt weiter.
redaktion-freigegeben-von = von { $x }, freigegeben von { $y }
redaktion-freigegeben-selbst = freigegeben von { $x }
redaktion-in-pruefung-gesperrt = Der Entwurf liegt zur Prüfung und bleibt solange, wie er ist. Unter „Veröffentlichen“ können Sie ihn zurückholen.
redaktion-nicht-in-pruefung = Der Entwurf liegt nicht mehr zur Prüfung.
redaktion-braucht-freigabe = In Ihrer Kommune liest eine zweite Person jeden Kurs, bevor er erscheint.
redaktion-inzwischen-geaendert = Der Entwurf hat sich geändert, seit Sie ihn gelesen haben. Sehen Sie den Vergleich noch einmal an.
redaktion-nur-lesen = Diesen Entwurf dürfen Sie lesen, aber nicht ändern.
redaktion-nicht-zustaendig = Diesen Kurs zieht zurück, wer für ihn zuständig ist, oder die Personalentwicklung.
redaktion-nicht-gefragt = Über diesen Entwurf entscheidet die Person, die um Durchsicht gebeten wurde.
meldung-zur-pruefung-gegeben = Der Entwurf liegt zur Prüfung.
meldung-zurueckgegeben = Der Entwurf ist zurückgegeben.
meldung-zurueckgeholt = Sie können weiterschreiben.
brief-durchsicht-betreff = Bitte um Durchsicht: { $kurs }
brief-durchsicht-text =
    Guten Tag, { $name },

    { $wer } bittet Sie, den Kurs „{ $kurs }“ zu lesen, bevor er erscheint. Was sich ändert, sehen Sie hier:

    { $adresse }

    Dort können Sie Anmerkungen schreiben, den Kurs freigeben oder ihn zurückgeben.

    Diese E-Mail wurde automatisch verschickt. Antworten darauf liest niemand.
brief-rueckgabe-betreff = Zurück zur Überarbeitung: { $kurs }
brief-rueckgabe-text =
    Guten Tag, { $name },

    { $wer } hat den Kurs „{ $kurs }“ gelesen und gibt ihn zur Überarbeitung zurück. Die Anmerkungen stehen hier:

    { $adresse }

    Diese E-Mail wurde automatisch verschickt. Antworten darauf liest niemand.

# Kurzfassung und Leichte Sprache einer Lektion
redaktion-blatt-lektion = Lektion
redaktion-blatt-kurz = Kurzfassung
redaktion-blatt-leicht = Leichte Sprache
redaktion-blatt-kurz-anlegen = Kurzfassung anlegen
redaktion-blatt-leicht-anlegen = Leichte Sprache anlegen
redaktion-blatt-kurz-hinweis = Für alle, die gerade keine Zeit haben: was zu tun ist und wen man fragt, in wenigen Sätzen. Titel und Fragen kommen aus der Lektion.
redaktion-blatt-leicht-hinweis = Jeder Satz ist kurz, sagt eine Sache und hat eine eigene Zeile. Lange Wörter bekommen einen Bindestrich oder Mediopunkt, schwere werden erklärt. Kein Genitiv, kein Konjunktiv. Ob man den Text versteht, kann nur eine Prüfgruppe sagen.
redaktion-blatt-dauer = { $n ->
    [one] Zum Lesen braucht man etwa eine Minute.
   *[other] Zum Lesen braucht man etwa { $n } Minuten.
}
redaktion-blatt-kurz-entfernen = Kurzfassung entfernen
redaktion-blatt-leicht-entfernen = Leichte Sprache entfernen
redaktion-blatt-entfernen-text = Dieser Text wird aus dem Entwurf gelöscht. Die Lektion bleibt, wie sie ist.
redaktion-blatt-ohne-lektion = Text ohne Lektion

# Was beim Schreiben dazwischenkommt
redaktion-gesperrt = Der Kurs liegt bei { $x } zur Prüfung und bleibt solange, wie er ist. Ihr Text geht nicht verloren: Er steht weiter hier im Feld.
redaktion-gesperrt-weg = Zum Zurückholen aus der Prüfung
redaktion-gleichzeitig-selbst = Sie selbst haben diese Lektion in einem anderen Fenster geändert. Ihr Text ist gesichert.
redaktion-abgleich-titel-selbst = Sie haben diese Lektion in einem anderen Fenster geändert
redaktion-abgleich-text-selbst = An diesen Stellen unterscheidet sich, was Sie dort gespeichert und was Sie hier geschrieben haben. Wählen Sie, was bleiben soll.
redaktion-vorschau-fehler = Hier ist noch nichts zu sehen, weil im Text etwas nicht stimmt:

# Voraussetzungen, Abschluss, wichtige Änderung
redaktion-wichtig = Wichtige Änderung?
redaktion-wichtig-hinweis = Setzen Sie den Haken, wenn sich das Recht geändert hat oder etwas falsch war. Sonst beendet jede Person den Kurs mit der Fassung, mit der sie begonnen hat. Erledigtes und Abschlüsse bleiben in jedem Fall.
redaktion-wichtig-ja = Wichtige Änderung: Wer den Kurs gerade lernt, lernt mit dieser Fassung weiter
redaktion-wichtig-text = Was sich ändert, und warum
redaktion-wichtig-text-hinweis = Das lesen alle, die den Kurs gerade lernen. Lassen Sie das Feld leer, steht dort, was oben unter „Was ist neu?“ steht.
redaktion-wichtig-lang = Bitte fassen Sie sich kürzer: höchstens 300 Zeichen.
redaktion-wichtig-niemand = Zurzeit lernt niemand mit diesem Kurs.
redaktion-wichtig-wenige = Zurzeit lernen weniger als { $n } Personen mit diesem Kurs.
redaktion-wichtig-mindestens = Zurzeit lernen mindestens { $n } Personen mit diesem Kurs.
redaktion-wichtig-lernende = Zurzeit lernen { $n } Personen mit diesem Kurs.
redaktion-wichtige-aenderung = Wichtige Änderung
redaktion-wichtig-fuer-lernende = Für Lernende:
redaktion-wichtig-beim-freigeben = Wichtige Änderung: Wer den Kurs gerade lernt, lernt nach der Freigabe mit dieser Fassung weiter.
redaktion-vorher = Was man vorher können sollte
redaktion-vorher-hinweis = Kurse, auf denen dieser aufbaut. Sie stehen auf der Kursseite, mit dem eigenen Stand.
redaktion-vorher-kurse = Kurse, die vorher kommen
redaktion-vorher-keine = Ihre Kommune sieht noch keinen anderen Kurs.
redaktion-vorher-unbekannt = { $x } (gibt es hier nicht mehr)
redaktion-vorher-bindend = Diese Kurse müssen vorher abgeschlossen sein
redaktion-vorher-bindend-hinweis = Ohne Haken sind sie eine Empfehlung. Mit Haken kann niemand beginnen, der sie nicht abgeschlossen hat. Wer schon begonnen hat, lernt weiter. Ein Kurs, den eine Kommune nicht sieht, hält dort niemanden auf.
redaktion-abschluss = Wann ist der Kurs abgeschlossen?
redaktion-abschluss-test = Mit dem bestandenen Abschlusstest
redaktion-abschluss-test-text = Wer den Test besteht, ist fertig, auch ohne alle Lektionen. So ist es üblich, wenn es einen Test gibt.
redaktion-abschluss-alles = Mit allen Lektionen und dem Abschlusstest
redaktion-abschluss-alles-text = Beides ist nötig. Ohne Abschlusstest genügen die Lektionen.
redaktion-abschluss-lektionen = Mit allen Lektionen
redaktion-abschluss-lektionen-text = Ein Abschlusstest ist dann freiwillig. So ist es üblich, wenn es keinen gibt.
redaktion-abschluss-ohne-test = Dieser Kurs hat keinen Abschlusstest. Legen Sie auf der Seite „Aufbau“ einen an, oder wählen Sie „Mit allen Lektionen“.
redaktion-abschluss-anteil = Wie viel Prozent der Lektionen genügen?
redaktion-abschluss-anteil-hinweis = Leer heißt: alle. Bei „Mit dem bestandenen Abschlusstest“ zählt die Zahl nicht.
redaktion-ja = Ja
redaktion-nein = Nein

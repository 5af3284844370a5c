# Startseite
start-titel = Start
start-versprechen-a = Lernen, wenn gerade
start-versprechen-b = 10 Minuten
start-versprechen-c = Zeit sind. Von Kommunen für Kommunen.
start-einleitung = Kurze Kurse zur Digitalisierung, gemacht von Verwaltungen, die sie selbst brauchen.
start-anmelden = Anmelden
start-vertrauen = Worauf Sie sich verlassen können
start-beweis-privat = Niemand sieht Ihre Testergebnisse
start-beweis-privat-text = Antworten, Punkte und Versuche gehören Ihnen. Auch Ihre Führungskraft sieht sie nicht.
start-beweis-geteilt = Geteilt statt doppelt gemacht
start-beweis-geteilt-text = Hier lernen und veröffentlichen { $x }.
start-beweis-netz = Läuft im eigenen Netz
start-beweis-netz-text = Keine Anfrage an fremde Server, kein Konto bei Dritten.
start-themenfelder = Fünf Themenfelder
start-unterthemen = { $n ->
    [one] { $n } Unterthema
   *[other] { $n } Unterthemen
}
start-gruss = Guten Tag, { $x }
start-was-lernen = Was möchten Sie lernen?
start-alle-unterthemen = Alle Unterthemen
start-kurse-fuer-sie = Kurse, die Sie noch nicht kennen
start-weiter = Weiterlernen
start-lektion-stelle = Lektion { $n }
start-noch-minuten = { $n ->
    [one] noch { $n } Minute
   *[other] noch { $n } Minuten
}
start-test-offen = Es fehlt noch der Abschlusstest.
start-faellig = Fällig
start-nichts-faellig = Für Sie ist gerade nichts fällig.
start-erster-kurs = Womit möchten Sie anfangen?
start-erster-kurs-text = Sie haben noch keinen Kurs begonnen. Zehn Minuten reichen für die erste Lektion.
start-privat = Testergebnisse sieht niemand außer Ihnen.

# Katalog
kurse-titel = Kurse
kurse-alle = Alle Kurse
kurse-einleitung = Alles, was Ihre Kommune und andere für Sie veröffentlicht haben.
kurse-feld = Themenfeld
kurse-dauer = Dauer
kurse-stufe = Niveau
kurse-von = Herausgegeben von
kurse-alle-felder = Alle Felder
kurse-alle-stufen = Jedes Niveau
kurse-jede-dauer = Jede Dauer
kurse-alle-herausgeber = Alle
kurse-bis-minuten = bis { $n } Minuten
kurse-anzahl = { $n ->
    [one] { $n } Kurs
   *[other] { $n } Kurse
}
kurse-keine-treffer = Keine Treffer
kurse-keine-treffer-text = Zu dieser Auswahl gibt es noch keinen Kurs. Nehmen Sie einen Filter heraus.
kurse-leer = Noch keine Kurse
kurse-leer-text = Ihre Kommune sieht noch keinen Kurs. Fragen Sie Ihre Personalentwicklung.
filter-anwenden = Anwenden
filter-zuruecksetzen = Filter zurücksetzen

# Themen
themen-titel = Themen
themen-feld = Themenfeld
themen-unterthemen = Unterthemen
themen-einleitung = Geordnet nach der Studie „Digitalisierungskompetenzen in Kommunen“ (2021).
themen-noch-kein-kurs = Noch kein Kurs
themen-leer = Noch kein Kurs zu diesem Thema
themen-leer-text = Hierzu hat noch keine Kommune einen Kurs veröffentlicht.
themen-kurse-zu = Kurse zu „{ $x }“
themen-zurueck = Zurück zu „{ $x }“

nav-hilfe = Hilfe

start-und-wort = und

# Kursseite
kurs-starten = Kurs starten
kurs-zum-test = Zum Abschlusstest
kurs-zum-ergebnis = Zum Ergebnis
kurs-kann-ich-schon = Ich kann das schon
kurs-abgeschlossen-am = Abgeschlossen am { $x }
kurs-ziele = Das lernen Sie
kurs-lektionen = Lektionen
kurs-abschlusstest = Abschlusstest
kurs-test-regel = { $n } Fragen, ab { $all } Prozent bestanden
kurs-ueber = Über diesen Kurs
kurs-pflicht-sicht = Namen sieht hier niemand: Ihre Leitung und die Personalentwicklung sehen nur, wie viele in einem Bereich fertig sind. Testergebnisse sieht niemand außer Ihnen.
kurs-lernzeit = Lernzeit
kurs-lernzeit-von = Zusage Ihrer Kommune: { $x }
kurs-daten = Daten zum Kurs
kurs-fuer = Für
kurs-abschluss = Abschluss
kurs-abgeschlossen-wenn-test = Abgeschlossen ist der Kurs, wenn Sie den Abschlusstest bestehen.
kurs-abgeschlossen-wenn-alles = Abgeschlossen ist der Kurs, wenn Sie alle Lektionen erledigt und den Abschlusstest bestanden haben.
kurs-abgeschlossen-wenn-alles-anteil = Abgeschlossen ist der Kurs, wenn Sie { $n } Prozent der Lektionen erledigt und den Abschlusstest bestanden haben.
kurs-abgeschlossen-wenn-lektionen = Abgeschlossen ist der Kurs, wenn Sie alle Lektionen erledigt haben.
kurs-abgeschlossen-wenn-anteil = Abgeschlossen ist der Kurs, wenn Sie { $n } Prozent der Lektionen erledigt haben.
kurs-abgeschlossen-wenn-lektionen-test = Abgeschlossen ist der Kurs, wenn Sie alle Lektionen erledigt haben. Der Abschlusstest ist freiwillig.
kurs-abgeschlossen-wenn-anteil-test = Abgeschlossen ist der Kurs, wenn Sie { $n } Prozent der Lektionen erledigt haben. Der Abschlusstest ist freiwillig.
kurs-vorher = Das sollten Sie schon kennen
kurs-vorher-bindend = Vorher abschließen
kurs-zuerst = Zuerst: { $x }
kurs-zuerst-abschliessen = Dieser Kurs baut auf „{ $x }“ auf. Schließen Sie zuerst „{ $x }“ ab, dann können Sie hier beginnen.
kurs-geaendert-am = Dieser Kurs hat sich am { $x } geändert
kurs-geaendert-gelesen = Verstanden
kurs-geaendert-mehr = Alle Änderungen ansehen
kurs-geaendert-abschluss-bleibt = Ihr Abschluss und Ihr Nachweis bleiben gültig.
kurs-fassungen = Was sich geändert hat
kurs-fassung-vom = Fassung { $x } vom { $y }
kurs-wichtige-aenderung = Wichtige Änderung
stand-geaendert = Geändert
lektion-geaendert = Diese Lektion hat sich geändert, seit Sie sie erledigt haben.
kurs-lizenz = Lizenz
kurs-fassung = Fassung
kurs-zurueckgezogen = Dieser Kurs wurde am { $x } zurückgezogen
kurs-zurueckgezogen-text = Der Grund: „{ $x }“ Sie können ihn trotzdem zu Ende bringen, und Nachweise bleiben gültig.
kurs-nicht-mehr-hier = Diesen Kurs gibt es für Ihre Kommune seit dem { $x } nicht mehr
kurs-nicht-mehr-hier-text = Wer ihn herausgibt, bietet ihn nicht mehr allen Kommunen an. Sie können ihn trotzdem zu Ende bringen, und Nachweise bleiben gültig.
kurs-fassung-stand = { $x }, zuletzt geprüft am { $y }

# Stand
stand-erledigt = Erledigt
stand-in-bearbeitung = In Bearbeitung
stand-offen = Offen

# Fällig
faellig-ueberfaellig = { $n ->
    [one] Überfällig seit { $n } Tag
   *[other] Überfällig seit { $n } Tagen
}
faellig-heute = Heute fällig
faellig-in-tagen = { $n ->
    [one] Fällig in { $n } Tag
   *[other] Fällig in { $n } Tagen
}
faellig-frist-war = Frist war am { $x }
faellig-bitte-bis = Bitte bis { $x }

# Lektion
lektion-vorab = Vorab, nur für Sie
lektion-stelle = Lektion { $n } von { $all }
lektion-fassungen = Fassungen dieser Lektion
lektion-ausfuehrlich = Ausführlich
lektion-kurz = Kurz gefasst
lektion-leicht = Leichte Sprache
lektion-nicht-kurz = Diese Lektion gibt es nur ausführlich.
lektion-nicht-leicht = Diese Lektion gibt es noch nicht in Leichter Sprache.
kurs-auch = Auch
kurs-auch-kurz = kurz gefasst
kurs-auch-leicht = in Leichter Sprache
lektion-vorige = Vorige Lektion
lektion-erledigt-weiter = Als erledigt markieren und weiter
lektion-erledigt-test = Als erledigt markieren und zum Test
lektion-erledigt-schluss = Als erledigt markieren
lektion-art-text = Text
lektion-art-film = Film
lektion-art-audio = Zum Anhören
lektion-art-document = Dokument
lektion-art-link = Link
lektion-art-quiz = Fragen

# Mein Lernen
lernen-titel = Mein Lernen
lernen-nur-sie = Das sehen nur Sie.
lernen-leer = Sie haben noch keinen Kurs begonnen.
lernen-leer-text = Suchen Sie sich einen aus. Zehn Minuten reichen für die erste Lektion.
lernen-begonnen = Begonnen
lernen-abgeschlossen = Abgeschlossen

# Film und Aufnahme
player-film = Film, { $x } Minuten
player-audio = Aufnahme, { $x } Minuten
player-untertitel = Untertitel
player-herunterladen = Datei herunterladen
player-weiter-bei = Weiter bei { $x }
player-von-vorn = Von vorn beginnen
player-bedienung = Weitere Bedienung
player-zurueck = 10 Sekunden zurück
player-vor = 10 Sekunden vor
player-tempo = Geschwindigkeit
player-text = Text zum Film
player-text-audio = Text zum Anhören
player-tasten = Tastenkürzel
player-tasten-wann = Die Tasten gelten, solange Film, Text oder Bedienung den Fokus haben.
player-leertaste = Leertaste
player-taste-abspielen = Abspielen, Pause
player-taste-zehn = 10 Sekunden zurück, vor
player-taste-fuenf = 5 Sekunden zurück, vor
player-taste-laut = Lauter, leiser
player-taste-untertitel = Untertitel an, aus
player-taste-zehntel = Zu diesem Zehntel springen
lektion-stelle-ungueltig = Diese Stelle gibt es im Film nicht.

# Ortskästen
ortskasten-it-hotline = Ihre IT-Hotline
ortskasten-informationssicherheit = Informationssicherheit bei Ihnen
ortskasten-datenschutz = Datenschutz bei Ihnen
ortskasten-ansprechperson = Ihre Ansprechperson
ortskasten-leer-it-hotline = Hier hat Ihre Kommune noch nichts eingetragen. Fragen Sie Ihre IT oder Ihre Führungskraft nach der Nummer und schreiben Sie sie neben Ihr Telefon.
ortskasten-leer-informationssicherheit = Hier hat Ihre Kommune noch nichts eingetragen. Fragen Sie Ihre IT oder Ihre Führungskraft, wer für Informationssicherheit zuständig ist.
ortskasten-leer-datenschutz = Hier hat Ihre Kommune noch nichts eingetragen. Wer für den Datenschutz zuständig ist, steht in der Datenschutzerklärung Ihrer Kommune oder weiß Ihre Führungskraft.
ortskasten-leer-ansprechperson = Hier hat Ihre Kommune noch nichts eingetragen. Fragen Sie Ihre Führungskraft, wer zuständig ist.
ortskasten-text-fehlt = Schreiben Sie dazu einen Satz, zum Beispiel wofür die Nummer ist.
ortskasten-text-lang = Der Text ist zu lang. Möglich sind 600 Zeichen.
ortskasten-text-zeichen = Der Text enthält ein unsichtbares Steuerzeichen. Tippen Sie ihn neu ein.
ortskasten-telefon-falsch = Das ist keine Rufnummer. Möglich sind Ziffern, Leerzeichen, Klammern, / und -, vorn ein +.
ortskasten-mail-falsch = Das ist keine E-Mail-Adresse. Sie sieht so aus: it@stadt.example
ortskasten-wird-gebraucht = Kurse, die bei Ihnen laufen, brauchen diese Angabe. Sie lässt sich ändern, aber nicht leeren.

# Einstellungen
einstellungen-titel = Einstellungen
einstellungen-einleitung = Was Ihre Kommune in den Kursen über sich selbst sagt, wie sie aussieht und wie sie spricht.
einstellungen-warten = { $n ->
    [one] Ein Kurs wartet auf Angaben Ihrer Kommune
   *[other] { $n } Kurse warten auf Angaben Ihrer Kommune
}
einstellungen-kaesten = Ortskästen
einstellungen-kaesten-text = In vielen Lektionen ist ein Platz für Ihre Kommune. Was Sie hier eintragen, sehen dort nur Ihre eigenen Beschäftigten, und jede Änderung gilt sofort.
einstellungen-ausgefuellt = Ausgefüllt
einstellungen-fehlt = Fehlt
einstellungen-leer = Leer
einstellungen-gebraucht = Gebraucht von: { $x }
einstellungen-text = Was Ihre Beschäftigten wissen sollen
einstellungen-text-hinweis = Bis 600 Zeichen, ohne Formatierung. Wer ist wann erreichbar, und was gilt abends?
einstellungen-telefon = Telefon (freiwillig)
einstellungen-mail = E-Mail (freiwillig)
einstellungen-speichern = Speichern
kasten-hilfe-it-hotline = Wer bei Störungen und bei einem Verdacht hilft.
kasten-hilfe-informationssicherheit = Die oder der Informationssicherheitsbeauftragte Ihres Hauses.
kasten-hilfe-datenschutz = Die oder der Datenschutzbeauftragte Ihres Hauses.
kasten-hilfe-ansprechperson = Wer sonst zuständig ist, etwa für Fragen zum Lernen.
handzettel-drucken = Zum Drucken oder Speichern als PDF: Strg und P. Gedruckt wird nur das Blatt.
handzettel-quelle = Aus dem Kurs „{ $x }“

# Einstellungen: Aussehen
einstellungen-aussehen = Aussehen
einstellungen-saetze = Sätze
aussehen-titel = Aussehen
aussehen-einleitung = Woran Ihre Beschäftigten erkennen, dass sie im eigenen Haus sind.
aussehen-nur-technik = Logo und Farbe ändert, wer die Rolle Technik hat.
aussehen-logo = Logo
aussehen-logo-text = Es steht oben auf jeder Seite Ihrer Kommune, auf Handzetteln und auf dem Nachweis.
aussehen-logo-keins = Noch kein Logo. Oben steht so lange das Zeichen von Lernverbund.
aussehen-datei = Bilddatei
aussehen-datei-hinweis = PNG, JPEG oder WebP, bis 2 MB und 4000 × 4000 Punkte. Am besten ein breites Bild mit durchsichtigem oder weißem Grund; im Dunkeln steht es auf einer weißen Fläche.
aussehen-hochladen = Logo hochladen
aussehen-logo-entfernen = Logo entfernen
logo-fehlt = Wählen Sie zuerst eine Bilddatei aus.
logo-art = Das ist kein PNG, JPEG oder WebP. SVG und GIF gehen hier nicht. Speichern Sie das Logo bitte als PNG.
logo-unlesbar = Die Bilddatei ist beschädigt oder nicht vollständig. Speichern Sie sie bitte neu und versuchen Sie es noch einmal.
logo-zu-viele-punkte = Das Bild ist größer als 4000 × 4000 Punkte. Verkleinern Sie es bitte, für das Logo reichen 480 × 96.
logo-zu-klein = Das Bild ist zu klein oder zu schmal. Nach dem Verkleinern auf 480 × 96 müssen beide Seiten mindestens 16 Punkte haben.
aussehen-farbe = Farbe
aussehen-farbe-text = Für Links, Knöpfe und Balken. Die Farben der Themenfelder bleiben, wie sie sind.
aussehen-farbwahl = Farbe aussuchen
aussehen-farbzahl = Oder als Zahl
aussehen-farbzahl-hinweis = Die Zahl beginnt mit #, zum Beispiel #1f6f5c. Bleibt das Feld leer, gilt die Auswahl.
aussehen-keine-farbe = Das ist keine Farbe. Eine Farbe sieht so aus: #1f6f5c
aussehen-ansehen = Prüfen und ansehen
aussehen-probe = Probe mit { $x }, noch nicht gespeichert
aussehen-lesbar = Diese Farbe ist überall gut zu lesen. Die ganze Seite zeigt sie gerade.
aussehen-unlesbar = Diese Farbe ist nicht überall zu lesen und lässt sich so nicht übernehmen. Die Seite zeigt gerade den nächsten lesbaren Ton.
aussehen-kontrast = Kontrast von { $x }
aussehen-wo = Wo
aussehen-erreicht = Erreicht
aussehen-noetig = Nötig
aussehen-ergebnis = Ergebnis
aussehen-reicht = Reicht
aussehen-reicht-nicht = Reicht nicht
akzent-schrift-hell = Links und Schrift auf hellem Grund
akzent-knopf-hell = Weiße Schrift auf Knöpfen
akzent-linien-hell = Linien und Balken auf hellem Grund
akzent-schrift-dunkel = Im Dunkeln, abgeleiteter Ton: Links und Schrift
akzent-knopf-dunkel = Im Dunkeln, abgeleiteter Ton: dunkle Schrift auf Knöpfen
aussehen-hell = Helle Darstellung
aussehen-dunkel = Dunkle Darstellung
aussehen-muster-link = So sieht ein Link aus
aussehen-uebernehmen = Diese Farbe übernehmen
aussehen-stattdessen = Lesbaren Ton { $x } übernehmen
aussehen-verwerfen = Verwerfen
aussehen-zurueck = Zurück zur Farbe von Lernverbund

# Einstellungen: Sätze
saetze-titel = Sätze
saetze-einleitung = Was Ihre Kommune in eigenen Worten sagt. Bis 300 Zeichen, ohne Formatierung; was leer bleibt, sagt Lernverbund.
saetze-leer = Leer steht dort: „{ $x }“
saetze-feld-begruessung = Startseite, unter der Begrüßung
saetze-feld-mein-lernen = Mein Lernen, ganz oben
saetze-feld-lernzeit = Lernzeit: wann und wie gelernt werden darf
saetze-ansehen = Vorschau
saetze-probe = Vorschau, noch nicht gespeichert
saetze-probe-text = So liest es sich. Mit „Speichern“ gilt es sofort für alle Beschäftigten.
saetze-vorschau = So liest es sich
saetze-auf-start = Auf der Startseite
saetze-auf-mein-lernen = Auf „Mein Lernen“
saetze-auf-kursseite = Auf jeder Kursseite
satz-begruessung = Kurze Kurse zur Digitalisierung, gemacht von Verwaltungen, die sie selbst brauchen.
satz-mein-lernen = Was fällig ist, was Sie begonnen haben und was fertig ist.
satz-lernzeit = Wann Sie lernen können, klären Sie mit Ihrer Führungskraft.
satz-lang = Der Satz ist zu lang. Möglich sind 300 Zeichen.
satz-zeichen = Der Satz enthält ein unsichtbares Steuerzeichen. Tippen Sie ihn neu ein.

# Postausgang (Betrieb)
postausgang-titel = Postausgang
postausgang-einleitung = E-Mails dieser Installation. Empfänger sind gekürzt, Texte stehen hier nicht.
postausgang-probe = Test-E-Mail an mich senden
postausgang-aus = Diese Installation sendet keine E-Mails.
postausgang-aus-text = Wie ein Mailserver eingetragen wird, steht im Handbuch für den Betrieb unter „E-Mail“. Einladungen gibt es so lange nur als Zettel.
postausgang-zahlen = Stand
postausgang-wartend = Wartet
postausgang-gescheitert = Gescheitert
postausgang-gesendet = Gesendet in den letzten 30 Tagen
postausgang-leer = Nichts ist liegen geblieben
postausgang-leer-text = Alles, was zu senden war, hat der Mailserver angenommen.
postausgang-liste = Wartend oder gescheitert
postausgang-empfaenger = An
postausgang-art = Art
postausgang-geschrieben = Geschrieben
postausgang-stand = Stand und Grund
postausgang-aktion = Aktion
postausgang-versuche = { $n ->
    [one] { $n } Versuch
   *[other] { $n } Versuche
}
postausgang-erneut = Erneut senden
postausgang-nicht-mehr = Der Inhalt gilt nicht mehr.
postausgang-mehr = Gezeigt werden die neuesten 100.
mail-art-einladung = Einladung
mail-art-passwort = Passwort vergessen
mail-art-probe = Test-E-Mail
mail-grund-settings = Die Einstellungen sind unvollständig oder falsch.
mail-grund-unreachable = Der Mailserver ist nicht erreichbar.
mail-grund-slow = Der Mailserver antwortet zu langsam.
mail-grund-tls = Die Verbindung lässt sich nicht verschlüsseln, oder das Zertifikat ist unbekannt.
mail-grund-login = Der Mailserver nimmt die Anmeldung nicht an.
mail-grund-later = Der Mailserver bittet, es später zu versuchen.
mail-grund-refused = Der Mailserver hat diese E-Mail abgelehnt.
mail-grund-too-late = Der Inhalt galt nicht mehr, bevor sie gesendet werden konnte.
mail-nicht-noch-einmal = Diese E-Mail kann nicht noch einmal gesendet werden: Sie ist schon gesendet, oder ihr Inhalt gilt nicht mehr.
meldung-mail-noch-einmal = Die E-Mail wird noch einmal gesendet.
meldung-mail-probe = Die Test-E-Mail ist unterwegs. Sie steht hier, bis der Mailserver sie angenommen hat.
brief-probe-betreff = Test-E-Mail von Lernverbund
brief-probe =
    Guten Tag,

    diese E-Mail haben Sie auf der Seite „Postausgang“ ausgelöst. Kommt sie bei Ihnen an, ist der Versand richtig eingerichtet: auch Umlaute (ä, ö, ü, ß) sind lesbar, und dieser Link führt zu Ihrer Installation.

    { $adresse }

# Freigabe von Kursen
freigabe-titel = Freigabe
freigabe-einleitung = Wer einen Kurs Ihrer Kommune gelesen haben muss, bevor er erscheint.
freigabe-frage = Wer gibt einen Kurs frei?
freigaberegel-selbst = Wer ihn schreibt
freigaberegel-text-selbst = Name und Zeit werden bei der Fassung festgehalten.
freigaberegel-vier-augen = Eine zweite Person
freigaberegel-text-vier-augen = Jemand aus der Redaktion oder der Personalentwicklung, der nicht daran geschrieben hat, liest den Entwurf und gibt ihn frei.
freigaberegel-nachbar = Jemand aus einer Nachbarkommune
freigaberegel-text-nachbar = Eine Person aus einer anderen Kommune Ihres Verbunds, die dafür bereitsteht, liest den Entwurf und gibt ihn frei. Sie sieht nur diesen einen Entwurf, und nur, bis sie entschieden hat.
freigaberegel-verbund = Jemand aus dem Verbund
freigaberegel-text-verbund = Eine Person, die für den Verbund spricht und dafür bereitsteht, liest den Entwurf und gibt ihn frei. Sie sieht nur diesen einen Entwurf, und nur, bis sie entschieden hat.
freigabe-ohne-verbund = Das geht erst, wenn Ihre Kommune zu einem Verbund gehört. Neue Verbünde lassen sich in dieser Fassung noch nicht anlegen.
freigabe-nur-personalentwicklung = Das legt die Personalentwicklung fest.
mail-art-durchsicht = Bitte um Durchsicht
mail-art-rueckgabe = Entwurf zurückgegeben
mail-art-wiedervorlage = Erinnerung an den Prüftermin
mail-art-pflicht-beendet = Pflichtschulung beendet

# Rahmen jeder Seite
layout-skip = Zum Inhalt springen
layout-main-nav = Hauptnavigation
layout-section-nav = Dieser Bereich
layout-breadcrumb = Brotkrumen
layout-account = Konto
layout-account-of = von
layout-beschreibung = Kurze Kurse zur Digitalisierung für die Beschäftigten von Städten, Gemeinden und Kreisen, gemacht von Kommunen für Kommunen.
layout-log-in = Anmelden
layout-log-out = Abmelden

nav-start = Start
nav-kurse = Kurse
nav-mein-lernen = Mein Lernen
nav-administration = Administration
nav-betrieb = Betrieb
nav-postausgang = Postausgang
nav-stand = Stand nach Bereichen
nav-pflichtschulungen = Pflichtschulungen
nav-personen = Personen
nav-nachweise = Nachweise
nav-einheiten = Organisationseinheiten
nav-einstellungen = Einstellungen
nav-kommunen = Kommunen

footer-nav = Rechtliches
footer-impressum = Impressum
footer-datenschutz = Datenschutz
footer-barrierefreiheit = Barrierefreiheit
footer-nachweis = Nachweis prüfen
footer-theme = Darstellung
footer-theme-light = Hell
footer-theme-dark = Dunkel
footer-theme-system = System
footer-note = Lernverbund ist freie Software von Kommunen für Kommunen (EUPL-1.2).

# Wiederkehrende Teile
teil-seiten = Seiten
teil-seite = Seite
teil-zurueck = Zurück
teil-weiter = Weiter
teil-als-pdf = Als PDF herunterladen
teil-seite-von = Seite { $n } von { $all }
teil-minuten = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
teil-lektionen = { $n ->
    [one] { $n } Lektion
   *[other] { $n } Lektionen
}
teil-lektionen-erledigt = { $n } von { $all } Lektionen erledigt
stufe-einstieg = Einstieg
stufe-aufbau = Aufbau
stufe-vertiefung = Vertiefung

# Fehlerseiten: was geschehen ist, und wie es weitergeht
fehler-code = Fehler
fehler-kennung = Kennung für die Betreuung: { $x }
fehler-zur-startseite = Zur Startseite
fehler-zu-den-kursen = Zu den Kursen
fehler-400-titel = Das haben wir nicht verstanden
fehler-400-text = Die Anfrage war unvollständig. Gehen Sie bitte eine Seite zurück und versuchen Sie es noch einmal.
fehler-401-titel = Bitte melden Sie sich an
fehler-401-text = Diese Seite ist nur für angemeldete Personen.
fehler-403-titel = Dieser Bereich ist nicht freigegeben
fehler-403-text = Dieser Bereich ist für Ihre Rolle nicht freigegeben. Welche Rollen Sie haben, steht unter „Konto“.
fehler-404-titel = Diese Seite gibt es nicht
fehler-404-text = Vielleicht ist die Adresse nicht vollständig, oder die Seite ist umgezogen. Alle Kurse finden Sie im Katalog.
fehler-409-titel = Hier hat sich etwas geändert
fehler-409-text = Jemand anderes oder ein zweites Fenster war schneller. Laden Sie die Seite bitte neu, dann sehen Sie den neuen Stand.
fehler-410-titel = Das ist abgelaufen
fehler-410-text = Dieses Angebot oder dieser Link gilt nicht mehr.
fehler-413-titel = Das war zu viel auf einmal
fehler-413-text = Ihre Eingabe ist zu groß. Es wurde nichts gespeichert. Kürzen Sie sie bitte und versuchen Sie es noch einmal.
fehler-422-titel = Bitte prüfen Sie Ihre Eingaben
fehler-422-text = Etwas fehlt noch oder passt nicht zusammen. Es wurde nichts gespeichert.
fehler-429-titel = Einen Moment bitte
fehler-429-text = Das waren viele Versuche in kurzer Zeit. Warten Sie bitte ein wenig und versuchen Sie es dann noch einmal.
fehler-500-titel = Das hat nicht geklappt
fehler-500-text = Der Fehler liegt bei uns, nicht bei Ihnen. Er ist vermerkt. Versuchen Sie es bitte in einigen Minuten noch einmal.
fehler-503-titel = Gerade ist viel los
fehler-503-text = Die Plattform nimmt im Moment nichts Neues an. Gespeicherte Antworten sind sicher. Versuchen Sie es bitte gleich noch einmal.
fehler-507-titel = Gerade ist kein Platz mehr
fehler-507-text = Auf unserer Seite ist der Speicher voll. Ihre Eingabe wurde nicht gespeichert; was gespeichert war, ist da. Der Fall ist vermerkt. Versuchen Sie es bitte später noch einmal.

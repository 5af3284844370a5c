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
start-und = { $x } und weitere
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
kurse-alle-felder = Alle Themenfelder
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

# Anmelden
anmelden-titel = Anmelden
anmelden-name = Anmeldename
anmelden-name-hinweis = Ihre dienstliche E-Mail-Adresse oder der kurze Name, den Sie bekommen haben
anmelden-passwort = Passwort
anmelden-knopf = Anmelden
anmelden-erstes-mal = Zum ersten Mal hier? Mit dem Code vom Zettel beginnen
anmelden-falsch = Anmeldename oder Passwort stimmt nicht. Bitte prüfen Sie beides.
anmelden-zu-oft = Zu viele Versuche. Bitte warten Sie 15 Minuten und versuchen Sie es dann noch einmal.
anmelden-abgelaufen = Sie waren nicht mehr angemeldet.
anmelden-eingabe-wartet = Ihre Eingabe ist nicht verloren. Nach dem Anmelden geht es an derselben Stelle weiter.
anmelden-wartet-titel = Willkommen zurück
anmelden-wartet-text = Ihre letzte Eingabe ist noch da. Senden Sie sie ab, dann geht es an derselben Stelle weiter.
anmelden-wartet-knopf = Absenden und weiter
anmelden-wartet-verwerfen = Eingabe verwerfen und zur Startseite
anmelden-kommune-titel = Für wen lernen Sie gerade?
anmelden-kommune-text = Sie gehören zu mehreren Kommunen. Ihr Lernstand wird für jede getrennt geführt.

# Eine Kommune gründen
gruenden-name = Der Name der Kommune braucht 1 bis 120 Zeichen.
gruenden-kurzname = Der kurze Name der Kommune braucht 1 bis 120 Zeichen.
gruenden-kennwort = Das Wort für Adressen (slug) besteht aus 2 bis 60 kleinen Buchstaben, Ziffern und Bindestrichen und beginnt mit einem Buchstaben.
gruenden-kennwort-vergeben = Eine Kommune mit diesem Wort für Adressen (slug) gibt es schon.
gruenden-art = Die Art ist eine von: gemeinde, stadt, kreisfreie-stadt, kreis, zweckverband, studieninstitut.
gruenden-ags = Der Gemeindeschlüssel hat acht Ziffern, bei Kreisen fünf.
gruenden-ags-vergeben = Eine Kommune mit diesem Gemeindeschlüssel gibt es schon.
gruenden-einwohner = Die Zahl der Einwohnerinnen und Einwohner ist größer als 0.
gruenden-vorname = Der Vorname braucht 1 bis 120 Zeichen.
gruenden-nachname = Der Nachname braucht 1 bis 120 Zeichen.
gruenden-anmeldename = Der Anmeldename braucht 3 bis 200 Zeichen ohne Leerzeichen.
gruenden-anmeldename-vergeben = Diesen Anmeldenamen gibt es schon.

# Konto
konto-titel = Konto
konto-einleitung = Ihre Anmeldung, Ihr Passwort und Ihre Sprache. Was Sie lernen, steht unter „Mein Lernen“.
konto-anmeldungen = Wo Sie angemeldet sind
konto-dieses-geraet = dieses Gerät
konto-seit = angemeldet seit { $x }
konto-zuletzt = zuletzt gesehen { $x }
konto-ueberall-abmelden = Überall sonst abmelden
konto-passwort = Passwort ändern
konto-passwort-bisher = Bisheriges Passwort
konto-passwort-neu = Neues Passwort
konto-passwort-hinweis = Mindestens 12 Zeichen. Ein ganzer Satz lässt sich gut merken.
konto-passwort-knopf = Passwort ändern
konto-passwort-kurz = Das neue Passwort braucht mindestens 12 Zeichen.
konto-passwort-lang = Das neue Passwort darf höchstens 200 Zeichen haben.
konto-passwort-falsch = Das bisherige Passwort stimmt nicht.
konto-ueber-sie = Über Sie
konto-anmeldename = Anmeldename
konto-kommune = Kommune
konto-aufgabe = Aufgabe
konto-bereiche = Bereiche
konto-rollen = Rollen
konto-kommune-wechseln = Kommune wechseln
konto-sprache = Sprache
konto-sprache-wahl = Sprache der Oberfläche
konto-speichern = Speichern

# Rollen
rolle-autor = Redaktion
rolle-leitung = Leitung
rolle-personalentwicklung = Personalentwicklung
rolle-technik = Technik
rolle-programmverantwortung = Programmverantwortung
rolle-digitallotse = Digitallotse
rolle-verbund = Verbund
rolle-aufsicht = Aufsicht (Personalrat, Datenschutz)
rolle-betrieb = Betrieb

# Personen und Einheiten
personen-titel = Personen
personen-einleitung = Wer zu Ihrer Kommune gehört. Was jemand lernt, steht hier nicht.
personen-suche = Name oder Anmeldename
personen-suchen = Suchen
personen-anzahl = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
}
personen-name = Name
personen-bereich = Bereich
personen-ruhend = ruhend
personen-ehrenamt = Rat oder Ehrenamt
personen-leer = Niemand gefunden
personen-leer-text = Zu dieser Suche gibt es in Ihrer Kommune keine Person.
einheiten-titel = Organisationseinheiten
einheiten-tabelle = Bereiche mit der Zahl ihrer Personen
einheiten-art = Art
einheiten-personen = Personen
einheiten-mit-unteren = mit allen Bereichen darunter
einheiten-leer = Noch keine Bereiche
einheiten-leer-text = Für Ihre Kommune sind noch keine Organisationseinheiten angelegt.

# Meldungen nach einer Aktion
meldung-abgemeldet = Sie sind abgemeldet.
meldung-gespeichert = Ihre Eingaben wurden gespeichert.
meldung-passwort-geaendert = Ihr Passwort ist geändert. Andere Geräte sind abgemeldet.
meldung-ueberall-abgemeldet = Alle anderen Geräte sind abgemeldet.

fehler-csrf = Diese Seite war zu lange offen oder kam nicht von hier. Es wurde nichts gespeichert. Laden Sie sie bitte neu und senden Sie das Formular noch einmal.
fehler-formular = Das Formular war nicht vollständig. Es wurde nichts gespeichert. Gehen Sie bitte eine Seite zurück und versuchen Sie es noch einmal.
fehler-formular-gross = Das Formular ist größer als 64 KB. Es wurde nichts gespeichert. Bitte kürzen Sie Ihre Eingabe.
fehler-datei-gross = Die Datei ist größer als 2 MB. Es wurde nichts gespeichert. Bitte verkleinern Sie sie und versuchen Sie es noch einmal.
fehler-nur-verwaltung = Dieser Bereich ist für Ihre Rolle nicht freigegeben. Ansprechperson ist die Personalentwicklung Ihrer Kommune.

# Einladung
einladung-titel = Willkommen beim Lernverbund
einladung-spalte = Anmeldung
einladung-knopf = Einladen
einladung-fuer = (Einladung für { $x })
einladung-fuer-gross = Einladung für { $x }
einladung-zettel = Einladung
einladung-nur-jetzt = Der Code ist nur jetzt zu sehen. Drucken Sie den Zettel mit Strg und P, oder geben Sie den Link weiter, nur an diese Person. Eine frühere Einladung gilt nicht mehr.
einladung-so-geht-es = Öffnen Sie diese Adresse und wählen Sie Ihr Passwort. Danach sind Sie angemeldet.
einladung-code = Wenn Sie die Adresse abtippen: Am Ende steht Ihr Code.
einladung-gueltig-bis = Gültig bis { $x }, für ein einziges Mal.
einladung-zurueck = Zur Liste der Personen
einladung-verboten = Diese Person hat Rollen, die Sie selbst nicht haben. Ihre Anmeldung gibt jemand mit denselben Rollen frei.
einladung-mehrere-kommunen = Diese Person gehört auch zu einer anderen Kommune. Ihr Passwort kann deshalb nur der Betrieb der Installation zurücksetzen.
einladung-guten-tag = Guten Tag, { $x }.
einladung-passwort-text = Wählen Sie ein Passwort, dann sind Sie angemeldet.
einladung-anmeldename-hinweis = Damit melden Sie sich künftig an.
einladung-passwort = Ihr neues Passwort
einladung-los = Passwort speichern und anmelden
einladung-code-feld = Code Ihrer Einladung
einladung-code-hinweis = 16 Zeichen vom Zettel. Striche und große Buchstaben sind nicht nötig.
einladung-weiter = Weiter
einladung-unbekannt = Diesen Code gibt es nicht. Bitte vergleichen Sie ihn Zeichen für Zeichen mit Ihrem Zettel.
einladung-benutzt = Diese Einladung wurde schon benutzt. Melden Sie sich mit Ihrem Passwort an, oder bitten Sie um eine neue Einladung.
einladung-abgelaufen = Diese Einladung gilt nicht mehr. Bitten Sie Ihre Personalentwicklung oder Ihre IT um eine neue.
einladung-mail-knopf = Per E-Mail
einladung-mail-fuer = einladen: { $x }
einladung-mail-gesendet = E-Mail gesendet am { $x }
einladung-mail-unterwegs = E-Mail ist unterwegs
einladung-mail-wartet = E-Mail wartet, der Mailserver nimmt sie noch nicht an
einladung-mail-gescheitert = E-Mail vom { $x } konnte nicht zugestellt werden
meldung-einladung-unterwegs = Die Einladung ist unterwegs. Eine frühere Einladung gilt nicht mehr.
mail-kein-postfach = Der Anmeldename dieser Person ist keine E-Mail-Adresse. Drucken Sie die Einladung als Zettel.
mail-aus = Diese Installation sendet keine E-Mails. Das kann der Betrieb der Installation ändern.

# Passwort vergessen
vergessen-titel = Passwort vergessen
vergessen-text = Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen. Er gilt eine Stunde.
vergessen-name-hinweis = Ihre dienstliche E-Mail-Adresse
vergessen-name-fehlt = Bitte geben Sie Ihren Anmeldenamen ein, höchstens 200 Zeichen.
vergessen-zu-oft = Für diese Adresse oder aus Ihrem Netz kamen eben schon mehrere Anfragen. Bitte sehen Sie in Ihrem Postfach nach und versuchen Sie es sonst in 15 Minuten noch einmal.
vergessen-knopf = Link senden
vergessen-ohne-postfach = Sie melden sich mit einem kurzen Namen an?
vergessen-unterwegs = Wenn es zu Ihrer Angabe eine Anmeldung mit E-Mail-Adresse gibt, ist eine E-Mail unterwegs.
vergessen-unterwegs-text = Sie kommt in wenigen Minuten. Der Link darin gilt eine Stunde und nur einmal.
vergessen-nichts-da = Es kommt nichts an?
vergessen-aus = Ihr Passwort setzt Ihre Kommune für Sie zurück.
vergessen-fragen = Fragen Sie die IT oder die Personalentwicklung Ihrer Kommune. Sie gibt Ihnen einen Zettel mit einem Code, mit dem Sie ein neues Passwort wählen.
vergessen-hotline = Ihre IT-Hotline
vergessen-zurueck = Zur Anmeldung
vergessen-neues-passwort = Neues Passwort
vergessen-benutzt = Dieser Link wurde schon benutzt. Melden Sie sich mit Ihrem neuen Passwort an, oder lassen Sie sich unter „Passwort vergessen“ einen neuen Link senden.
vergessen-abgelaufen = Dieser Link gilt nicht mehr. Lassen Sie sich unter „Passwort vergessen“ einen neuen senden.

# Was in E-Mails steht
brief-einladung-betreff = Ihr Zugang zu Lernverbund für { $kommune }
brief-einladung =
    Guten Tag, { $name },

    für Sie ist ein Zugang zu Lernverbund eingerichtet, der Lernplattform Ihrer Verwaltung ({ $kommune }).

    Öffnen Sie diese Adresse und wählen Sie Ihr Passwort. Danach sind Sie angemeldet.

    { $adresse }

    Ihr Anmeldename: { $login }

    Die Adresse gilt bis { $bis } und nur für ein einziges Mal. Bitte geben Sie sie nicht weiter.

    Wenn Sie Fragen haben:
    { $hilfe }

    Diese E-Mail wurde automatisch gesendet. Antworten liest niemand.
brief-passwort-betreff = Neues Passwort für Lernverbund
brief-passwort =
    Guten Tag, { $name },

    für Ihren Zugang zu Lernverbund wurde ein neues Passwort angefordert. Wählen Sie es hier:

    { $adresse }

    Ihr Anmeldename: { $login }

    Die Adresse gilt bis { $bis } und nur für ein einziges Mal. Mit dem neuen Passwort enden alle Ihre Anmeldungen auf anderen Geräten.

    Haben Sie das nicht angefordert? Dann ist nichts zu tun, Ihr bisheriges Passwort gilt weiter.

    Wenn Sie Fragen haben:
    { $hilfe }

    Diese E-Mail wurde automatisch gesendet. Antworten liest niemand.
brief-hilfe = Fragen Sie die IT oder die Personalentwicklung Ihrer Kommune.

# Betrieb: Kommunen
fehler-nur-betrieb = Dieser Bereich ist nur für den Betrieb der Installation.
betrieb-kommunen = Kommunen
betrieb-kommunen-einleitung = Wer auf dieser Installation lernt. Was jemand lernt, steht hier nicht.
betrieb-anzahl = { $n ->
    [one] { $n } Kommune oder Einrichtung
   *[other] { $n } Kommunen und Einrichtungen
}
betrieb-schluessel = Gemeindeschlüssel
betrieb-personen = Personen
betrieb-seit = Seit
betrieb-stand = Stand
betrieb-wartet = Wartet auf die erste Anmeldung
betrieb-laeuft = Angemeldet
betrieb-neue-einladung = Neue Einladung
betrieb-zurueck = Zur Liste der Kommunen
art-gemeinde = Gemeinde
art-stadt = Stadt
art-kreisfreie-stadt = Kreisfreie Stadt
art-kreis = Kreis
art-zweckverband = Zweckverband
art-studieninstitut = Studieninstitut
gruenden-titel = Neue Kommune gründen
gruenden-einleitung = Danach drucken Sie einen Zettel mit dem Code, mit dem sich die erste Person anmeldet.
gruenden-erste-person = Erste Person
gruenden-erste-person-text = Sie bekommt alle drei Rollen der Verwaltung (Personalentwicklung, Technik und Programmverantwortung).
gruenden-knopf = Kommune gründen
gruenden-bitte-waehlen = Bitte wählen
gruenden-feld-name = Voller Name
gruenden-hinweis-name = Zum Beispiel: Stadt Neuenfelde
gruenden-feld-kurzname = Kurzer Name (freiwillig)
gruenden-hinweis-kurzname = Zum Beispiel: Neuenfelde. Leer gilt der volle Name.
gruenden-feld-art = Art
gruenden-feld-ags = Amtlicher Gemeindeschlüssel (freiwillig)
gruenden-hinweis-ags = Acht Ziffern, bei Kreisen fünf.
gruenden-feld-einwohner = Einwohnerinnen und Einwohner (freiwillig)
gruenden-feld-adresse = Wort für Adressen (freiwillig)
gruenden-hinweis-adresse = Kleine Buchstaben, Ziffern und Bindestriche. Leer wird es aus dem kurzen Namen gemacht.
gruenden-feld-vorname = Vorname
gruenden-feld-nachname = Nachname
gruenden-feld-anmeldename = Anmeldename
gruenden-hinweis-anmeldename = Dienstliche E-Mail-Adresse oder ein kurzer Name.
gruenden-art-waehlen = Wählen Sie, was gegründet wird.
gruenden-schon-da = Die erste Person dieser Kommune ist schon angemeldet. Weitere Einladungen schreibt die Kommune selbst.

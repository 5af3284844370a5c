# Log in
anmelden-titel = Log in
anmelden-name = Login name
anmelden-name-hinweis = Your work e-mail address or the short name you were given
anmelden-passwort = Password
anmelden-knopf = Log in
anmelden-erstes-mal = Here for the first time? Start with the code on your slip
anmelden-falsch = Login name or password is wrong. Please check both.
anmelden-zu-oft = Too many attempts. Please wait 15 minutes and try again.
anmelden-abgelaufen = You were no longer logged in.
anmelden-eingabe-wartet = Your input is not lost. After logging in you continue where you were.
anmelden-wartet-titel = Welcome back
anmelden-wartet-text = Your last input is still here. Send it and continue where you were.
anmelden-wartet-knopf = Send and continue
anmelden-wartet-verwerfen = Discard the input and go to the start page
anmelden-kommune-titel = For whom are you learning now?
anmelden-kommune-text = You belong to several municipalities. Your progress is kept apart for each.

# Founding a Kommune
gruenden-name = The name of the Kommune needs 1 to 120 characters.
gruenden-kurzname = The short name of the Kommune needs 1 to 120 characters.
gruenden-kennwort = The word for addresses (slug) has 2 to 60 lower-case letters, digits and hyphens and begins with a letter.
gruenden-kennwort-vergeben = There is a Kommune with this word for addresses (slug) already.
gruenden-art = The kind is one of: gemeinde, stadt, kreisfreie-stadt, kreis, zweckverband, studieninstitut.
gruenden-ags = The municipality key has eight digits, that of a Kreis five.
gruenden-ags-vergeben = There is a Kommune with this municipality key already.
gruenden-einwohner = The number of inhabitants is greater than 0.
gruenden-vorname = The given name needs 1 to 120 characters.
gruenden-nachname = The family name needs 1 to 120 characters.
gruenden-anmeldename = The login needs 3 to 200 characters without spaces.
gruenden-anmeldename-vergeben = This login is taken already.

# Account
konto-titel = Account
konto-einleitung = Your logins, your password and your language. What you learn is under “My learning”.
konto-anmeldungen = Where you are logged in
konto-dieses-geraet = this device
konto-seit = logged in since { $x }
konto-zuletzt = last seen { $x }
konto-ueberall-abmelden = Log out everywhere else
konto-passwort = Change password
konto-passwort-bisher = Current password
konto-passwort-neu = New password
konto-passwort-hinweis = At least 12 characters. A whole sentence is easy to remember.
konto-passwort-knopf = Change password
konto-passwort-kurz = The new password needs at least 12 characters.
konto-passwort-lang = The new password may have at most 200 characters.
konto-passwort-falsch = The current password is wrong.
konto-ueber-sie = About you
konto-anmeldename = Login name
konto-kommune = Municipality
konto-aufgabe = Position
konto-bereiche = Units
konto-rollen = Roles
konto-kommune-wechseln = Change municipality
konto-sprache = Language
konto-sprache-wahl = Language of the interface
konto-speichern = Save

# Roles
rolle-autor = Author
rolle-leitung = Lead
rolle-personalentwicklung = Staff development
rolle-technik = Technical administration
rolle-programmverantwortung = Programme management
rolle-digitallotse = Digital guide
rolle-verbund = Alliance
rolle-aufsicht = Oversight (staff council, data protection)
rolle-betrieb = Operator

# People and units
personen-titel = People
personen-einleitung = Who belongs to your municipality. What somebody learns is not shown here.
personen-suche = Name or login name
personen-suchen = Search
personen-anzahl = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
personen-name = Name
personen-bereich = Unit
personen-ruhend = dormant
personen-ehrenamt = council or volunteer
personen-leer = Nobody found
personen-leer-text = No person of your municipality matches this search.
einheiten-titel = Organisational units
einheiten-tabelle = Units with their number of people
einheiten-art = Kind
einheiten-personen = People
einheiten-mit-unteren = with all units below
einheiten-leer = No units yet
einheiten-leer-text = No organisational units have been created for your municipality yet.

# Messages after an action
meldung-abgemeldet = You are logged out.
meldung-gespeichert = Your input has been saved.
meldung-passwort-geaendert = Your password is changed. Other devices are logged out.
meldung-ueberall-abgemeldet = All other devices are logged out.

fehler-csrf = This page was open for too long or did not come from here. Nothing was saved. Please reload it and send the form again.
fehler-formular = The form was incomplete. Nothing was saved. Please go back one page and try again.
fehler-formular-gross = The form is larger than 64 KB. Nothing was saved. Please shorten your input.
fehler-datei-gross = The file is larger than 2 MB. Nothing was saved. Please make it smaller and try again.
fehler-nur-verwaltung = This area is not open to your role. Please contact the staff development of your municipality.

# Invitation
einladung-titel = Welcome to Lernverbund
einladung-spalte = Login
einladung-knopf = Invite
einladung-fuer = (invitation for { $x })
einladung-fuer-gross = Invitation for { $x }
einladung-zettel = Invitation
einladung-nur-jetzt = The code is shown only now. Print the slip with Ctrl and P, or pass the link on, to this person only. An earlier invitation no longer holds.
einladung-so-geht-es = Open this address and choose your password. Then you are logged in.
einladung-code = If you type the address: your code stands at its end.
einladung-gueltig-bis = Valid until { $x }, a single time.
einladung-zurueck = To the list of people
einladung-verboten = This person has roles that you do not have yourself. Somebody with the same roles gives them their login.
einladung-mehrere-kommunen = This person belongs to another municipality as well. Only the operator of the installation can reset the password.
einladung-guten-tag = Hello { $x }.
einladung-passwort-text = Choose a password, then you are logged in.
einladung-anmeldename-hinweis = You will log in with this from now on.
einladung-passwort = Your new password
einladung-los = Save password and log in
einladung-code-feld = Code of your invitation
einladung-code-hinweis = 16 characters from the slip. Dashes and capitals are not needed.
einladung-weiter = Continue
einladung-unbekannt = There is no such code. Please compare it with your slip, character by character.
einladung-benutzt = This invitation has been used already. Log in with your password, or ask for a new invitation.
einladung-abgelaufen = This invitation no longer holds. Ask your personnel development or your IT for a new one.
einladung-mail-knopf = By e-mail
einladung-mail-fuer = invite: { $x }
einladung-mail-gesendet = E-mail sent on { $x }
einladung-mail-unterwegs = E-mail is on its way
einladung-mail-wartet = E-mail is waiting, the mail server does not take it yet
einladung-mail-gescheitert = E-mail of { $x } could not be delivered
meldung-einladung-unterwegs = The invitation is on its way. An earlier invitation no longer works.
mail-kein-postfach = The login name of this person is not an e-mail address. Print the invitation as a slip.
mail-aus = This installation does not send e-mails. The operator of the installation can change that.

# Passwort vergessen
vergessen-titel = Forgotten password
vergessen-text = We send you a link to choose a new password. It works for one hour.
vergessen-name-hinweis = Your e-mail address at work
vergessen-name-fehlt = Please enter your login name, at most 200 characters.
vergessen-zu-oft = Several requests have just been made for this address or from your network. Please check your mailbox, or try again in 15 minutes.
vergessen-knopf = Send link
vergessen-ohne-postfach = Do you log in with a short name?
vergessen-unterwegs = If there is a login with an e-mail address for what you entered, an e-mail is on its way.
vergessen-unterwegs-text = It arrives within a few minutes. Its link works for one hour and only once.
vergessen-nichts-da = Nothing arrives?
vergessen-aus = Your municipality resets your password for you.
vergessen-fragen = Ask the IT or the staff development of your municipality. They give you a slip with a code to choose a new password.
vergessen-hotline = Your IT hotline
vergessen-zurueck = Back to login
vergessen-neues-passwort = New password
vergessen-benutzt = This link has already been used. Log in with your new password, or have a new link sent under “Forgotten password”.
vergessen-abgelaufen = This link no longer works. Have a new one sent under “Forgotten password”.

# Was in E-Mails steht
brief-einladung-betreff = Your access to Lernverbund for { $kommune }
brief-einladung =
    Good day, { $name },

    an access to Lernverbund, the learning platform of your administration ({ $kommune }), has been set up for you.

    Open this address and choose your password. You are logged in afterwards.

    { $adresse }

    Your login name: { $login }

    The address works until { $bis } and only once. Please do not pass it on.

    If you have questions:
    { $hilfe }

    This e-mail was sent automatically. Nobody reads answers to it.
brief-passwort-betreff = New password for Lernverbund
brief-passwort =
    Good day, { $name },

    a new password was requested for your access to Lernverbund. Choose it here:

    { $adresse }

    Your login name: { $login }

    The address works until { $bis } and only once. With the new password all your logins on other devices end.

    You did not ask for this? Then there is nothing to do, your old password keeps working.

    If you have questions:
    { $hilfe }

    This e-mail was sent automatically. Nobody reads answers to it.
brief-hilfe = Ask the IT or the staff development of your municipality.

# Operation: municipalities
fehler-nur-betrieb = This area is only for those who operate the installation.
betrieb-kommunen = Municipalities
betrieb-kommunen-einleitung = Who learns on this installation. What somebody learns is not shown here.
betrieb-anzahl = { $n ->
    [one] { $n } municipality or institution
   *[other] { $n } municipalities and institutions
}
betrieb-schluessel = Official key
betrieb-personen = People
betrieb-seit = Since
betrieb-stand = State
betrieb-wartet = Waits for the first login
betrieb-laeuft = Logged in
betrieb-neue-einladung = New invitation
betrieb-zurueck = To the list of municipalities
art-gemeinde = Municipality
art-stadt = Town
art-kreisfreie-stadt = Independent city
art-kreis = District
art-zweckverband = Special-purpose association
art-studieninstitut = Training institute
gruenden-titel = Found a new municipality
gruenden-einleitung = After that, you print a slip with the code by which the first person logs in.
gruenden-erste-person = First person
gruenden-erste-person-text = They get all three administration roles (personnel development, technical administration and programme).
gruenden-knopf = Found municipality
gruenden-bitte-waehlen = Please choose
gruenden-feld-name = Full name
gruenden-hinweis-name = For example: Stadt Neuenfelde
gruenden-feld-kurzname = Short name (optional)
gruenden-hinweis-kurzname = For example: Neuenfelde. If empty, the full name is used.
gruenden-feld-art = Kind
gruenden-feld-ags = Official municipality key (optional)
gruenden-hinweis-ags = Eight digits, five for districts.
gruenden-feld-einwohner = Inhabitants (optional)
gruenden-feld-adresse = Word for addresses (optional)
gruenden-hinweis-adresse = Small letters, digits and hyphens. If empty, it is made from the short name.
gruenden-feld-vorname = Given name
gruenden-feld-nachname = Family name
gruenden-feld-anmeldename = Login name
gruenden-hinweis-anmeldename = Work e-mail address or a short name.
gruenden-art-waehlen = Choose what is to be founded.
gruenden-schon-da = The first person of this municipality has logged in already. Further invitations are written by the municipality itself.

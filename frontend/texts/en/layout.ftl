# The frame of every page
layout-skip = Skip to content
layout-main-nav = Main navigation
layout-section-nav = This area
layout-breadcrumb = Breadcrumb
layout-account = Account
layout-account-of = of
layout-beschreibung = Short courses on digital transformation for the staff of towns, municipalities and districts, made by municipalities for municipalities.
layout-log-in = Log in
layout-log-out = Log out

nav-start = Start
nav-kurse = Courses
nav-mein-lernen = My learning
nav-administration = Administration
nav-betrieb = Operation
nav-postausgang = Outbox
nav-stand = Completion by unit
nav-pflichtschulungen = Mandatory courses
nav-personen = People
nav-nachweise = Certificates
nav-einheiten = Organisational units
nav-einstellungen = Settings
nav-kommunen = Municipalities

footer-nav = Legal
footer-impressum = Legal notice
footer-datenschutz = Privacy
footer-barrierefreiheit = Accessibility
footer-nachweis = Check a certificate
footer-theme = Appearance
footer-theme-light = Light
footer-theme-dark = Dark
footer-theme-system = System
footer-note = Lernverbund is free software by municipalities for municipalities (EUPL-1.2).

# Recurring parts
teil-seiten = Pages
teil-seite = Page
teil-zurueck = Back
teil-weiter = Next
teil-als-pdf = Download as PDF
teil-seite-von = Page { $n } of { $all }
teil-minuten = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
teil-lektionen = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
teil-lektionen-erledigt = { $n } of { $all } lessons done
stufe-einstieg = Beginner
stufe-aufbau = Intermediate
stufe-vertiefung = Advanced

# Error pages: what happened, and the way on
fehler-code = Error
fehler-kennung = Reference for support: { $x }
fehler-zur-startseite = To the start page
fehler-zu-den-kursen = To the courses
fehler-400-titel = We did not understand that
fehler-400-text = The request was incomplete. Please go back one page and try again.
fehler-401-titel = Please log in
fehler-401-text = This page is for people who are logged in.
fehler-403-titel = This area is not open to you
fehler-403-text = This area is not open to your role. Which roles you have is shown under “Account”.
fehler-404-titel = This page does not exist
fehler-404-text = The address may be incomplete, or the page has moved. The catalogue lists all courses.
fehler-409-titel = Something has changed here
fehler-409-text = Somebody else or a second window was faster. Please reload the page to see the new state.
fehler-410-titel = This has expired
fehler-410-text = This offer or link is no longer valid.
fehler-413-titel = That was too much at once
fehler-413-text = Your input is too large. Nothing was saved. Please shorten it and try again.
fehler-422-titel = Please check your input
fehler-422-text = Something is missing or does not fit. Nothing was saved.
fehler-429-titel = One moment please
fehler-429-text = That was many attempts in a short time. Please wait a little and try again.
fehler-500-titel = That did not work
fehler-500-text = The fault is ours, not yours, and has been noted. Please try again in a few minutes.
fehler-503-titel = It is busy right now
fehler-503-text = The platform cannot take anything new at the moment. Saved answers are safe. Please try again shortly.
fehler-507-titel = There is no room left
fehler-507-text = Our storage is full. Your input was not saved; what had been saved is still there. It has been noted. Please try again later.

import-kurzname-vergeben = Ein Kurs mit diesem Kurznamen gehört schon einer anderen Herausgeberin. Bitte geben Sie dem Ordner einen anderen Namen.
import-datum = Das Datum bei stand ist ungültig.

# Kurse, die auf Angaben der Kommune warten
kurs-wartet-auf = „{ $x }“ wartet auf: { $y }
kasten-it-hotline = IT-Hotline
kasten-informationssicherheit = Informationssicherheit
kasten-datenschutz = Datenschutz
kasten-ansprechperson = Ansprechperson

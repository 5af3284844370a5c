import-kurzname-vergeben = Ein Kurs mit diesem Kurznamen gehört schon einer anderen Herausgeberin. Bitte geben Sie dem Ordner einen anderen Namen.
import-datum = Das Datum bei stand ist ungültig.

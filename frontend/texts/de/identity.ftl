anmelden-titel = Anmelden

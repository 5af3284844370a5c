anmelden-titel = Log in

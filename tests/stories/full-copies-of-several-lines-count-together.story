# Copies that several lines of a mail ask for count together

at 2026-11-03T09:00:00+08:00
mail mails/tent-of-ines.eml
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cc a0@example.org a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org
    #cc b0@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org
    #cc li@example.org
expect letter commands-refused anna@desk.example "refused: a ticket has 20 copies at most"

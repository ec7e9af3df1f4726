# A photo reaches the agents; each agent's own thread stays one; assigning moves the notifications

at 2026-11-03T09:00:00+08:00
mail ../../maildir-fixtures/complaints/new/02-heater-sparks.eml
expect letter acknowledgement h.finchday@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #assign anna
expect letter new-ticket anna@desk.example
expect letter receipt lina@desk.example
expect no letters
reply h.finchday@example.org acknowledgement
    When will I hear from you?
expect letter complainant-wrote anna@desk.example "When will I hear"
expect no letters
reply anna@desk.example complainant-wrote
    #assign none
expect letter receipt anna@desk.example
reply h.finchday@example.org acknowledgement
    Hello?
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example
expect no letters

# START after STOP: surveys come again, by the complainant's word or an agent's command, and a letter confirms it

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "The kettle leaks"
    I bought a kettle last week. It leaks at the handle.
reply emma.hall@example.com acknowledgement
    STOP
expect letter stopped emma.hall@example.com "answer this mail with the word START"
reply emma.hall@example.com stopped
    Start, please
expect letter resumed emma.hall@example.com "come to this address again" "as before"
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters

# once is enough: a second one is for a person
reply emma.hall@example.com resumed
    START
expect letter complainant-wrote anna@desk.example "START"
expect letter complainant-wrote lina@desk.example
expect no letters
reply anna@desk.example new-ticket
    #close upheld

    Dear Ms Hall, thank you, and we are sorry: a new kettle is on its way.
expect letter answer emma.hall@example.com
expect letter receipt anna@desk.example
+25h
expect letter survey emma.hall@example.com
reply emma.hall@example.com survey
    STOP
expect letter stopped emma.hall@example.com

# the complainant said it on the phone
reply anna@desk.example new-ticket
    #resubscribe
expect letter resumed emma.hall@example.com
expect letter receipt anna@desk.example "the complainant gets surveys again"
reply anna@desk.example receipt
    #resubscribe
expect letter commands-refused anna@desk.example "gets all letters already"

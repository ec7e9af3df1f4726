# A customer's query is text; an agent's without trust is held; who asks too much is told once

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "The kettle leaks"
    #list all

    The kettle leaks at the handle.
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example "#list all"
expect letter new-ticket lina@desk.example
expect no letters
reply emma.hall@example.com acknowledgement
    #show 1001
expect letter complainant-wrote anna@desk.example "#show 1001"
expect letter complainant-wrote lina@desk.example
expect no letters

# the mail server says that it is not genuine
forge anna@desk.example "lists"
    #list all
expect letter held anna@desk.example
expect no letters
expect held 1
reply anna@desk.example held
    That was me.
expect held 0
expect letter answer-to-query anna@desk.example "AM-1001"
expect no letters

# on a ticket: a query and an answer to the complainant, both, in order
reply anna@desk.example new-ticket
    #show
    #list mine

    We send you a new kettle.
expect letter answer-to-query anna@desk.example "Last words, emma.hall@example.com"
expect letter answer-to-query anna@desk.example "You have no open tickets"
expect letter answer emma.hall@example.com "We send you a new kettle"
expect letter receipt anna@desk.example "#show" "answered in a mail of its own" "We send you a new kettle"
print receipt anna@desk.example
expect no letters

# a mail that only asks is not found by its own words
reply anna@desk.example new-ticket
    #find teapot
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: teapot"
+1m
reply anna@desk.example new-ticket
    #find teapot
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: teapot"
expect no letters

# #promise keeps what an agent has to do by when; due and not kept, the agent is reminded once

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #promise call her
expect letter commands-refused anna@desk.example "begin with a time" "2026-12-05"
reply anna@desk.example new-ticket
    #promise 2d
expect letter commands-refused anna@desk.example "the words are missing"
reply anna@desk.example new-ticket
    #promise 3 working days: call her
expect letter commands-refused anna@desk.example "no working calendar"
reply anna@desk.example new-ticket
    #promise 2026-11-02 call her
expect letter commands-refused anna@desk.example "that day is over"
reply anna@desk.example new-ticket
    #promise 2030-11-02 call her
expect letter commands-refused anna@desk.example "more than a year"
reply anna@desk.example new-ticket
    #promise 2d call Ms Zhou about the seal
expect letter receipt anna@desk.example "noted until 2026-11-05 09:00" "nothing is sent"
expect no letters

# a colleague who hears from her sees it
reply zhou.min@example.com acknowledgement
    Here is the receipt.
expect letter complainant-wrote anna@desk.example "Promised by Anna Berg until" "call Ms Zhou about the seal"
expect letter complainant-wrote lina@desk.example "call Ms Zhou about the seal"
+47h
expect no letters
+2h
expect letter promise-due anna@desk.example "call Ms Zhou about the seal" "promised by Anna Berg"
expect no letters
+10d
expect no letters

# an answer keeps it, but not the one in the mail that makes it
reply anna@desk.example new-ticket
    #assign me
    #promise 2026-11-20 send the new kettle

    Dear Ms Zhou, a new kettle is on its way.
expect letter answer zhou.min@example.com "on its way"
expect lacks answer zhou.min@example.com "send the new kettle"
expect letter receipt anna@desk.example "noted until 2026-11-20 23:59"
+3d
reply anna@desk.example new-ticket
    Dear Ms Zhou, it has left our shop.
expect letter answer zhou.min@example.com "has left our shop"
+10d
expect no letters

# closed: nothing is left to promise
reply anna@desk.example new-ticket
    #promise 2d call her
    #promise 3d call her again
expect letter receipt anna@desk.example "noted until"
reply anna@desk.example new-ticket
    #close upheld
expect letter receipt anna@desk.example "closed, upheld"
reply anna@desk.example new-ticket
    #promise 2d call her
expect letter commands-refused anna@desk.example "#reopen it first"
print commands-refused anna@desk.example
+2d
expect letter survey zhou.min@example.com
expect no letters

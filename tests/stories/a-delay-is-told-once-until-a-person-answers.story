# #delay writes a holding letter with the reason and the new date; never two without an answer between

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #delay
expect letter commands-refused anna@desk.example "by when, and what"
reply anna@desk.example new-ticket
    #delay 2d The laboratory is closed.
expect letter commands-refused anna@desk.example "was promised 2026-11-06 09:00: the new date has to be later"
reply anna@desk.example new-ticket
    #delay 5d The laboratory is closed.

    Dear Ms Zhou, please bear with us.
expect letter commands-refused anna@desk.example "two letters"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #delay 5d The laboratory is closed.
    #solved
expect letter commands-refused anna@desk.example "contradicts"
expect no letters
reply anna@desk.example new-ticket
    #delay 5d The laboratory is closed until Thursday.
expect letter holding zhou.min@example.com "We are sorry" "The new date is" "8 Nov, 09:00" "The laboratory is closed until Thursday." "manager"
expect letter receipt anna@desk.example "to be solved by 2026-11-08 09:00 (it was 2026-11-06 09:00)" "letter about the delay"
expect no letters
expect ticket kettle acknowledged
reply anna@desk.example new-ticket
    #delay 9d It takes longer.
expect letter commands-refused anna@desk.example "put off once already"

# an answer of the complainant does not count, one of a person does
reply zhou.min@example.com holding
    I need it now. May I talk to a manager?
expect letter complainant-wrote anna@desk.example "Delayed by Anna Berg until"
expect letter complainant-wrote lina@desk.example
reply anna@desk.example new-ticket
    #delay 9d It still takes longer.
expect letter commands-refused anna@desk.example "put off once already"
reply anna@desk.example new-ticket
    #pending

    Dear Ms Zhou, my manager will call you today.
expect letter answer zhou.min@example.com "call you today"
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #delay 2026-11-14 The laboratory needs a second week.
expect letter holding zhou.min@example.com "14 Nov, 23:59"
expect letter receipt anna@desk.example "2026-11-14 23:59"

# the date comes and nobody has answered
+12d
expect letter promise-due anna@desk.example "The laboratory needs a second week." "reason for a delay"
expect no letters
reply anna@desk.example new-ticket
    #solved
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #delay 9d It takes longer than that.
expect letter commands-refused anna@desk.example "nothing is late"
print commands-refused anna@desk.example

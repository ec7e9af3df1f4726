# Whoever forges an agent's name many times makes that agent few letters, and keeps nobody else out

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
forge anna@desk.example "Re: [AM-1001] one"
    #close rejected
forge anna@desk.example "Re: [AM-1001] two"
    #close rejected
forge anna@desk.example "Re: [AM-1001] three"
    #close rejected
forge anna@desk.example "Re: [AM-1001] four"
    #close rejected
forge anna@desk.example "Re: [AM-1001] five"
    #close rejected
forge anna@desk.example "Re: [AM-1001] six"
    #close rejected
forge anna@desk.example "Re: [AM-1001] seven"
    #close rejected
expect held 7
expect letter held anna@desk.example "one"
expect letter held anna@desk.example "two"
expect letter held anna@desk.example "three"
expect letter held anna@desk.example "four"
expect letter held anna@desk.example "More mails in your name are held today without a question"
expect no letters

# the others, and the agent's own answer, go on
write ho.lan@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement ho.lan@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example kettle
    A new kettle is on its way.
expect letter answer zhou.min@example.com

# Working days of a promise are those of the department: over New Year, when a Sunday is made up; of another department its own

at 2025-12-31T16:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #promise 2 working days: call her
expect letter receipt anna@desk.example "noted until 2026-01-05 16:00"
reply anna@desk.example new-ticket
    #promise 3000 working days: call her again
expect letter commands-refused anna@desk.example "more than a year away"
reply anna@desk.example new-ticket
    #delay 5 working days: the laboratory is closed over New Year.
expect letter holding zhou.min@example.com "8 Jan" "the laboratory is closed"
expect letter receipt anna@desk.example "to be solved by 2026-01-08 16:00"

# the department that works at night: what is counted is the calendar of whoever has the ticket then
reply anna@desk.example new-ticket
    #group logistics
    #promise 1 working day: ask the carrier
expect letter receipt anna@desk.example "noted until 2026-01-01 14:00"
expect letter new-ticket lina@desk.example

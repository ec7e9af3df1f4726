# A new date by #delay: its clock warns, the promise itself is remembered in one mail, and then the manager

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me

    Dear Ms Zhou, thank you, and we are sorry. I look into it and write tomorrow.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #open
    #delay 2026-11-10 the laboratory opens again on Thursday
expect letter holding zhou.min@example.com
expect letter receipt anna@desk.example "to be solved by Tue 10 Nov, 23:59"
at 2026-11-05T09:00:00+08:00
expect letter progress zhou.min@example.com
at 2026-11-07T09:00:00+08:00
expect letter clocks-due mia@desk.example "News to the complainant by"
expect letter clocks-due anna@desk.example "News to the complainant by"
expect no letters
at 2026-11-09T02:30:00+08:00
expect letter clocks-due anna@desk.example "1 due soon" "Solve by tomorrow, Tue 10 Nov, 23:59"
at 2026-11-10T23:59:00+08:00
expect letter promise-due anna@desk.example
at 2026-11-11T00:00:00+08:00
expect no letters
at 2026-11-12T00:00:00+08:00
expect letter clocks-due mia@desk.example "Solve by Tue 10 Nov, 23:59" "its agents know"
expect no letters

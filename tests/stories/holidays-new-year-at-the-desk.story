# New Year in China: the 1st to the 3rd are closed, Sunday the 4th is worked; promises, options and departments count so

at 2025-12-31T16:00:00+08:00
write zhou.min@example.com "Fees charged twice"
    My account was charged the same fee twice.
expect letter acknowledgement zhou.min@example.com "By Sun 4 Jan 2026, 16:00"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #promise 2 working days call her
    #forward finance
    Which of the two bookings is right?
expect letter department-asked finance@example.cn "2026年1月4日（周日）16:00"
expect letter receipt anna@desk.example "noted until 2026-01-05 16:00"
reply zhou.min@example.com acknowledgement
    ESCALATE
expect letter escalated zhou.min@example.com "Sun 4 Jan 2026, 16:00"
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote mia@desk.example
expect no letters
at 2026-01-04T15:59:00+08:00
expect no letters
at 2026-01-04T16:00:00+08:00
expect letter department-reminder finance@example.cn
expect letter promise-due mia@desk.example "a manager answers the complainant"
expect no letters
at 2026-01-05T11:30:00+08:00
expect letter department-late anna@desk.example
at 2026-01-05T16:00:00+08:00
expect letter promise-due anna@desk.example "call her"
expect no letters

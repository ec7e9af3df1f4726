# Christmas and New Year in London: who told whom by when, over two holidays, a weekend and the end of the year

at 2026-12-23T16:00:00+00:00
write zhou.min@example.com "Fees charged twice"
    My account was charged the same fee twice.
expect letter acknowledgement zhou.min@example.com "By tomorrow, Thu 24 Dec, 16:00" "By Wed 30 Dec, 16:00"
expect letter new-ticket anna@desk.example "final response, eight weeks: Wed 17 Feb 2027, 23:59"
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #forward finance
    Which of the two bookings is right?
expect letter department-asked finance@example.cn "明天（12月24日 周四）16:00"
expect letter receipt anna@desk.example
expect no letters
at 2026-12-24T13:59:00+00:00
expect no letters
at 2026-12-24T14:00:00+00:00
expect letter clocks-due anna@desk.example "1 due soon" "Answer by today, Thu 24 Dec, 16:00"
expect no letters
at 2026-12-24T16:00:00+00:00
expect letter clocks-due anna@desk.example "1 promise late" "Answer by today"
expect letter department-reminder finance@example.cn
expect no letters

# nobody is told of anything until the 29th
at 2026-12-29T11:59:00+00:00
expect no letters
at 2026-12-29T12:00:00+00:00
expect letter department-late anna@desk.example
expect no letters
at 2026-12-29T16:00:00+00:00
expect letter clocks-due mia@desk.example "Answer by Thu 24 Dec, 16:00" "its agents know"
expect letter progress zhou.min@example.com "by tomorrow, Wed 30 Dec, 16:00 we propose a solution"
expect no letters
at 2026-12-30T10:00:00+00:00
expect letter clocks-due anna@desk.example "1 due soon" "Solve by today, Wed 30 Dec, 16:00"
at 2026-12-30T16:00:00+00:00
expect letter clocks-due anna@desk.example "1 promise late" "Solve by today"
reply anna@desk.example new-ticket
    #delay 3 working days the other bank is closed over New Year
expect letter holding zhou.min@example.com "Tue 5 Jan 2027, 16:00"
expect letter receipt anna@desk.example "to be solved by 2027-01-05 16:00"
expect no letters
at 2027-01-04T08:59:00+00:00
expect no letters

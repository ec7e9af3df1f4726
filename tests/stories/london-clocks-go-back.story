# Clocks go back within what was promised: a day keeps its time of day, hours are counted, and the law has its whole days

at 2026-10-23T15:00:00+01:00
write zhou.min@example.com "Fees charged twice"
    My account was charged the same fee twice.
write emma.hall@example.com "Card is lost"
    My new card has not come.
expect letter acknowledgement zhou.min@example.com "By Mon 26 Oct, 15:00" "By Wed 28 Oct, 15:00"
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example "final response, eight weeks: Fri 18 Dec, 23:59"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example Fees
    #assign me
    #delay 7d the records have to come from our archive
expect letter holding zhou.min@example.com "Fri 30 Oct, 15:00"
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example Fees
    #promise 96h call her
    #promise 4d write to her
expect letter receipt anna@desk.example "noted until 2026-10-27 14:00" "noted until 2026-10-27 15:00"
reply lina@desk.example new-ticket lina@desk.example Card
    #转交 me
    #待客户

    Dear Ms Hall, thank you, and we are sorry. Please send us your new address.
expect letter answer emma.hall@example.com
expect letter receipt lina@desk.example
expect no letters

# six of eight working hours, and three days by the hours that pass
at 2026-10-26T12:59:00+00:00
expect no letters
at 2026-10-26T13:00:00+00:00
expect letter clocks-due anna@desk.example "1 due soon" "Answer by today, Mon 26 Oct, 15:00"
at 2026-10-26T13:59:00+00:00
expect no letters
at 2026-10-26T14:00:00+00:00
expect letter reminder emma.hall@example.com "your new address"
expect no letters
at 2026-10-26T15:00:00+00:00
expect letter clocks-due anna@desk.example "1 promise late" "Answer by today"
at 2026-10-27T14:00:00+00:00
expect letter promise-due anna@desk.example "call her"
at 2026-10-27T15:00:00+00:00
expect letter promise-due anna@desk.example "write to her"

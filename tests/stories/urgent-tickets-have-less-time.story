# A ticket that becomes urgent has less time; who is told, and when, is the site's own list

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com "By tomorrow, Wed 4 Nov, 09:00"
expect letter new-ticket anna@desk.example "Solve by: Fri 6 Nov, 09:00"
expect letter new-ticket lina@desk.example
+1h
reply anna@desk.example new-ticket
    #assign me
    #priority urgent
expect letter receipt anna@desk.example "to be answered by today, Tue 3 Nov, 13:00; to be solved by today, Tue 3 Nov, 17:00"
at 2026-11-03T12:00:00+08:00
expect letter clocks-due anna@desk.example "1 due soon" "Answer by today, Tue 3 Nov, 13:00"
expect no letters

# the owner and the manager at once; two hours later the owner again, and one person by name
at 2026-11-03T13:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late"
expect letter clocks-due mia@desk.example "Answer by today, Tue 3 Nov, 13:00; owner Anna Berg; its agents know"
at 2026-11-03T15:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late, 1 due soon" "Solve by today, Tue 3 Nov, 17:00"
expect letter clocks-due lina@desk.example "答复期限 今天（11月3日 周二）13:00；负责人 Anna Berg"
expect no letters

# a ticket that goes to another department has that one's time; one that names a person is never shown to that person
reply anna@desk.example new-ticket
    #priority normal
expect letter receipt anna@desk.example "to be solved by today, Tue 3 Nov, 17:00"
write emma.hall@example.com "Li Na was rude"
    Li Na 李娜 from your desk was rude to me on the telephone. Please put it right.
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example
at 2026-11-04T18:00:00+08:00
expect letter clocks-due anna@desk.example "Li Na was rude"
expect letter clocks-due mia@desk.example "Li Na was rude"
expect lacks clocks-due lina@desk.example "rude"

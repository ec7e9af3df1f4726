# A complaint that nobody takes, then one person is slow with: told in the order of the levels, each once

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com "By tomorrow, Wed 4 Nov, 09:00"
expect letter new-ticket anna@desk.example "Owner by: today, Tue 3 Nov, 10:00" "Answer by: tomorrow, Wed 4 Nov, 09:00"
expect letter new-ticket lina@desk.example "认领期限"
+59m
expect no letters

# nobody owns it for an hour: whoever could
+1m
expect letter clocks-due anna@desk.example "[AM-1001] 1 promise late: The kettle leaks" "Owner by today, Tue 3 Nov, 10:00; nobody owns it" "take it: #assign me"
expect letter clocks-due lina@desk.example "1 项承诺已逾期" "认领期限" "无人负责" "#转交 me"
reply anna@desk.example clocks-due
    #assign me
expect letter receipt anna@desk.example "owner Anna Berg; to be answered by tomorrow, Wed 4 Nov, 09:00; the complainant to hear from us by Thu 5 Nov, 09:00; to be solved by Fri 6 Nov, 09:00"
expect no letters

# three quarters of the time for the first answer: the owner only
at 2026-11-04T03:00:00+08:00
expect letter clocks-due anna@desk.example "1 due soon" "Answer by today, Wed 4 Nov, 09:00; owner Anna Berg"
expect no letters

# all of it; and a day later the manager, while the complainant is told where it stands
at 2026-11-04T09:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late" "Answer by today"
+23h
expect no letters
+1h
expect letter progress zhou.min@example.com "a person there is dealing with it" "by tomorrow, Fri 6 Nov, 09:00 we propose a solution"
expect letter clocks-due mia@desk.example "1 promise late" "Answer by yesterday, Wed 4 Nov, 09:00; owner Anna Berg; its agents know"
expect no letters
at 2026-11-05T15:00:00+08:00
expect letter clocks-due anna@desk.example "1 due soon" "Solve by tomorrow, Fri 6 Nov, 09:00"

# it waits for the complainant: the clocks rest, 17 hours before the end
at 2026-11-05T16:00:00+08:00
reply anna@desk.example new-ticket
    Dear Ms Zhou, thank you, and we are sorry. Please tell us the number below the kettle.
expect letter answer zhou.min@example.com "the number below"
+10d
reply anna@desk.example new-ticket
    #note she is on holiday
expect letter receipt anna@desk.example "to be solved: paused since Thu 5 Nov, 16:00"
expect no letters
at 2026-11-16T08:00:00+08:00
reply zhou.min@example.com answer
    It is K-100.
expect letter complainant-wrote anna@desk.example "Solve by: tomorrow, Tue 17 Nov, 01:00"
at 2026-11-17T00:45:00+08:00
expect no letters
+15m
expect letter clocks-due anna@desk.example "1 promise late" "Solve by today, Tue 17 Nov, 01:00"
expect no letters

# solved: nothing runs any more
reply anna@desk.example new-ticket
    #solved

    Dear Ms Zhou, a new kettle is on its way.
expect letter answer zhou.min@example.com "on its way"
expect letter receipt anna@desk.example
+2d
expect no letters

# Each reader's dates are those of the clock on his own wall, and what an agent types is by hers; London's go back

at 2026-10-23T16:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn "明天（10月24日 周六）16:00 前"
expect letter new-ticket anna@desk.example "Answer by: tomorrow, Sat 24 Oct, 09:00" "Solve by: Mon 26 Oct, 08:00"
expect letter new-ticket lina@desk.example "答复期限：明天（10月24日 周六）16:00" "解决期限：10月26日（周一）16:00"
reply anna@desk.example new-ticket
    #assign me
    #promise 2026-10-26 call her
    #promise 3d write to her
    #forward finance
    Which booking is right?
expect letter receipt anna@desk.example "noted until 2026-10-26 23:59" "noted until 2026-10-26 09:00" "has until 2026-10-24 09:00" "to be answered by tomorrow, Sat 24 Oct, 09:00"
expect letter department-asked finance@example.cn "明天（10月24日 周六）10:00"
at 2026-10-24T16:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late" "Answer by today, Sat 24 Oct, 09:00"
expect letter department-reminder finance@example.cn "今天（10月24日 周六）10:00"
at 2026-10-25T16:00:00+08:00
expect letter department-late anna@desk.example "Sat 24 Oct, 09:00"
expect letter clocks-due mia@desk.example "Answer by yesterday, Sat 24 Oct, 04:00"
expect no letters
at 2026-10-25T22:00:00+08:00
expect letter clocks-due anna@desk.example "Solve by tomorrow, Mon 26 Oct, 08:00"

# three days later at nine by the clock in London, an hour later than three times 24 hours
at 2026-10-26T16:59:00+08:00
expect letter clocks-due anna@desk.example "Solve by today, Mon 26 Oct, 08:00"
at 2026-10-26T17:00:00+08:00
expect letter promise-due anna@desk.example "write to her" "by today, Mon 26 Oct, 09:00"
at 2026-10-27T07:58:59+08:00
expect no letters
at 2026-10-27T07:59:00+08:00
expect letter promise-due anna@desk.example "call her" "by today, Mon 26 Oct, 23:59"
expect no letters
reply lina@desk.example new-ticket
    #查看
expect letter answer-to-query lina@desk.example "2026-10-27 07:59: call her"

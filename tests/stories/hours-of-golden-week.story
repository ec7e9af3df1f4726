# Golden Week: a complaint of its eve is counted on, and told of, in the hours that are worked

at 2026-09-30T17:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn "10月8日（周四）17:00 前"
expect letter new-ticket anna@desk.example "Owner by: today, Wed 30 Sep, 18:00"
expect letter new-ticket lina@desk.example
at 2026-10-01T10:00:00+08:00
expect no letters
at 2026-10-08T08:59:00+08:00
expect no letters
at 2026-10-08T09:00:00+08:00
expect letter clocks-due anna@desk.example "Owner by Wed 30 Sep, 18:00"
expect letter clocks-due lina@desk.example "认领期限"
at 2026-10-08T15:00:00+08:00
expect letter clocks-due anna@desk.example "1 due soon" "Answer by today, Thu 8 Oct, 17:00"
expect letter clocks-due lina@desk.example "答复期限 今天（10月8日 周四）17:00"
expect no letters

# the manager a working day after: of the owner on the 8th at six, which is the morning of the 9th
at 2026-10-08T17:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late"
expect letter clocks-due lina@desk.example "1 项承诺已逾期"
at 2026-10-09T09:00:00+08:00
expect letter clocks-due mia@desk.example "Owner by Wed 30 Sep, 18:00" "its agents know"
expect no letters
at 2026-10-09T17:00:00+08:00
expect letter clocks-due mia@desk.example "Answer by yesterday, Thu 8 Oct, 17:00"
expect no letters

# the waiting customer: the rest goes on in working time, over the make-up Saturday
reply anna@desk.example new-ticket
    您好，感谢您告诉我们，非常抱歉。请告诉我们水壶底部的型号。
expect letter answer zhao.lei@example.cn
at 2026-10-10T17:00:00+08:00
reply zhao.lei@example.cn answer
    K-100。
expect letter complainant-wrote anna@desk.example "Solve by: Mon 12 Oct, 17:00"
expect letter complainant-wrote lina@desk.example "解决期限：10月12日（周一）17:00"

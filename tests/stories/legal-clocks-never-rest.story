# Clocks of the law run while the complainant is waited for, and end with the decision

at 2026-11-03T20:00:00+08:00
write zhao.lei@example.cn "重复扣款"
    您好，我的信用卡被重复扣款，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example "decision, 15 days: Wed 18 Nov, 23:59" "decision in a complex case, 30 days: Thu 3 Dec, 23:59" "60 days: Sat 2 Jan 2027, 23:59"
expect letter new-ticket lina@desk.example "处理决定（15日）：11月18日（周三）23:59"
reply lina@desk.example new-ticket
    #转交 me

    赵先生您好，感谢您告诉我们，非常抱歉。请把账单发给我们。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example "处理决定（15日） 11月18日（周三）23:59"
+3d
expect no letters

# three quarters of fifteen days, though it waits for the complainant
at 2026-11-15T05:00:00+08:00
expect letter clocks-due lina@desk.example "1 项即将到期" "处理决定（15日） 11月18日（周三）23:59；负责人 Li Na 李娜" "此期限不会暂停"
expect no letters
at 2026-11-19T00:00:00+08:00
expect letter clocks-due lina@desk.example "1 项承诺已逾期" "处理决定（15日）"
at 2026-11-20T00:00:00+08:00
expect letter clocks-due mia@desk.example "decision, 15 days" "its agents know"
expect no letters

# the decision ends all of them, and a ticket that is opened again does not bring them back
reply lina@desk.example new-ticket
    #关闭 成立

    赵先生您好，多扣的款项今天退回。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example
reply zhao.lei@example.cn answer
    还没有收到退款。
expect letter complainant-wrote lina@desk.example
expect lacks complainant-wrote lina@desk.example "处理决定"
expect no letters

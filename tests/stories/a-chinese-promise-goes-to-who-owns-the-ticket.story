# 承诺：到期提醒现在的负责人；几件一起到期只发一封

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #承诺 3个工作日 回电
expect letter commands-refused lina@desk.example 没有设置工作日历
reply lina@desk.example new-ticket
    #承诺 尽快回电
expect letter commands-refused lina@desk.example 须以期限开头
reply lina@desk.example new-ticket
    ＃承诺2天内给周女士回电
    #承诺 2026年11月4日：寄出新水壶
expect letter receipt lina@desk.example "期限 2026-11-05 09:00" "期限 2026-11-04 23:59" 不会发给客户
expect no letters
reply lina@desk.example new-ticket
    #转交 anna
expect letter new-ticket anna@desk.example "给周女士回电"
expect letter receipt lina@desk.example
+30h
expect no letters
+3d
expect letter promise-due anna@desk.example "寄出新水壶" "给周女士回电" "Li Na"
expect no letters

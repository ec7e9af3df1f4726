# 答复来不及：系统先如实告知客户并给出新期限，在有人联系客户之前不会再有第二封

at 2026-11-03T09:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
at 2026-11-04T06:00:00+08:00
expect letter clocks-due lina@desk.example "认领期限" "答复期限"
expect letter clocks-due anna@desk.example
expect no letters
at 2026-11-04T07:00:00+08:00
expect letter holding zhao.lei@example.cn "您的投诉需要多等几天" "没能在先前承诺的时间内由专人答复。明天（11月5日 周四）9:00 前，一定有人答复您；11月6日（周五）9:00 前，给出解决方案。" "产品质量组还没能安排人手处理，这是我们的责任" "回复“升级”二字"
expect letter clocks-due lina@desk.example "1 项已自动延期" "系统已自动告知客户" "答复期限 明天（11月5日 周四）9:00；无人负责"
expect letter clocks-due anna@desk.example "1 put off"
expect letter clocks-due mia@desk.example "1 put off"
expect no letters

# 没有人联系客户：不再自动延期，只在内部逐级提醒
at 2026-11-05T03:00:00+08:00
expect letter clocks-due lina@desk.example "答复期限 今天（11月5日 周四）9:00"
at 2026-11-05T07:00:00+08:00
expect lacks clocks-due lina@desk.example "已自动延期"
reply zhao.lei@example.cn holding
    升级
expect letter escalated zhao.lei@example.cn

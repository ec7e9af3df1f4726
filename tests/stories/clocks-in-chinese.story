# Clocks in Chinese: a warning, #延期 with its new date, a rest, and a ticket that is opened again

at 2026-11-03T09:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn "11月4日 周三"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example "解决期限：11月6日（周五）9:00"
reply lina@desk.example new-ticket
    #转交 me

    赵先生您好，感谢您告诉我们，非常抱歉。我们明天给您答复。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example "解决期限自今天（11月3日 周二）9:00起暂停"
reply zhao.lei@example.cn answer
    水壶底部的型号是 K-100。
expect letter complainant-wrote lina@desk.example "解决期限：11月6日（周五）9:00"
at 2026-11-05T09:00:00+08:00
expect letter progress zhao.lei@example.cn "有一段时间没有给您消息了" "已有专人在办" "明天（11月6日 周五）9:00 前，我们会给出解决方案"
expect no letters
at 2026-11-05T15:00:00+08:00
expect letter clocks-due lina@desk.example "1 项即将到期：水壶漏水" "解决期限 明天（11月6日 周五）9:00；负责人 Li Na 李娜" "#延期 2天 原因"
reply lina@desk.example new-ticket
    #延期 2026-11-10 实验室周四才能恢复检测
expect letter holding zhao.lei@example.cn
expect letter receipt lina@desk.example "解决期限 11月10日（周二）23:59"
at 2026-11-07T15:00:00+08:00
expect letter progress zhao.lei@example.cn "11月10日（周二）23:59 前"
at 2026-11-09T15:30:00+08:00
expect letter clocks-due lina@desk.example "1 项承诺已逾期" "告知进展期限 今天（11月9日 周一）15:00" "请告诉客户目前的进展"
expect letter clocks-due mia@desk.example "News to the complainant by today, Mon 9 Nov, 15:00"
expect no letters
at 2026-11-09T15:45:00+08:00
expect letter clocks-due lina@desk.example "1 项即将到期" "解决期限 明天（11月10日 周二）23:59"
reply lina@desk.example new-ticket
    #已解决

    赵先生您好，新的水壶已经寄出。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example
+1d
expect no letters
reply zhao.lei@example.cn answer
    新的水壶也漏水！
expect letter complainant-wrote lina@desk.example "解决期限：11月13日（周五）15:45"
expect no letters

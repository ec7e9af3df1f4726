# 伦敦拨快时钟的周末：按天承诺的钟点不变，按工作日提醒的也不变，法定期限仍是整天

at 2026-03-27T15:00:00+00:00
write zhao.lei@example.cn "重复扣款"
    您好，我的账户被重复扣款，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn "3月30日（周一）15:00 前" "4月1日（周三）15:00 前"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example "最终答复（八周）：5月22日（周五）23:59"
reply lina@desk.example new-ticket
    #转交 我
    #延期 7天 账务记录需从档案库调取
expect letter holding zhao.lei@example.cn "4月3日（周五）15:00"
expect letter receipt lina@desk.example "解决期限改为 2026-04-03 15:00"
reply lina@desk.example new-ticket
    #方案 A 退款 30英镑 / B 转账
expect letter options zhao.lei@example.cn
expect letter receipt lina@desk.example
expect no letters
at 2026-04-01T14:59:00+01:00
expect no letters
at 2026-04-01T15:00:00+01:00
expect letter options-reminder zhao.lei@example.cn "B   转账"
expect no letters

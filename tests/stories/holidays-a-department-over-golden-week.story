# 国庆长假：部门答复期限、提醒、告知负责人，都按工作日计算；10月10日（周六）照常上班

at 2026-09-30T16:00:00+08:00
write zhou.min@example.cn "退款没有到账"
    答应的退款两周了还没有到账，请处理。
expect letter acknowledgement zhou.min@example.cn "10月8日（周四）16:00 前"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #转交 我
    ＃转部门财务部
    请查一下这笔退款卡在哪一步？
expect letter department-asked finance@example.cn "10月8日（周四）16:00"
expect letter receipt lina@desk.example "答复期限 2026-10-08 16:00"
at 2026-10-08T15:59:00+08:00
expect no letters
at 2026-10-08T16:00:00+08:00
expect letter department-reminder finance@example.cn 请查一下这笔退款卡在哪一步
at 2026-10-09T11:29:00+08:00
expect no letters
at 2026-10-09T11:30:00+08:00
expect letter department-late lina@desk.example "财务部 至今没有就" "已提醒过一次"
expect no letters

# 主管的答复也按工作日：周五下午升级，周六补班就到期
at 2026-10-09T16:00:00+08:00
reply zhou.min@example.cn acknowledgement
    升级
expect letter escalated zhou.min@example.cn "明天（10月10日 周六）16:00"
expect letter complainant-wrote lina@desk.example
expect letter complainant-wrote mia@desk.example
at 2026-10-10T16:00:00+08:00
expect letter promise-due mia@desk.example
expect no letters

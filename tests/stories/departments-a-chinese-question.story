# 转部门：问题以书面发给财务部，答复只作内部备注；到期先提醒部门，再告诉负责人

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "退款没有到账"
    答应的退款两周了还没有到账，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #转交 我
    ＃转部门财务部
    请查一下这笔退款卡在哪一步？
expect letter department-asked finance@example.cn 请查一下这笔退款卡在哪一步 "退款两周了" "明天（11月4日 周三）9:00" 不会发给客户
expect lacks department-asked finance@example.cn zhou.min@example.cn
expect letter receipt lina@desk.example "已询问 财务部，答复期限 2026-11-04 09:00" 不会发给客户
expect no letters
expect ticket 退款 investigating waiting=third_party
+24h
expect letter department-reminder finance@example.cn 请查一下这笔退款卡在哪一步 不再另行提醒
+12h
expect letter department-late lina@desk.example "财务部 至今没有就" 请查一下这笔退款卡在哪一步
expect no letters
+1h
reply finance@example.cn department-asked
    银行账号少了一位，被退回了。请客户重新提供。
expect letter department-answered lina@desk.example "财务部 就" 银行账号少了一位 请查一下这笔退款卡在哪一步 客户没有看到
expect no letters

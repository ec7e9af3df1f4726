# 时钟被拨回两周：已经发过的提醒、调查、部门催办都不再发第二次，随后照常

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
write zhao.lei@example.cn "面包机烤焦"
    面包机每次都烤焦，请尽快处理。
write sun.fei@example.cn "退款没有到账"
    答应的退款两周了还没有到账，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter acknowledgement zhao.lei@example.cn
expect letter acknowledgement sun.fei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example 水壶
    #转交 我
    #待客户

    周女士您好，谢谢您告诉我们，非常抱歉。请把漏水处的照片发给我们。
reply lina@desk.example new-ticket lina@desk.example 面包机
    #转交 我
    #关闭 成立

    赵先生您好，新的面包机已经寄出。
reply lina@desk.example new-ticket lina@desk.example 退款
    #转交 我
    #承诺 2天 给客户回电
    ＃转部门财务部
    请查一下这笔退款卡在哪一步？
expect letter answer zhou.min@example.cn
expect letter answer zhao.lei@example.cn
expect letter department-asked finance@example.cn
expect letter receipt lina@desk.example
expect letter receipt lina@desk.example
expect letter receipt lina@desk.example
+1d
expect letter survey zhao.lei@example.cn
expect letter department-reminder finance@example.cn
+12h
expect letter department-late lina@desk.example
+12h
expect letter promise-due lina@desk.example 给客户回电
+1d
expect letter reminder zhou.min@example.cn "漏水处的照片"
expect no letters

# 拨回两周；评价照收，回信照办
at 2026-10-23T09:00:00+08:00
expect no letters
reply zhao.lei@example.cn survey
    打五分
expect letter survey-thanks zhao.lei@example.cn
reply finance@example.cn department-asked
    银行账号少了一位，被退回了。
expect letter department-answered lina@desk.example
at 2026-11-06T09:00:00+08:00
expect no letters

# 第二次提醒仍在第一次之后四天
at 2026-11-10T08:59:00+08:00
expect no letters
at 2026-11-10T09:00:00+08:00
expect letter reminder zhou.min@example.cn "最后一次提醒"
at 2026-11-17T09:00:00+08:00
expect letter closed-unanswered zhou.min@example.cn
expect no letters

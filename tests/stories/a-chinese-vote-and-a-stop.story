# 评价可以改；退订之后不再发调查，也不再提醒

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 电热水壶漏水
    11月3日买的水壶，第二天把手处就漏水，门店不肯处理，请尽快给我一个说法。
reply lina@desk.example new-ticket
    #转交 我
    #关闭 成立

    周女士您好，新的水壶周四由快递送到。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter answer zhou.min@example.cn
expect letter receipt lina@desk.example
+25h
expect letter survey zhou.min@example.cn
reply zhou.min@example.cn survey
    满意
expect letter survey-thanks zhou.min@example.cn
expect no letters
+1d
reply zhou.min@example.cn survey
    改一下：不满意，还是漏
expect letter complainant-wrote lina@desk.example
expect no letters
reply lina@desk.example complainant-wrote
    #关闭 成立

    换了新的密封圈，明天送到。
expect letter answer zhou.min@example.cn
expect letter receipt lina@desk.example

# 一个月内不再调查别的投诉；退订之后再也不发
+40d
expect letter survey zhou.min@example.cn
reply zhou.min@example.cn survey
    退订
expect letter stopped zhou.min@example.cn 不再发送提醒
expect no letters
+10d
expect no letters

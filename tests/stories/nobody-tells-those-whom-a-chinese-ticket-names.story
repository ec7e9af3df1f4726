# 投诉里点名的人，不会从规则、查询、转交或主管提醒里得知这件投诉

at 2026-11-03T09:00:00+08:00
# 规则要通知所有人
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，客服李娜态度恶劣，还挂了我的电话。
expect letter acknowledgement zhou.min@example.cn AM-1001
expect letter new-ticket anna@desk.example AM-1001
expect letter new-ticket mia@desk.example AM-1001
expect letter new-ticket chen@desk.example AM-1001
expect no letters

# 被点名的人自己也查不到
write lina@desk.example 查询
    #列表 全部
    #查找 水壶
    #查看 1001
    #统计 7天
expect letter answer-to-query lina@desk.example
expect lacks answer-to-query lina@desk.example AM-1001
expect letter answer-to-query lina@desk.example 水壶
expect lacks answer-to-query lina@desk.example 漏水
expect letter answer-to-query lina@desk.example
expect lacks answer-to-query lina@desk.example 漏水
expect letter answer-to-query lina@desk.example
expect no letters

# 转到只有她一人的部门：由该部门主管接收
reply anna@desk.example new-ticket
    #group logistics
expect letter receipt anna@desk.example
expect letter new-ticket chen@desk.example 漏水
expect no letters
expect ticket 水壶 queue=logistics owner=nobody
reply zhou.min@example.cn acknowledgement
    什么时候有人答复我？
expect letter complainant-wrote chen@desk.example
expect no letters

# 被点名的是主管：由另一位主管审批，提醒也发给后者
mail mails/chinese-complaint-about-a-manager.eml hello
expect letter acknowledgement li.lei@example.cn AM-1002
expect letter new-ticket lina@desk.example AM-1002
expect no letters
reply lina@desk.example new-ticket
    #转交 我
    谢谢您告诉我们，新的烤箱周五送到。
expect letter answer-held lina@desk.example
expect letter approval-wanted mia@desk.example AM-1002
expect no letters
+4h
expect letter approval-wanted mia@desk.example
expect no letters
write chen@desk.example 查询
    #查找 烤箱
    #查看 1002
expect letter answer-to-query chen@desk.example
expect lacks answer-to-query chen@desk.example 坏了
expect letter answer-to-query chen@desk.example
expect lacks answer-to-query chen@desk.example 坏了

# 一直没有审批：退回撰写人，仍不告诉被点名的主管
+3d
expect letter answer-returned lina@desk.example
expect no letters

# 所有人都被点名：谁也不通知
write ma.li@example.cn 熨斗漏水
    熨斗漏水，李娜、陈伟强、Anna Berg 和 Mia Wong 都对我态度恶劣。
expect letter acknowledgement ma.li@example.cn
expect no letters
expect ticket 熨斗 acknowledged owner=nobody

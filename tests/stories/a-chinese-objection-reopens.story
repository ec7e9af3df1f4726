# 解决之后：道谢不重开；道谢带“但是”、反话、休假自动回复，各是各的

at 2026-11-03T09:00:00+08:00
write zhao.lei@example.cn 水壶漏水
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #转交 我
    #已解决

    赵先生您好，新水壶明天送到，给您添麻烦了。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example
+2h
reply zhao.lei@example.cn answer
    好的，收到，谢谢你们！
expect no letters
expect ticket 水壶 resolved reopened=0
away zhao.lei@example.cn answer zhao.lei@example.cn
    谢谢您的来信，我正在休假。
expect no letters
expect ticket 水壶 resolved reopened=0
+1h
reply zhao.lei@example.cn answer
    谢谢，但是新壶还是漏水。
expect letter complainant-wrote lina@desk.example "新壶还是漏水"
expect no letters
expect ticket 水壶 investigating waiting=agent reopened=1
reply lina@desk.example complainant-wrote
    #已解决

    赵先生您好，今天已为您全额退款。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example
+1h
reply zhao.lei@example.cn answer zhao.lei@example.cn "全额退款"
    真是谢谢你们了，又让我白等一天
expect letter complainant-wrote lina@desk.example "白等一天"
expect ticket 水壶 investigating reopened=2

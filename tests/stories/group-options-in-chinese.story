# 群发方案：分语言写，一人一信，各自选择；写错的被退回

at 2026-11-03T09:00:00+08:00
write li.hua@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement li.hua@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write wang@example.cn 水壶底部漏水
    水壶底部漏水，桌子都湿了。
expect letter acknowledgement wang@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write tom@example.org "Water from the kettle"
    My new kettle loses water.
expect letter acknowledgement tom@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write sun@example.cn 水壶又漏
    水壶又漏了。
expect letter acknowledgement sun@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
    #群诉新建
expect letter receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 1001
expect letter receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #群诉 1001
expect letter receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1004]"
    #群诉 1001
    #关闭 驳回
expect letter receipt lina@desk.example
expect no letters

# 只有中文正文：退回，说明缺哪种语言
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    这一批水壶的密封圈有问题，我们正在召回。
expect letter commands-refused lina@desk.example "其中1人用另一种语言" "[en]"
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    各位好：
    [中文]
    这一批水壶的密封圈有问题。
    [英文]
    The seal of this batch is faulty.
expect letter commands-refused lina@desk.example "“各位好：”：这行文字不属于任何语言"
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #已解决
    [中文]
    #方案 A 退款300元 / B 换货
    [英文]
    #offer A refund 300 CNY / B replacement
expect letter commands-refused lina@desk.example 要请客户选择方案，就不能同时解决或关闭
print commands-refused lina@desk.example
expect no letters

# 语言标记的各种写法；每人收到自己语言的方案，已关闭的不再提出
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    ＃群发
    ＃语言 中文
    #方案 A 退款300元 / B 换货
    这一批水壶的密封圈有问题，请您选择。
    【英文】
    #offer A refund 300 CNY / B replacement
    The seal of this batch is faulty.
expect letter options li.hua@example.cn AM-1001 "A   退款300元" "B   换货" 请您选择
expect letter options wang@example.cn AM-1002 "A   退款300元"
expect letter options tom@example.org AM-1003 "A   refund 300 CNY" "seal of this batch"
expect lacks options tom@example.org 密封圈
expect letter receipt lina@desk.example "4件投诉，一人一信" 其中1件已办结或无法寄达 以后加入的客户不会自动收到方案 已提出
print receipt lina@desk.example
expect no letters
reply wang@example.cn options wang@example.cn
    选A
expect letter option-taken wang@example.cn 退款300元
expect letter complainant-wrote anna@desk.example "[AM-1002]"
expect letter complainant-wrote lina@desk.example "[AM-1002]"
reply tom@example.org options tom@example.org
    B please
expect letter option-taken tom@example.org replacement
expect letter complainant-wrote anna@desk.example "[AM-1003]"
expect letter complainant-wrote lina@desk.example "[AM-1003]"
reply li.hua@example.cn options li.hua@example.cn
    B
expect letter option-taken li.hua@example.cn 换货
expect letter complainant-wrote lina@desk.example "[AM-1001]"
expect no letters

# 英文正文没有写：仍然发送，英文客户的信里说明
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #仍然发送
    #关闭 支持
    您选择的方案已经办好，请留意查收。
expect letter answer li.hua@example.cn 已经办好
expect letter answer wang@example.cn 已经办好
expect letter answer tom@example.org "not in English" 已经办好
expect letter answer sun@example.cn 已经办好
expect letter receipt lina@desk.example "其中1人收到的是另一种语言的正文"
expect no letters
expect ticket 水壶底部漏水 closed outcome=upheld
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #方案 A 代金券50元 / B 道歉
expect letter commands-refused lina@desk.example 群诉主件已办结
print commands-refused lina@desk.example

# 群诉、群发 of a Chinese agent: severe ones are not closed without a cause, which goes to all of them

at 2026-11-03T09:00:00+08:00
write li.hua@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement li.hua@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write zhao@example.cn 水壶漏水烫伤孩子
    水壶漏水，把孩子烫伤了，已经送医院。
expect letter acknowledgement zhao@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
    #群诉新建
expect letter receipt lina@desk.example "AM-1001 已设为群诉"
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 1001
expect letter receipt lina@desk.example "现共2件"
print receipt lina@desk.example

reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #关闭 支持
    这一批水壶已全部召回，新壶明天寄出。
expect letter commands-refused lina@desk.example "其中有严重程度为高的投诉，请在正文上方加上： #原因 原因名 和 #为什么 内容"
print commands-refused lina@desk.example
expect no letters
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #关闭 支持
    #原因 product/defect
    #为什么 密封圈供应商换了材料
    这一批水壶已全部召回，新壶明天寄出。
expect letter answer li.hua@example.cn AM-1001 这一批水壶已全部召回
expect letter answer zhao@example.cn AM-1002 这一批水壶已全部召回
expect letter receipt lina@desk.example "群诉 AM-1001 的2件投诉，一人一信" 已关闭
print receipt lina@desk.example
expect no letters
expect ticket 水壶漏水烫伤孩子 closed outcome=upheld cause=product/defect

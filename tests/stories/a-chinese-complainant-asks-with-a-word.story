# 进度、升级、撤回、重开、退订：写一个词就办，办完告知

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 电热水壶漏水
    11月3日买的水壶，第二天把手处就漏水，门店不肯处理，请尽快给我一个说法。
expect letter acknowledgement zhou.min@example.cn 回复“进度”可查询进展
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

+2h
reply zhou.min@example.cn acknowledgement
    您好，麻烦查一下进度，谢谢！
    周敏
expect letter status zhou.min@example.cn 您写信给我们 由专人答复您
expect no letters

+1h
reply zhou.min@example.cn status
    请升级
expect letter escalated zhou.min@example.cn 明天（11月4日 周三）12:00
expect letter complainant-wrote mia@desk.example "asks for the manager"
expect letter complainant-wrote lina@desk.example 客户要求主管处理
expect letter complainant-wrote anna@desk.example
expect no letters

+1h
reply zhou.min@example.cn escalated
    我要撤回投诉
expect letter withdrawn zhou.min@example.cn 已经撤回
expect letter complainant-wrote lina@desk.example 客户撤回投诉
expect letter complainant-wrote anna@desk.example
expect no letters
expect ticket 水壶 closed outcome=withdrawn

+1d
reply zhou.min@example.cn withdrawn
    请重开
expect letter reopened zhou.min@example.cn 重新打开
expect letter complainant-wrote lina@desk.example 要求重新打开
expect letter complainant-wrote anna@desk.example
expect no letters
expect ticket 水壶 investigating reopened=1

reply zhou.min@example.cn reopened
    退订
expect letter stopped zhou.min@example.cn 不再向这个邮箱发送满意度调查
expect no letters

# promises.survey_kind: ces 问办起来容不容易，1 到 7 分

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
expect letter survey zhou.min@example.cn 对您来说容易吗 非常容易
reply zhou.min@example.cn survey
    6分
expect letter survey-thanks zhou.min@example.cn "6 分，满分 7 分"
expect no letters
+1d
reply zhou.min@example.cn survey
    很难，打了五次电话
expect letter survey-apology zhou.min@example.cn "1 分（满分 7 分）"
expect letter unhappy mia@desk.example 打了五次电话
expect letter unhappy lina@desk.example
expect no letters
expect ticket 水壶 investigating reopened=1

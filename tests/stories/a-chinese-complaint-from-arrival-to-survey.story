# 一件中文投诉从来信到评价

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 电热水壶漏水
    11月3日买的水壶，第二天把手处就漏水，门店不肯处理，请尽快给我一个说法。
    周敏
expect letter acknowledgement zhou.min@example.cn AM-1001 您 漏水
expect letter new-ticket anna@desk.example AM-1001 漏水
expect letter new-ticket lina@desk.example AM-1001 漏水
expect no letters
expect ticket 水壶 acknowledged language=zh

+3h
reply lina@desk.example new-ticket
    ＃转交 我
    ＃已解决

    周女士您好，新的水壶周四由快递送到，旧的一并取回。
expect letter answer zhou.min@example.cn 新的水壶周四由快递送到
expect lacks answer zhou.min@example.cn ＃已解决
expect letter receipt lina@desk.example
expect no letters
expect ticket 水壶 resolved owner=lina

+3d
+1h
+1d
expect letter survey zhou.min@example.cn AM-1001
expect no letters
reply zhou.min@example.cn survey
    五分，处理得很快
expect letter survey-thanks zhou.min@example.cn
expect letter complainant-wrote lina@desk.example 处理得很快 满意度调查
expect no letters
expect ticket 水壶 closed reopened=0

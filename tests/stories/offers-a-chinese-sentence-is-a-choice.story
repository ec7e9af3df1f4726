# 客户用一句话选方案；不接受也听得懂；到期只提醒一次

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    ＃方案 A 退款 300元／B 换货
expect letter options zhou.min@example.cn "A   退款 300元" "B   换货"
expect letter receipt lina@desk.example "300.00 元"
+1h
reply zhou.min@example.cn options
    您好！
    我选第二个，谢谢。
expect letter option-taken zhou.min@example.cn "B: 换货"
expect letter complainant-wrote lina@desk.example "客户选择：B: 换货"
expect letter complainant-wrote anna@desk.example "Chosen: B: 换货"
reply lina@desk.example new-ticket
    #方案 A 维修 / B 退款 100元
expect letter options zhou.min@example.cn "A   维修"
expect letter receipt lina@desk.example
reply zhou.min@example.cn options zhou.min@example.cn "A   维修"
    都不接受，我要全额退款。
expect letter complainant-wrote lina@desk.example 客户不接受
expect letter complainant-wrote anna@desk.example "None of the options"
expect no letters
reply lina@desk.example new-ticket
    #方案 A 退款 300元
expect letter options zhou.min@example.cn "A   退款 300元"
expect letter receipt lina@desk.example
+3d
expect letter options-reminder zhou.min@example.cn "A   退款 300元"
expect no letters
+7d
expect letter options-expired lina@desk.example "A   退款 300元"
expect letter options-expired anna@desk.example
expect no letters

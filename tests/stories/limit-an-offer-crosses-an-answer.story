# An offer that crosses a colleague's answer, or an answer that crosses an offer, is held, and the other one shown

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
    The seal was faulty.
expect letter options zhou.min@example.com
expect letter receipt anna@desk.example
+10m
reply lina@desk.example new-ticket
    很抱歉，请把水壶寄给我们检测。
expect letter answer-held lina@desk.example "Anna Berg" "已答复客户" "refund 300 CNY"
expect no letters
reply lina@desk.example new-ticket
    #方案 A 退款200元 / B 换货
expect letter answer-held lina@desk.example "Anna Berg" "方案 A 退款200元"
expect no letters
reply lina@desk.example answer-held
    #仍然发送
expect letter options zhou.min@example.com "退款200元"
expect letter receipt lina@desk.example
+10m
reply anna@desk.example new-ticket
    #offer A refund 400 CNY / B replacement
expect letter answer-held anna@desk.example "Li Na" "had just answered" "#send anyway" "#offer A refund 400 CNY"
expect no letters

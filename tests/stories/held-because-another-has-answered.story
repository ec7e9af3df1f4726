# Two agents answer the same complaint: the second answer waits, and its author reads the first one

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+30m
reply anna@desk.example new-ticket
    Thank you for telling us. A courier brings a new kettle on Thursday.
expect letter answer zhou.min@example.com
expect no letters
+10m
reply lina@desk.example new-ticket
    #solved
    抱歉让您久等。39.9元今天原路退回。
expect letter answer-held lina@desk.example "Anna Berg" "courier brings a new kettle" 原路退回 "#仍然发送"
expect no letters
expect ticket kettle investigating waiting=complainant

# the other one's answer was read: what she writes now goes out
reply lina@desk.example answer-held
    同事安排的新壶周四送到，抱歉，如想改为退款请告诉我。
expect letter answer zhou.min@example.com 如想改为退款
expect no letters

# what answers a letter that came after the other answer is no collision
+5m
reply zhou.min@example.com answer
    Thursday is fine, but not before ten.
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example
reply anna@desk.example complainant-wrote
    Thank you, the courier knows.
expect letter answer zhou.min@example.com
expect no letters
+2m
reply lina@desk.example complainant-wrote
    好的，已转告快递员。
expect letter answer-held lina@desk.example "the courier knows"
reply lina@desk.example answer-held
    #照发
expect letter answer zhou.min@example.com 已转告快递员
expect letter receipt lina@desk.example "#照发"
expect no letters

# long after it, nobody works on the same answer
+2h
reply anna@desk.example new-ticket
    Please tell us whether the kettle is fine.
expect letter answer zhou.min@example.com
expect no letters

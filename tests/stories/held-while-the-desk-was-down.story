# 系统停了一周，待批的答复早已过期：只退回一次，不再先催主管

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
reply anna@desk.example new-ticket
    #assign tom
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt anna@desk.example
expect letter new-ticket tom@desk.example
reply tom@desk.example new-ticket
    周女士您好，谢谢您，非常抱歉。新的水壶周五到。
expect letter answer-held tom@desk.example
expect letter approval-wanted mia@desk.example
expect no letters
+7d
expect letter answer-returned tom@desk.example "Nobody decided" "新的水壶周五到"
expect no letters
expect ticket 水壶 acknowledged
+30d
expect no letters

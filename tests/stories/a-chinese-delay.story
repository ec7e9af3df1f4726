# 延期：把理由和新的期限告知客户，亲自答复之前只能用一次

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #延期 1天 检测排队
expect letter commands-refused lina@desk.example "新日期必须更晚"
reply lina@desk.example new-ticket
    #延期 5天 检测实验室停工，周四恢复。
expect letter holding zhou.min@example.cn "很抱歉" "11月8日" "检测实验室停工，周四恢复。" "主管"
expect letter receipt lina@desk.example "解决期限改为 2026-11-08 09:00" 延期通知
expect no letters
reply lina@desk.example new-ticket
    #推迟 9天 还要再等
expect letter commands-refused lina@desk.example 已经延期过一次

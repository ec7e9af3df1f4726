# 答复十分钟后才发出，此前可以收回

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #已解决
    今天退款399元。
expect letter answer zhou.min@example.cn
expect letter receipt lina@desk.example 等待发出 09:10 "#取消"
print receipt lina@desk.example
expect state answer zhou.min@example.cn queued
reply lina@desk.example receipt
    ＃取消
expect letter receipt lina@desk.example 已在发出前收回
print receipt lina@desk.example
expect state answer zhou.min@example.cn cancelled
reply lina@desk.example receipt
    今天退款39.9元。
expect letter answer zhou.min@example.cn 39.9
expect letter receipt lina@desk.example 等待发出
+10m
+1m
expect state answer zhou.min@example.cn sent
reply lina@desk.example receipt
    #取消
expect letter commands-refused lina@desk.example 已经发出
print commands-refused lina@desk.example
expect no letters

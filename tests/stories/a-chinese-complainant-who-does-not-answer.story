# 请客户补充材料：两次提醒，无人回复则结案，并说明如何重新打开

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    ＃待客户

    周女士您好，谢谢您告诉我们。请把漏水处的照片发给我们，收到后一天内答复。
expect letter answer zhou.min@example.cn
expect letter receipt lina@desk.example
+3d
expect letter reminder zhou.min@example.cn "等您回复" "需要您的回复才能继续办理" "漏水处的照片" "11月17日"
+4d
expect letter reminder zhou.min@example.cn "最后一次提醒" "漏水处的照片" "11月17日（周二）9:00"
+7d
expect letter closed-unanswered zhou.min@example.cn "提醒过两次" "不代表对您不利的结论"
expect no letters
expect ticket 水壶 closed outcome=none

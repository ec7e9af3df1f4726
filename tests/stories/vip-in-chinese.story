# 重点客户时限更短；再次投诉的客户，我们说明知道此事，并告知主管

at 2026-11-03T09:00:00+08:00
write vera.lang@example.com 水壶漏水
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement vera.lang@example.com "今天（11月3日 周二）11:00 前"
expect letter new-ticket lina@desk.example "vip"
write zhao.lei@example.cn 快递还没到
    您好，快递一直没有送到，请处理。
expect letter acknowledgement zhao.lei@example.cn "明天（11月4日 周三）9:00 前"
expect lacks acknowledgement zhao.lei@example.cn "不是您第一次"
+1d
write zhao.lei@example.cn 快递又没到
    您好，这次的快递也没有送到，请处理。
expect letter acknowledgement zhao.lei@example.cn "这不是您第一次来信投诉" "同时告知了主管" "今天（11月4日 周三）17:00 前"
expect letter new-ticket mia@desk.example "快递又没到"
write lina@desk.example 查看
    #查看 1003
expect letter answer-to-query lina@desk.example "repeat-complainant"

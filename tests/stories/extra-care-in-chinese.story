# 没有写任何规则：重点客户和再次投诉的客户也会先得到答复，客服在主题里就能看到

at 2026-11-03T09:00:00+08:00
write vera.lang@example.com 水壶漏水
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement vera.lang@example.com "今天（11月3日 周二）21:00 前"
expect lacks acknowledgement vera.lang@example.com 重点客户
expect letter new-ticket lina@desk.example "[AM-1001] 重点客户：水壶漏水" "特别关照：重点客户，优先答复"
expect letter new-ticket anna@desk.example "[AM-1001] VIP: 水壶漏水"
write zhao.lei@example.cn 快递还没到
    您好，快递一直没有送到，请处理。
expect letter acknowledgement zhao.lei@example.cn "明天（11月4日 周三）9:00 前"
expect letter new-ticket lina@desk.example "[AM-1002] 快递还没到"
expect letter new-ticket anna@desk.example
+1d
write zhao.lei@example.cn 快递又没到
    您好，这次的快递也没有送到，请处理。
expect letter acknowledgement zhao.lei@example.cn "这不是您第一次来信投诉" "今天（11月4日 周三）21:00 前"
expect letter new-ticket lina@desk.example "近期多次投诉，请先看以前的投诉" "AM-1002"
expect letter new-ticket anna@desk.example
expect letter new-ticket mia@desk.example
expect no letters

# 查看、列表、查找、统计：以中文提问，以中文作答；两个字的词也找得到

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "电热水壶漏水"
    您好：我上周买的电热水壶，把手处漏水，请退款。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write wang.lei@example.cn "快递损坏"
    快递送到时商品已经破损，要求补发。
expect letter acknowledgement wang.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "漏水"
    ＃转交 我
expect letter receipt lina@desk.example

write lina@desk.example "查询"
    ＃列表 我的
expect letter answer-to-query lina@desk.example "您名下的待办投诉1件" "AM-1001" "答复期限 11月4日（周三）9:00" "电热水壶漏水"
expect lacks answer-to-query lina@desk.example AM-1002
write lina@desk.example "查询"
    #列表未分配
expect letter answer-to-query lina@desk.example "尚无负责人的投诉1件" "AM-1002" "快递损坏"
+2d
write lina@desk.example "查询"
    #列表 超时
    #列表 部门 物流组
expect letter answer-to-query lina@desk.example "超时的投诉2件" "AM-1001  超时"
expect letter answer-to-query lina@desk.example "物流组没有待办投诉"
write lina@desk.example "查询"
    #查找 退款
expect letter answer-to-query lina@desk.example "含有“退款”的投诉1件" "AM-1001" "把手处漏水，请退款"
write lina@desk.example "查询"
    #查找 “商品已经” 补发
expect letter answer-to-query lina@desk.example "AM-1002" "商品已经破损"
write lina@desk.example "查询"
    #查找 茶壶
expect letter answer-to-query lina@desk.example "没有来信含有：茶壶"
write lina@desk.example "查询"
    #查看1001
expect letter answer-to-query lina@desk.example "直接回复本邮件，内容会发给 AM-1001 的客户" "来信投诉" "确认信" "变更负责人：Li Na 李娜" "最近一次来信" "把手处漏水"
write lina@desk.example "查询"
    #统计 7天
expect letter answer-to-query lina@desk.example "您所在部门最近7天的投诉" "收到        2件" "首次答复    0件" "暂无评价"
expect no letters

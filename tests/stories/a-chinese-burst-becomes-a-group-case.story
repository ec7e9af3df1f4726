# 同一问题集中来信：主管只收到一次提醒，设为群诉，后续来信自动加入并收到说明

at 2026-11-03T09:00:00+08:00
write zhou@example.cn 电饭煲
    电饭煲内胆的涂层掉了，米饭里都是黑渣。
expect letter acknowledgement zhou@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write li@example.cn 涂层脱落
    新买的电饭煲内胆的涂层脱落，饭里有黑渣。
expect letter acknowledgement li@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write wang@example.cn 求助
    电饭煲才用三次，内胆的涂层就掉了。
expect letter acknowledgement wang@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write chen@example.cn 投诉
    你们的电饭煲内胆的涂层掉了，谁敢吃。
expect letter acknowledgement chen@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write sun@example.cn 退款
    电饭煲内胆的涂层掉了，要求退款。
expect letter acknowledgement sun@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write he@example.cn 黑渣
    煮饭时电饭煲内胆的涂层掉了，都是黑渣。
expect letter acknowledgement he@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
+1h
expect letter burst mia@desk.example "6 like complaints in 6 h, first AM-1001" 内胆的涂层
expect no letters
reply mia@desk.example burst mia@desk.example
    #群诉 新建
expect letter receipt mia@desk.example "AM-1001 is a group case now, with the 5 complaints like it"
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
expect letter receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    这批内胆的涂层有问题，我们给每位客户换一个新内胆。
expect letter answer zhou@example.cn AM-1001 换一个新内胆
expect letter answer li@example.cn AM-1002 换一个新内胆
expect letter answer wang@example.cn AM-1003 换一个新内胆
expect letter answer chen@example.cn AM-1004 换一个新内胆
expect letter answer sun@example.cn AM-1005 换一个新内胆
expect letter answer he@example.cn AM-1006 换一个新内胆
expect letter receipt lina@desk.example 群诉
expect no letters
+1d
write gao@example.cn 黑渣
    电饭煲内胆的涂层掉了，锅里有黑渣。
expect letter acknowledgement gao@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
expect letter statement gao@example.cn AM-1007 换一个新内胆
expect no letters

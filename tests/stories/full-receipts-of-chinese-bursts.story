# 集中出现的相似投诉：主管先忽略，又设为群诉；不在其列的投诉

at 2026-11-03T09:00:00+08:00
write gao@example.cn 快递
    快递员把包裹放在雨里了。
+10m
write zhou@example.cn 电饭煲
    电饭煲内胆的涂层掉了，米饭里都是黑渣。
+10m
write li@example.cn 涂层脱落
    新买的电饭煲内胆的涂层脱落，饭里有黑渣。
+10m
write wang@example.cn 求助
    电饭煲才用三次，内胆的涂层就掉了。
+10m
write chen@example.cn 投诉
    你们的电饭煲内胆的涂层掉了，谁敢吃。
+10m
write sun@example.cn 退款
    电饭煲内胆的涂层掉了，要求退款。
+10m
write he@example.cn 黑渣
    煮饭时电饭煲内胆的涂层掉了，都是黑渣。
+10m
+1h
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #部门 logistics
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #部门 logistics
+1m
write chen@desk.example 查看
    #查看 1001
+1m
reply chen@desk.example answer-to-query
    #忽略
print commands-refused chen@desk.example
+1m
write chen@desk.example 查看
    #查看 1002
+1m
reply chen@desk.example answer-to-query
    #忽略
print receipt chen@desk.example
+1m
reply chen@desk.example answer-to-query
    #群诉 新建
print receipt chen@desk.example
+1m
reply chen@desk.example answer-to-query
    #忽略
print commands-refused chen@desk.example

# 待批的答复：不能自己批、几封同时待批、已经无法执行、合并以前先处理

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，请处理。
reply lina@desk.example new-ticket
    #部门 logistics
+1m
reply linyue@desk.example new-ticket
    很抱歉，第一只水壶周五送到。
+1m
reply linyue@desk.example answer-held
    #合并 1001
+1m
write chen@desk.example 查看
    #查看 1001
+1m
reply chen@desk.example answer-to-query
    很抱歉，第二只水壶周六送到。
+1m
reply chen@desk.example answer-to-query
    #批准
print commands-refused chen@desk.example
+1m
reply chen@desk.example answer-held
    #取消
print receipt chen@desk.example
+1m
reply chen@desk.example answer-held
    #取消
print commands-refused chen@desk.example

# 只剩自己的一封
+1m
reply chen@desk.example approval-wanted
    #驳回 先等检测结果
print receipt chen@desk.example
+1m
reply chen@desk.example answer-to-query
    很抱歉，第三只水壶周日送到。
+1m
reply chen@desk.example answer-held
    #批准
print commands-refused chen@desk.example
+1m
reply chen@desk.example answer-held
    #取消

# 合并以前
+1m
write zhou.min@example.cn 水壶又漏水
    换来的水壶也漏水。
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #部门 logistics
+1m
reply linyue@desk.example new-ticket linyue@desk.example "[AM-1002]"
    很抱歉，第四只水壶周一送到。
+1m
reply linyue@desk.example new-ticket linyue@desk.example "[AM-1002]"
    #合并 1001
print commands-refused linyue@desk.example

# 等到批准时已经无法执行
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #垃圾
+1m
reply chen@desk.example approval-wanted
    #批准
print receipt chen@desk.example
print commands-refused linyue@desk.example
+1m
reply linyue@desk.example new-ticket linyue@desk.example "[AM-1002]"
    #仍然发送
print commands-refused linyue@desk.example
+1m
write linyue@desk.example 列表
    #列表 部门 quality
print commands-refused linyue@desk.example

# 另一位同事已经答复，暂扣；放行时已经无法执行
+1m
write li.lei@example.cn 烤面包机烧焦
    烤面包机每片都烤焦。
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    A new toaster is on its way, Ms Li.
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    很抱歉，新的烤面包机已经寄出。
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #spam
+1m
reply lina@desk.example answer-held
    #仍然发送
print receipt lina@desk.example
+1m
reply lina@desk.example answer-held
    #查看 1003
    #列表 我的
    #查找 烤面包机
    #统计 7天
    #优先级 高
print receipt lina@desk.example

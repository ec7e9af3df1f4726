# 较少见的拒绝理由和执行结果：人员、期限、改进、群诉、询问、最终答复、待批的答复，坐席看到的原文

at 2026-11-03T09:00:00+08:00
mail mails/tent-of-wang.eml
mail mails/tent-of-ines.eml

# 人员
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #客户 wang@example.cn
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #抄送 wang@example.cn
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #抄送 a0@example.org a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org
print receipt lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #抄送 b0@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #抄送 li@example.org
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #取消抄送 zhao@example.org
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #取消抄送 a0@example.org a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org
    #取消抄送 b0@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org

# 期限与状态
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #延期 5天 检测还没有做完
    很抱歉让您久等。
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #重开
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #终答 支持
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #为什么 一
    #为什么 二
    #为什么 三
    #为什么 四
    #为什么 五
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #为什么 六
print commands-refused lina@desk.example

# 改进
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #原因 product/defect
    #改进 每顶帐篷出厂前都淋水检验 #owner lina
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #原因 product/defect
    #改进 每顶帐篷出厂前都淋水检验
    #期限 2030-01-01
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #完成 A-9
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #部门 logistics
    #原因 product/defect
    #改进 每顶帐篷出厂前都淋水检验
    #负责人 linyue
    #期限 20天
print receipt lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #完成 A-1
print commands-refused lina@desk.example
+1m
write chen@desk.example 查看
    #查看 1001
+1m
reply chen@desk.example answer-to-query
    #重做 A-1 太早
print commands-refused chen@desk.example
+1m
reply linyue@desk.example action
    #完成 A-1
print receipt linyue@desk.example
+1m
reply linyue@desk.example action
    #完成 A-1
print receipt linyue@desk.example
+1m
reply chen@desk.example answer-to-query
    #重做 A-1
print commands-refused chen@desk.example
+1m
reply chen@desk.example answer-to-query
    #重做 A-1 还有一批没有检验
print receipt chen@desk.example
+1m
reply linyue@desk.example action
    #完成 A-1
+31d
reply linyue@desk.example action
    #完成 A-1
print commands-refused linyue@desk.example
+1m
reply chen@desk.example action-effect
    #完成 A-1
print receipt chen@desk.example
+1m
reply chen@desk.example action-effect
    #完成 A-1
print receipt chen@desk.example
+1m
reply chen@desk.example action-effect
    #重做 A-1 还是漏水
print commands-refused chen@desk.example

# 群诉
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 新建
    #转交 我
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 1001
+1m
fill mails/chinese-agent-broadcast-quotes.eml new-ticket lina@desk.example "[AM-1001]"
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    王先生，您好：帐篷已经召回。
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #仍然发送
    帐篷已经召回。
print receipt lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #取消
print receipt lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #取消
print commands-refused lina@desk.example

# 询问外部部门
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转部门 laboratory
    这批帐篷是哪家工厂做的？
+1m
bounce department-asked laboratory@example.com 5.1.1
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转部门 laboratory
    请再查一下：是哪家工厂？
print commands-refused lina@desk.example

# 合并、结案以后
+1m
write li.lei@example.cn 烤面包机烧焦
    烤面包机每片都烤焦，Tom Hill 还嘲笑我。
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #转部门 tills
    谁收的钱？
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #原因 service/attitude
    #改进 收银台培训
    #负责人 tom
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #仍然发送
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #垃圾
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    很抱歉，我们马上查。
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #转部门 quality
    还有别的投诉吗？
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #原因 service/attitude
    #改进 收银台培训
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #承诺 2天 回电话
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #终答 驳回

    很抱歉，我们不支持您的投诉。
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #延期 2天 检测没有做完
print commands-refused lina@desk.example
+1m
write wang.er@example.cn 电灯闪烁
    电灯一直闪。
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1004]"
    #合并 1003
print commands-refused lina@desk.example
+1m
bounce acknowledgement wang.er@example.cn 5.1.1
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1004]"
    很抱歉，新灯已经寄出。
print receipt lina@desk.example

# 正文里的内部内容
+1m
write sun@example.cn 熨斗不热
    熨斗不热。
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1005]"
    很抱歉，请直接写信给 lina@desk.example，或等快递上门。
print receipt lina@desk.example
+1m
fill mails/chinese-agent-attaches-letter.eml new-ticket lina@desk.example "[AM-1005]"
print receipt lina@desk.example
+1m
fill mails/chinese-agent-with-the-customer-on-cc.eml new-ticket lina@desk.example "[AM-1005]"
print receipt lina@desk.example

# 多种严重投诉的群发，问得太多
+1m
write ma.li@example.cn 水壶烫伤孩子
    水壶漏水，把我女儿烫伤住院了。
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1006]"
    #转交 我
    #群诉 新建
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1006]"
    #群发
    #已解决
    水壶已经召回。
print commands-refused lina@desk.example

# 重新接收没有主动索取的信件
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1005]"
    #恢复接收
print commands-refused lina@desk.example
reply sun@example.cn acknowledgement
    退订
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1005]"
    #恢复接收
print receipt lina@desk.example

# 每个中文命令各一次；收据与 tests/golden/receipts 中的逐字对照

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write zhou.min@example.com "The toaster burns"
    The toaster burns every slice.
+1h
reply zhou.min@example.com acknowledgement zhou.min@example.com AM-1001
    And you charged me twice.
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    ＃转交 我
    ＃优先级 高
    ＃分类 收费
    #原因 收费金额有误
    #为什么 收银系统没有更新
    ＃标签 晚到 贵宾
    ＃部门 产品质量组
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #待客户
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #挂起

    周女士您好，我们已询问工厂。
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #处理中
    #去标签 晚到
    #标签 -贵宾
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #备注
    客户说得对。
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #承诺 2天 给周女士回电
    #承诺 2026年11月20日：寄出新水壶
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #延期 5天 检测实验室停工，周四恢复。
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #延期 5天 检测实验室停工，周四恢复
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #记录 电话 客户来电。
    #抄送 li@example.cn
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #取消抄送 li@example.cn
    #关联 1002
print receipt lina@desk.example
reply lina@desk.example complainant-wrote lina@desk.example
    #拆分
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #已解决

    周女士您好，新水壶已寄出。
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #重开
    #客户 li@example.cn
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #关闭 部分支持
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #关闭 支持
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #已解绝
    #转交 鲍勃
    #部门 月亮
    #优先级 马上
    #标签
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #处理中
    #不受理 不是我们的店
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #不受理 不是我们的店
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #重开
    #部门 物流组
    #转交 anna
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #垃圾
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #状态 处理中
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转部门 产品质量组
    这批水壶的密封圈是谁家的？
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #原因 logistics/late
    #改进 当天发货
    #期限 20天
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #完成 1
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #完成 A-1
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #合并 1001
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    您好，已处理。
    #已解决
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #帮助
print receipt lina@desk.example

# 每一种命令被拒绝的原因，坐席读到的原文；什么也没有执行，什么也没有发出

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    水壶把手处漏水。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

reply lina@desk.example new-ticket
    ＃ 已解决
    #已结决
    #已解决 谢谢
    #转交 我 #已解决
    #批准
    #已解决
    #关闭 支持
    #不受理
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    周女士，您好：
    #备注 客户很难缠。
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #记录
    #记录 心灵感应
    #转交
    #转交 王五
    #关闭
    #关闭 也许
    #状态
    #状态 搁置
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #优先级
    #优先级 一
    #分类
    #分类 天气
    #原因
    #原因 天气
    #为什么
    #部门
    #部门 月球
    #标签
    #标签 甲/乙
    #标签 a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #客户
    #客户 zhou
    #客户 a@example.org b@example.org
    #客户 noreply@example.org
    #抄送 complaints@desk.example
    #抄送 lina@desk.example
    #抄送 a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org c1@example.org c2@example.org c3@example.org c4@example.org
    #合并
    #合并 明天
    #合并 9999
    #关联 1001
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #列表 超期了
    #列表 部门 月球
    #查找
    #查找 ？
    #统计 很久
    #查看 水壶
    #驳回
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #标签 a1
    #标签 a2
    #标签 a3
    #标签 a4
    #标签 a5
    #标签 a6
    #标签 a7
    #标签 a8
    #标签 a9
    #标签 b1
    #标签 b2
    #标签 b3
    #标签 b4
    #标签 b5
    #标签 b6
    #标签 b7
    #标签 b8
    #标签 b9
    #标签 c1
    #标签 c2
    #标签 c3
    #标签 c4
    #标签 c5
    #标签 c6
    #标签 c7
    #标签 c8
    #标签 c9
    #标签 d1
    #标签 d2
    #标签 d3
    #标签 d4
    #标签 d5
    #标签 d6
    #标签 d7
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #承诺
    #承诺 尽快回电
    #承诺 2天
    #延期
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #承诺 3个工作日 回电
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #承诺 2026年11月2日 回电
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #承诺 2030年11月2日 回电
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #延期 2天 检测排队
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #转部门 quality
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #转部门
    #转部门 accounting
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #转部门 logistics
    #备注
    密封圈呢？
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #改进
    #期限 2d
    #完成
    #完成 it
    #重做 1 no
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #改进 Glue it
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #原因 logistics/late
    #改进 Glue it
    #负责人 none
    #期限 tomorrow
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #原因 logistics/late
    #改进 Glue it
    #期限 2020-01-01
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #完成 A-7
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #取消
expect letter commands-refused lina@desk.example
print commands-refused lina@desk.example
expect no letters
expect ticket 水壶 acknowledged owner=nobody outcome=none tags=none

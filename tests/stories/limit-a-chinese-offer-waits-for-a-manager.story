# 超出坐席限额的方案先由主管批准：批准、驳回、超期、限额以内、其他币种、主管自己提出

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #部门 logistics
expect letter receipt lina@desk.example
expect letter new-ticket linyue@desk.example

# 限额以内，直接发出
reply linyue@desk.example new-ticket
    #方案 A 退款500元 / B 换一只新水壶
expect letter options zhou.min@example.cn "退款500元"
expect letter receipt linyue@desk.example "已提出"
expect no letters

# 超出限额：客户收不到，也没有可选的方案
+1h
reply linyue@desk.example new-ticket
    ＃方案 A 退款900元 / B 换一只新水壶
    很抱歉，密封圈确有缺陷。
expect letter answer-held linyue@desk.example "答应给客户 900.00 元" "上限是 500.00 元" "已送陈伟" "#取消" "方案 A 退款900元" "密封圈确有缺陷"
expect letter approval-wanted chen@desk.example "请批准 900.00 元" 林悦 "超过 500.00 元 须经主管批准" "#批准" "#驳回" "方案 A 退款900元 / B 换一只新水壶" "密封圈确有缺陷"
expect no letters
reply linyue@desk.example answer-held
    #仍然发送
expect letter commands-refused linyue@desk.example "须由主管批准"
print commands-refused linyue@desk.example
reply chen@desk.example approval-wanted
    #驳回 水壶只卖400元。
expect letter receipt chen@desk.example 林悦
expect letter answer-returned linyue@desk.example 陈伟 "水壶只卖400元" "方案 A 退款900元"
expect no letters

# 批准：整封邮件一次执行
+1h
reply linyue@desk.example answer-returned
    #优先级 高
    #方案 A 赔偿600元 / B 换一只新水壶
expect letter answer-held linyue@desk.example "600.00 元"
expect letter approval-wanted chen@desk.example "#优先级 高"
reply chen@desk.example approval-wanted
    #批准
expect letter options zhou.min@example.cn "赔偿600元"
expect letter receipt linyue@desk.example "陈伟已批准" "#优先级 高" "赔偿600元"
expect letter receipt chen@desk.example "以林悦的名义发出"
expect no letters
expect ticket 水壶 offered waiting=complainant

# 没有设限额的币种、没有写金额的退款
+1h
reply linyue@desk.example new-ticket
    #方案 A 退款5美元 / B 换一只新水壶
expect letter answer-held linyue@desk.example "5.00 USD" "该币种没有设坐席限额"
expect letter approval-wanted chen@desk.example "该币种没有设坐席限额，须经主管批准"
reply linyue@desk.example answer-held
    #方案 A 全额退款 / B 换一只新水壶
expect letter answer-held linyue@desk.example "没有写明金额"
expect letter approval-wanted chen@desk.example "没有写明金额"

# 一直无人处理：提醒一次，到期退回
+5h
expect letter approval-wanted chen@desk.example "仍待批准" "没有写明金额" "全额退款"
expect no letters
+3d
expect letter answer-returned linyue@desk.example "一直没有人处理" "全额退款"

# 答复里答应的金额同样算数；只是提到的不算
+1h
reply linyue@desk.example answer-returned
    很抱歉让您久等。您付的900元已经查到，明天给您结果。
expect letter answer zhou.min@example.cn "已经查到"
+2h
reply linyue@desk.example new-ticket
    #已解决
    很抱歉，2万元赔偿今天打款给您。
expect letter answer-held linyue@desk.example "20,000.00 元" "#已解决"
expect letter approval-wanted chen@desk.example "20,000.00 元" "#已解决" "今天打款给您"
reply chen@desk.example approval-wanted
    #批准
expect letter answer zhou.min@example.cn "今天打款给您"
expect letter receipt linyue@desk.example "陈伟已批准" "#已解决"
expect letter receipt chen@desk.example

# 主管自己提出的，不用批准
write wang@example.cn 台灯闪烁
    台灯一直闪。
expect letter acknowledgement wang@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #部门 logistics
expect letter receipt lina@desk.example
expect letter new-ticket linyue@desk.example
write chen@desk.example 查看
    #查看 1002
expect letter answer-to-query chen@desk.example
reply chen@desk.example answer-to-query
    #方案 A 退款5000元 / B 换一盏新灯
expect letter options wang@example.cn "退款5000元"
expect letter receipt chen@desk.example

# 用汉字写的金额一样算数；数目含糊的，请写清楚
write sun.fei@example.com 烤箱不热
    您好，烤箱一直不热，请处理。
expect letter acknowledgement sun.fei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example 烤箱
    #方案 A 退款一千五百元整 / B 换新
expect letter answer-held lina@desk.example "1,500.00"
expect letter approval-wanted mia@desk.example
reply lina@desk.example answer-held lina@desk.example "1,500.00"
    #取消
expect letter receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example 烤箱
    #方案 A 退款几百元 / B 换新
expect letter commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example 烤箱
    孙先生您好，谢谢您耐心等待，我们今天给您退款壹仟伍佰元。
expect letter answer-held lina@desk.example "1,500.00"
expect letter approval-wanted mia@desk.example

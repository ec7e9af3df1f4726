# 需主管审批的坐席，答复先送主管：批准、驳回、超期退回

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #部门 logistics
expect letter receipt lina@desk.example
print receipt lina@desk.example
expect letter new-ticket linyue@desk.example
reply linyue@desk.example new-ticket
    谢谢您告诉我们，39.9元今天原路退回。
expect letter answer-held linyue@desk.example 先由主管批准
expect letter approval-wanted chen@desk.example 林悦 原路退回 "#批准" "#驳回" 客户的投诉 新买的水壶漏水，请处理。 original.eml
expect no letters
reply chen@desk.example approval-wanted
    ＃驳回 水壶还没有送检，先不要答应退款。
expect letter receipt chen@desk.example 林悦
print receipt chen@desk.example
expect letter answer-returned linyue@desk.example 陈伟 还没有送检 原路退回
expect no letters
reply linyue@desk.example answer-returned
    很抱歉，请把水壶寄给我们检测，五天内答复您。
expect letter answer-held linyue@desk.example
expect letter approval-wanted chen@desk.example 五天内
reply chen@desk.example approval-wanted
    ＃批准
expect letter answer zhou.min@example.cn 五天内
expect letter receipt linyue@desk.example 陈伟已批准
print receipt linyue@desk.example
expect letter receipt chen@desk.example 以林悦的名义发出
print receipt chen@desk.example
expect no letters
expect ticket 水壶 investigating waiting=complainant

reply linyue@desk.example new-ticket
    抱歉，请再拍一张壶底编号的照片。
expect letter answer-held linyue@desk.example
expect letter approval-wanted chen@desk.example
reply linyue@desk.example answer-held
    #取消
expect letter receipt linyue@desk.example 不再发送
print receipt linyue@desk.example
expect no letters
reply chen@desk.example approval-wanted
    #批准
expect letter commands-refused chen@desk.example 没有待批准的答复
print commands-refused chen@desk.example

# 退订之后又想收：回复“重新接收”，或由客服用命令恢复，都有确认信

at 2026-11-03T09:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
reply zhao.lei@example.cn acknowledgement
    退订
expect letter stopped zhao.lei@example.cn "回复“重新接收”即可"
reply zhao.lei@example.cn stopped
    我想重新接收调查，谢谢
expect letter resumed zhao.lei@example.cn "恢复向这个邮箱发送满意度调查" "照常处理"
reply zhao.lei@example.cn resumed
    退订
expect letter stopped zhao.lei@example.cn
reply lina@desk.example new-ticket
    #恢复接收
expect letter resumed zhao.lei@example.cn
expect letter receipt lina@desk.example "恢复向客户发送满意度调查"
reply lina@desk.example new-ticket
    #关闭 成立

    赵先生您好，新水壶明天送到，给您添麻烦了。
expect letter answer zhao.lei@example.cn
+25h
expect letter survey zhao.lei@example.cn

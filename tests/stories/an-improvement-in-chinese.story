# 改进：写明根源后记下改进事项，指定负责人和期限；一个月后由主管确认见效，再告知客户

at 2026-11-02T09:00:00+08:00
write zhou.min@example.cn "快递晚到"
    快递晚到了一周，没人接电话。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #改进 当天发货
expect letter commands-refused lina@desk.example 请先在上一行写明投诉的根源
reply lina@desk.example new-ticket
    #期限 5天
expect letter commands-refused lina@desk.example "必须写在 #改进 的下一行"
reply lina@desk.example new-ticket
    #原因 logistics/late
    ＃改进 武汉仓所有包裹当天发出
    #负责人 李娜
expect letter commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #原因 logistics/late
    ＃改进 武汉仓所有包裹当天发出
    #负责人 lina
    #期限 20天
expect letter receipt lina@desk.example "已记为 A-1：由 Li Na 李娜 负责，期限 2026-11-22 09:00"
expect no letters
expect ticket 快递 owner=nobody
reply lina@desk.example new-ticket
    #完成 1
expect letter receipt lina@desk.example 由主管确认效果
+30d
expect letter action-effect mia@desk.example
reply mia@desk.example action-effect
    #完成 1：武汉仓的包裹现在当天发出。
expect letter receipt mia@desk.example
expect letter you-said zhou.min@example.cn 武汉仓的包裹现在当天发出 是您的投诉
expect no letters

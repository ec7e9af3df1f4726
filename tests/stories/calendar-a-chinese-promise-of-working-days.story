# 按工作日承诺：跨国庆长假，只算上班的日子

at 2026-09-30T16:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #承诺 ３个工作日内给客户回电
expect letter receipt lina@desk.example "已记下，期限 2026-10-10 16:00"
reply lina@desk.example new-ticket
    #延期 5个工作日 检测实验室放假
expect letter holding zhou.min@example.cn "10月13日" "检测实验室放假"
expect letter receipt lina@desk.example "解决期限改为 2026-10-13 16:00"

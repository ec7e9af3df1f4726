# 经理每天早上收到一封中文摘要：谁要求经理处理、哪些已超期

at 2026-11-05T10:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我三月买的水壶把手处漏水，厨房地板都泡坏了，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #部门 logistics
expect letter receipt lina@desk.example
expect letter new-ticket lina@desk.example
reply zhao.lei@example.cn acknowledgement
    升级
expect letter escalated zhao.lei@example.cn
expect letter complainant-wrote hua@desk.example
expect letter complainant-wrote lina@desk.example

# 第二天早上八点
at 2026-11-06T08:00:00+08:00
expect letter digest mia@desk.example
expect letter digest hua@desk.example "1 件等您处理" "新增 1 件" "客户要求经理处理：AM-1001 水壶漏水" "请发送 #查看 至" "    在办投诉      1" "收到：本期内新建的投诉"
expect no letters
reply hua@desk.example digest
    #查看 1001
expect letter answer-to-query hua@desk.example "水壶漏水"

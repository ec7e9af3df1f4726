# 发不到的调查不算评价，也不再提醒；退订之后，别的投诉也不再问

at 2026-11-03T09:00:00+08:00
write zhao.lei@example.cn 水壶漏水
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #转交 我
    #关闭 成立

    赵先生您好，新水壶明天送到，给您添麻烦了。
expect letter answer zhao.lei@example.cn
expect letter receipt lina@desk.example
+25h
expect letter survey zhao.lei@example.cn "回复“退订”即可" "回复“重新接收”"
bounce survey zhao.lei@example.cn 5.1.1
expect letter undeliverable lina@desk.example
expect no letters
expect ticket 水壶 closed reopened=0
+5d
expect no letters
+30d
expect no letters

write sun.fei@example.cn 烤箱不热
    您好，烤箱一直不热，请处理。
expect letter acknowledgement sun.fei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply sun.fei@example.cn acknowledgement
    退订，谢谢
expect letter stopped sun.fei@example.cn
reply lina@desk.example new-ticket lina@desk.example 烤箱
    #转交 我
    #关闭 成立

    孙先生您好，已为您换新。
expect letter answer sun.fei@example.cn
expect letter receipt lina@desk.example
+30d
expect no letters

# #merge of two people's tickets: the other one is told, and gets the answers; 合并 likewise

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write li.hua@example.cn 水壶漏水
    我太太买的水壶漏水，请处理。
expect letter acknowledgement li.hua@example.cn AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #合并 1001
expect letter merged li.hua@example.cn AM-1001
expect letter receipt lina@desk.example "AM-1002 已并入 AM-1001" li.hua@example.cn
expect no letters
reply li.hua@example.cn acknowledgement li.hua@example.cn
    请尽快。
expect letter complainant-wrote anna@desk.example 请尽快
expect letter complainant-wrote lina@desk.example
expect no letters
expect tickets 2

# #link notes that two tickets have to do with each other, and tells nobody

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write li.hua@example.cn 水壶漏水
    水壶漏水，请处理。
expect letter acknowledgement li.hua@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #link AM-1001
expect letter receipt anna@desk.example "linked with AM-1001: The kettle leaks"
reply lina@desk.example new-ticket lina@desk.example AM-1001
    #关联 1002
expect letter receipt lina@desk.example "已与 AM-1002 关联：水壶漏水"
reply lina@desk.example new-ticket lina@desk.example AM-1001
    #关联 1001
expect letter commands-refused lina@desk.example 这就是本件投诉
print commands-refused lina@desk.example
reply anna@desk.example new-ticket anna@desk.example AM-1001
    #link 9
expect letter commands-refused anna@desk.example "no ticket AM-9"
expect no letters

# Options for a whole group case: above the limit for one complaint they wait for a manager, in whichever language they stand

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write li.hua@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement li.hua@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #group-case new
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case 1001
expect letter receipt anna@desk.example
expect no letters

# 900 CNY stands in the parts only
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    [en]
    #offer A refund 900 CNY / B replacement
    The seal of this batch is faulty.
    [zh]
    #方案 A 退款900元 / B 换货
    这一批水壶的密封圈有问题。
expect letter answer-held anna@desk.example "900.00 CNY" "#broadcast"
expect letter approval-wanted mia@desk.example "To approve 900.00 CNY" "退款900元" "refund 900 CNY" "#approve"
expect no letters
expect ticket leaks acknowledged

# denied: nobody was offered anything
reply mia@desk.example approval-wanted
    #deny The kettle costs 400.
expect letter receipt mia@desk.example
expect letter answer-returned anna@desk.example "The kettle costs 400."
expect no letters

# within the limit it goes out at once; with #approve the whole mail is carried out
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #offer A refund 600 CNY / B replacement
    #send anyway
    We have looked into it, and the seal of this batch is faulty. Please choose.
expect letter answer-held anna@desk.example "600.00 CNY"
expect letter approval-wanted mia@desk.example "To approve 600.00 CNY"
expect no letters
reply mia@desk.example approval-wanted
    #approve
expect letter options zhou.min@example.com "refund 600 CNY" AM-1001
expect letter options li.hua@example.cn "refund 600 CNY" AM-1002 暂时没有中文版
expect letter receipt mia@desk.example
expect letter receipt anna@desk.example "each of the 2 tickets"
expect no letters
reply li.hua@example.cn options li.hua@example.cn
    选A
expect letter option-taken li.hua@example.cn "refund 600 CNY"
expect letter complainant-wrote anna@desk.example "[AM-1002]"
expect letter complainant-wrote lina@desk.example "[AM-1002]"
expect ticket 水壶漏水 investigating waiting=agent
expect ticket leaks offered waiting=complainant

# options to all members of a group case, in each one's language; each chooses, and each is closed by his choice

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
write tom@example.org "Water from the kettle"
    My new kettle loses water.
expect letter acknowledgement tom@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write eve@example.net "Kettle wet"
    The kettle is wet below.
expect letter acknowledgement eve@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #group-case new
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case 1001
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #group-case 1001
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1004]"
    #group-case 1001
    #close rejected
expect letter receipt anna@desk.example
expect no letters

# What would be unlike for some is refused: other amounts, a language without words, the end before the choice.
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    [en]
    #offer A refund 300 CNY / B replacement
    The seal of this batch is faulty.
    [zh]
    #方案 A 退款200元 / B 换货
    这一批水壶的密封圈有问题。
expect letter commands-refused anna@desk.example "its options are not those of the first language"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #close upheld
    [en]
    #offer A refund 300 CNY / B replacement
    [zh]
    #方案 A 退款300元 / B 换货
expect letter commands-refused anna@desk.example "who is to choose can't be closed before"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #offer A refund 300 CNY / B replacement
    Please choose. We are sorry that the seal of this batch is faulty.
expect letter commands-refused anna@desk.example "1 of them read another language" "[zh]"
print commands-refused anna@desk.example
expect no letters

# Each gets the options in his language; who is done gets none.
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    [en]
    #offer A refund 300 CNY / B replacement
    The seal of this batch is faulty.
    [zh]
    #方案 A 退款300元 / B 换货
    这一批水壶的密封圈有问题。
expect letter options zhou.min@example.com "seal of this batch" "A   refund 300 CNY" "B   replacement" AM-1001
expect lacks options zhou.min@example.com 密封圈
expect letter options li.hua@example.cn 密封圈 "A   退款300元" "B   换货" AM-1002
expect lacks options li.hua@example.cn "seal"
expect letter options tom@example.org "A   refund 300 CNY" AM-1003
expect letter receipt anna@desk.example "each of the 4 tickets" "1 done or out of reach" "newcomers are offered nothing" "offered: A refund 300 CNY (= 300.00 CNY); B replacement"
print receipt anna@desk.example
expect no letters
expect ticket leaks offered waiting=complainant
expect ticket 水壶漏水 offered waiting=complainant
expect ticket "Kettle wet" closed outcome=rejected

# A newcomer is offered nothing by itself, and told nothing: there are no words without options yet.
+1h
write kim@example.net "Wet kettle"
    My kettle is wet below, too.
expect letter acknowledgement kim@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1005]"
    #group-case 1001
expect letter receipt anna@desk.example "5 tickets"
expect no letters

# Each chooses for himself; the choice is kept with the mail that proves it.
reply zhou.min@example.com options zhou.min@example.com
    A
expect letter option-taken zhou.min@example.com "refund 300 CNY"
expect letter complainant-wrote anna@desk.example "[AM-1001]"
reply li.hua@example.cn options li.hua@example.cn
    选B
expect letter option-taken li.hua@example.cn 换货
expect letter complainant-wrote anna@desk.example "[AM-1002]"
expect letter complainant-wrote lina@desk.example "[AM-1002]"
expect no letters
expect ticket leaks investigating waiting=agent
expect ticket "Water from" offered waiting=complainant

# Who has not chosen is reminded of his own offer, once.
+3d
expect letter options-reminder tom@example.org "refund 300 CNY"
expect letter survey eve@example.net
expect no letters
reply tom@example.org options-reminder tom@example.org
    None of these. I want to talk to somebody.
expect letter complainant-wrote anna@desk.example "[AM-1003]"
expect letter complainant-wrote lina@desk.example "[AM-1003]"
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #list group-case 1001
expect letter answer-to-query anna@desk.example AM-1001 AM-1002 AM-1003

# What was offered is closed for each, by one letter in his language.
+1d
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #close upheld
    [中文]
    您选择的方案已经办好。
    [English]
    What you have chosen is on its way.
expect letter answer zhou.min@example.com "on its way"
expect letter answer li.hua@example.cn 已经办好
expect letter answer tom@example.org "on its way"
expect letter answer eve@example.net "on its way"
expect letter answer kim@example.net "on its way"
expect letter receipt anna@desk.example "each of the 5 tickets"
expect ticket leaks closed outcome=upheld
expect ticket 水壶漏水 closed outcome=upheld

reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #offer A voucher 50 CNY / B apology
expect letter commands-refused anna@desk.example "nothing can be offered on this ticket"
print commands-refused anna@desk.example

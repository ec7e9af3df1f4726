# three complaints of one problem: a group case by hand, a personal letter each, a newcomer, the end

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

reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #group-case new
expect letter receipt anna@desk.example "the owner is Anna Berg" "AM-1001 is a group case now"
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 1001
expect letter receipt lina@desk.example "已加入群诉 AM-1001，现共2件"
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #group-case AM-1002
expect letter receipt anna@desk.example "part of the group case AM-1001 now, which has 3 tickets"
expect no letters

# Each has a number, a name and a language of his own, and nobody reads of another.
+1h
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    The seal of this batch is faulty. We send everybody a new kettle.
    第三批水壶的密封圈有问题，我们给每位客户换一个新的。
expect letter answer zhou.min@example.com AM-1001 "The seal of this batch" Hello
expect letter answer li.hua@example.cn AM-1002 第三批水壶 您好
expect letter answer tom@example.org AM-1003 "The seal of this batch"
expect lacks answer tom@example.org AM-1001
expect lacks answer tom@example.org zhou.min
expect lacks answer li.hua@example.cn AM-1001
expect letter receipt anna@desk.example "a letter of its own for each of the 3 tickets of the group case AM-1001" zhou.min@example.com
expect no letters
expect ticket "Water from" investigating waiting=complainant
expect ticket 水壶 investigating waiting=complainant

# A newcomer is told once what the others were told; that is no answer, and no clock stops.
+1h
write eve@example.net "Kettle again"
    The kettle is wet below.
expect letter acknowledgement eve@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1004]"
    #group-case 1001
expect letter statement eve@example.net AM-1004 "The seal of this batch" "stays your own"
expect lacks statement eve@example.net AM-1001
expect letter receipt lina@desk.example "已加入群诉 AM-1001，现共4件" 群诉说明
expect ticket "Kettle again" acknowledged waiting=agent
reply lina@desk.example new-ticket lina@desk.example "[AM-1004]"
    #group-case none
expect letter receipt lina@desk.example "已移出群诉 AM-1001"
reply lina@desk.example receipt lina@desk.example "[AM-1004]"
    #群诉 AM-1001
expect letter receipt lina@desk.example "已加入群诉 AM-1001，现共4件"
expect no letters

# The answers come to each ticket.
reply tom@example.org answer tom@example.org
    Thank you, but I want my money back.
expect letter complainant-wrote anna@desk.example "money back" "[AM-1003]"
expect letter complainant-wrote lina@desk.example "[AM-1003]"
expect no letters

# The end of all, with the survey that each gets of his own.
+1d
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #close upheld
    Your new kettle is on its way.
expect letter commands-refused anna@desk.example "1 of them read another language: put a line [zh] above words in it" "#send anyway"
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #close upheld
    #send anyway
    Your new kettle is on its way.
expect letter answer zhou.min@example.com AM-1001 "on its way"
expect lacks answer zhou.min@example.com "not in English"
expect letter answer li.hua@example.cn AM-1002 您好 以下正文暂时没有中文版 "on its way"
expect letter answer tom@example.org AM-1003 "on its way"
expect letter answer eve@example.net AM-1004 "on its way"
expect letter receipt anna@desk.example "each of the 4 tickets" "1 get it in another language" "closed, upheld"
expect no letters
expect ticket leaks closed outcome=upheld
expect ticket 水壶 closed outcome=upheld
expect ticket "Water from" closed outcome=upheld
expect ticket again closed outcome=upheld
+1d
expect letter survey zhou.min@example.com
expect letter survey li.hua@example.cn
expect letter survey tom@example.org
expect letter survey eve@example.net
expect no letters
expect tickets 4

# #merge: mails, tokens and later answers go to the ticket that goes on

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com AM-1001
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
write zhou.min@example.com "Nobody answers me"
    I wrote about my kettle an hour ago.
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example AM-1002
expect letter new-ticket lina@desk.example AM-1002
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #merge 1002
expect letter commands-refused anna@desk.example "that is this ticket"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #merge AM-1077
expect letter commands-refused anna@desk.example "no ticket AM-1077"
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #合并 明天
expect letter commands-refused lina@desk.example 投诉编号不正确
expect no letters

reply lina@desk.example new-ticket lina@desk.example AM-1002
    #优先级 紧急
    #标签 老客户
expect letter receipt lina@desk.example

# the words of the mail, and its other commands, are about the one that goes on
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #assign me
    #merge AM-1001
    #tag twice

    Dear Zhou Min, we have both of your mails, and look into it.
expect letter answer zhou.min@example.com AM-1001 "both of your mails"
expect letter receipt anna@desk.example "AM-1002 is part of AM-1001 now" "AM-1001 is now"
expect no letters
expect ticket kettle owner=anna "tags=twice 老客户" priority=urgent merged=no waiting=complainant
expect ticket Nobody closed merged=yes owner=nobody

# an answer to the letter of the merged one arrives where it should
+1h
reply zhou.min@example.com acknowledgement zhou.min@example.com AM-1002
    Thank you. Please hurry, I need it on Sunday.
expect letter complainant-wrote anna@desk.example AM-1001 "need it on Sunday"
expect no letters
expect tickets 2
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #备注 我来打电话
expect letter receipt lina@desk.example AM-1001
+10d
expect no letters

# No query shows a ticket of somebody else's department, or one that names the asker

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "The kettle leaks"
    The kettle leaks at the handle, and nobody gives me a refund.
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
# of the department that Anna does not work in
mail mails/parcel-in-the-rain.eml hello
expect letter acknowledgement ines.duarte@example.com AM-1002
expect letter new-ticket lina@desk.example
# about Anna herself
write tom.reed@example.com "Anna Berg was rude"
    Anna Berg was rude to me on the telephone when I asked for a refund.
expect letter acknowledgement tom.reed@example.com AM-1003
expect letter new-ticket lina@desk.example
expect no letters

write anna@desk.example "all"
    #list all
    #list unassigned
    #find refund
    #stats 7d
expect letter answer-to-query anna@desk.example "Open tickets of your departments: 1." "AM-1001"
expect letter answer-to-query anna@desk.example "Open tickets without an owner: 1." "AM-1001"
expect letter answer-to-query anna@desk.example "1 ticket with: refund" "AM-1001"
expect letter answer-to-query anna@desk.example "Received          1"
expect no letters

# the same words for a ticket that is hidden and for one that there is not
write anna@desk.example "show"
    #show 1002
expect letter answer-to-query anna@desk.example "There is no such ticket, or it is not one of your departments'"
expect lacks answer-to-query anna@desk.example "ines"
write anna@desk.example "show"
    #show AM-1003
expect letter answer-to-query anna@desk.example "There is no such ticket, or it is not one of your departments'"
expect lacks answer-to-query anna@desk.example "rude"
write anna@desk.example "show"
    #show 9999
expect letter answer-to-query anna@desk.example "There is no such ticket, or it is not one of your departments'"
write anna@desk.example "address"
    #find ines.duarte@example.com
    #find tom.reed@example.com
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: ines.duarte"
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: tom.reed"
expect no letters

# a department that is not hers; a list, a period, a ticket that there is not
write anna@desk.example "group"
    #list group logistics
expect letter commands-refused anna@desk.example "you do not belong to that department"
print commands-refused anna@desk.example
write anna@desk.example "typo"
    #list ovedue
expect letter commands-refused anna@desk.example "no such list" "#list overdue"
write anna@desk.example "typo"
    #stats yesterday
expect letter commands-refused anna@desk.example "that is no period"
write anna@desk.example "typo"
    #find
expect letter commands-refused anna@desk.example "the words to look for are missing"
write anna@desk.example "typo"
    #show kettle
expect letter commands-refused anna@desk.example "that is no ticket's number"
write anna@desk.example "which"
    #show
expect letter commands-refused anna@desk.example "which ticket?"
write lina@desk.example "错字"
    #列表 超期了
expect letter commands-refused lina@desk.example "没有这种列表"
write lina@desk.example "错字"
    #统计 很久
expect letter commands-refused lina@desk.example "时间段不正确"
write lina@desk.example "错字"
    #查找
expect letter commands-refused lina@desk.example "缺少要查找的词"
expect no letters

# who works in both departments sees all of it, and so does their manager
write lina@desk.example "全部"
    #列表 全部
expect letter answer-to-query lina@desk.example "您所在部门的待办投诉3件"
write mia@desk.example "all"
    #list all
    #list group quality
expect letter answer-to-query mia@desk.example "Open tickets of your departments: 3"
expect letter answer-to-query mia@desk.example "Open tickets of the product quality desk: 2"
expect no letters

# who has the key of a ticket may see that one, whatever its department; and has none of the others
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #转交 anna
expect letter new-ticket anna@desk.example AM-1002
expect letter receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #转交 我
expect letter receipt lina@desk.example
+1m
write anna@desk.example "show"
    #show 1002
expect letter answer-to-query anna@desk.example "There is no such ticket"
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #show
    #show 1003
expect letter answer-to-query anna@desk.example "Parcel left in the rain"
expect letter answer-to-query anna@desk.example "There is no such ticket"
expect no letters

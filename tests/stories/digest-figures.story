# A figure of a digest leads to the tickets that it counted; what an agent types is answered the same way

at 2026-11-05T10:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle, and the kitchen floor is swollen from it.
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet, and nobody answers the telephone.
expect letter acknowledgement zhou.min@example.com
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example

at 2026-11-06T15:30:00+08:00
expect letter digest mia@desk.example "#list closed 2026-11-05"
expect letter digest hua@desk.example "#列表 结案 2026-11-05 部门 logistics"

reply mia@desk.example digest
    #list received 2026-11-05
expect letter answer-to-query mia@desk.example "Tickets behind a figure: 2" "#list received 2026-11-05" "2 counted" "The kettle leaks" "Parcel is late"
reply mia@desk.example digest
    #list overdue at 2026-11-06 08:30
expect letter answer-to-query mia@desk.example "Tickets behind a figure: 2, 2 late"
reply mia@desk.example digest
    #list closed outcome upheld 2026-11-05
expect letter answer-to-query mia@desk.example "Tickets behind a figure: none" "Nothing was counted."

# What makes no sense is refused with the line
reply mia@desk.example digest
    #list received 2026-11-31
expect letter commands-refused mia@desk.example "#list received 2026-11-31"

# 林华只管物流组，看不到质量组的投诉
reply hua@desk.example digest
    #列表 收到 2026-11-05 部门 logistics
expect letter answer-to-query hua@desk.example "数字背后的投诉：无" "没有符合的投诉。"
expect no letters

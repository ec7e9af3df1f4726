# What waits for the complainant is in no list of what is late; it is again when she has answered

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "The kettle leaks"
    I bought a kettle last week. It leaks at the handle.
expect letter new-ticket anna@desk.example
write tom.reed@example.com "Charged twice"
    My card shows two payments for one order.
expect letter new-ticket anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "The kettle leaks"
    #assign me
    #pending

    Dear Ms Hall, please send us a photo of the handle.
expect letter answer emma.hall@example.com
+10d
write anna@desk.example "lists"
    #list overdue
expect letter answer-to-query anna@desk.example "Late tickets: 1" "AM-1002"
expect lacks answer-to-query anna@desk.example AM-1001
write anna@desk.example "lists"
    #list mine
expect letter answer-to-query anna@desk.example "Your open tickets: 1." "AM-1001" "waits for the complainant"
expect lacks answer-to-query anna@desk.example "1 late"
write lina@desk.example "列表"
    #列表 全部
expect letter answer-to-query lina@desk.example "1件已超时" "等客户答复"

# she answers: what was left of the time goes on, and runs out
reply emma.hall@example.com answer
    Here it is.
+4d
write anna@desk.example "lists"
    #list overdue
expect letter answer-to-query anna@desk.example "Late tickets: 2" "AM-1001"

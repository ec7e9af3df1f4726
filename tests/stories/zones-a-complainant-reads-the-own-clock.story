# A complainant's dates are those of the clock that dated the newest mail, with its name; one like the desk's needs none

at 2026-10-23T16:00:00+08:00
mail mails/from-new-york.eml
expect letter acknowledgement dora.lane@example.net "By tomorrow, Sat 24 Oct, 04:00 (UTC-4)"
expect letter new-ticket anna@desk.example "Answer by: tomorrow, Sat 24 Oct, 09:00"
expect letter new-ticket lina@desk.example "答复期限：明天（10月24日 周六）16:00"

mail mails/from-delhi.eml
expect letter acknowledgement zhao.lin@example.cn "明天（10月24日 周六）13:30 (UTC+5:30) 前"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# a mail that was dated at UTC says nothing of where its writer is
+1m
reply dora.lane@example.net acknowledgement
    STATUS
expect letter status dora.lane@example.net "04:00 (UTC-4)"
expect no letters

# she travels: her clock now stands as the desk's does
at 2026-10-26T10:00:00+08:00
expect letter clocks-due anna@desk.example
fill mails/from-shanghai-on-the-way.eml acknowledgement dora.lane@example.net
expect letter status dora.lane@example.net
expect lacks status dora.lane@example.net UTC

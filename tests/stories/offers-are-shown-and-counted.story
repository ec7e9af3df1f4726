# #show shows what was offered and chosen; #stats adds up what the accepted options cost

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
write wang@example.com "The lamp flickers"
    The lamp flickers.
write emma@example.com "The iron is cold"
    The iron stays cold.
write anna@desk.example "stats"
    #stats 7d
expect letter answer-to-query anna@desk.example "Remedies paid     none"

# one is refused, dropped for another, and that accepted
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #offer A refund 300 CNY / B replacement
+1h
write anna@desk.example "show"
    #show 1001
expect letter answer-to-query anna@desk.example "Offered by Anna Berg, Tue 3 Nov" "open until Fri 13 Nov" "A refund 300 CNY" "B replacement"
expect html answer-to-query anna@desk.example "Offered by Anna Berg" "B replacement"
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #offer A refund 350.50 CNY / B replacement
+1h
reply zhou.min@example.com options
    A please
write anna@desk.example "show"
    #show 1001
expect letter answer-to-query anna@desk.example "withdrawn" "accepted Tue 3 Nov, 11:00 (mail 9)" "A refund 350.50 CNY (chosen)"

# noted by the agent, in another currency; without an amount; refused
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #offer A refund 20 EUR / B replacement
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #accept A
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #offer A voucher 900 CNY / B replacement
+1h
reply wang@example.com options
    B please
reply anna@desk.example new-ticket anna@desk.example "[AM-1004]"
    #offer A refund 100 CNY / B voucher 120 CNY
+1h
reply emma@example.com options
    none of them
write anna@desk.example "stats"
    #stats 7d
expect letter answer-to-query anna@desk.example "3 options accepted" "350.50 CNY         1" "20.00 EUR          1" "without an amount  1" "by the first amount in each"
expect html answer-to-query anna@desk.example "Remedies paid" "350.50 CNY"
write lina@desk.example 统计
    #统计 7天
expect letter answer-to-query lina@desk.example "3项方案被接受" "350.50 元" "20.00 EUR" "没有金额"
write lina@desk.example 查看
    #查看 1001
expect letter answer-to-query lina@desk.example "Anna Berg 11月3日" "已接受" "（来信 9）" "A refund 350.50 CNY（已选）"

# what was accepted before the period is not counted
+10d
write anna@desk.example "stats"
    #stats 7d
expect letter answer-to-query anna@desk.example "Remedies paid     none"

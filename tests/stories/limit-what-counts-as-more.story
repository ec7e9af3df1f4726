# Which amounts wait for a manager: offers, answers, other currencies; a manager's own do not

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# below the limit: at once
reply anna@desk.example new-ticket
    #offer A refund 500 CNY / B voucher 60 EUR
expect letter options zhou.min@example.com
expect letter receipt anna@desk.example
expect no letters

# a manager's own, however much
write mia@desk.example "show"
    #show 1001
expect letter answer-to-query mia@desk.example
+1h
reply mia@desk.example answer-to-query
    #offer A refund 5000 CNY / B replacement
expect letter options zhou.min@example.com "A   refund 5000 CNY"
expect letter receipt mia@desk.example
expect no letters

# a currency without a limit, and a refund of nobody knows how much
+1h
reply anna@desk.example new-ticket
    #offer A refund 5 USD / B replacement
expect letter answer-held anna@desk.example "grants 5.00 USD" "no amount in that currency is yours to grant alone"
expect letter approval-wanted mia@desk.example "It grants 5.00 USD" "Agents have no limit in that currency"
reply anna@desk.example answer-held
    #offer A full refund / B replacement
expect letter answer-held anna@desk.example "without an amount"
expect letter approval-wanted mia@desk.example "without an amount"
reply anna@desk.example answer-held
    #cancel
expect letter receipt anna@desk.example "dropped"
expect no letters

# words of an answer that grant money count too, with their commands
+1h
reply anna@desk.example new-ticket
    #solved
    Thank you for your patience. You paid 300 CNY for it on 3 November.
    We refund you 700 CNY today, the repair included.
expect letter answer-held anna@desk.example "grants 700.00 CNY" "#solved" "the repair included"
expect letter approval-wanted mia@desk.example "#solved" "the repair included"
expect ticket kettle offered
reply mia@desk.example approval-wanted
    #approve
expect letter answer zhou.min@example.com "the repair included"
expect letter receipt anna@desk.example "Mia Wong has approved" "#solved"
expect letter receipt mia@desk.example
expect no letters
expect ticket kettle resolved

# amounts that are only spoken of do not
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    Thank you. You paid 900 CNY for it on 3 November; the laboratory has it. We can't refund the 900 CNY before it
    has answered.
expect letter answer li.lei@example.com "the laboratory has it"
expect no letters

# a customer's mail that is handed in with an offer: the ticket is opened, the offer waits
write anna@desk.example "Fwd: the lamp flickers"
    #offer A refund 900 CNY / B replacement

    ---------- Forwarded message ---------
    From: Wang Fang <wang.fang@example.com>
    Subject: the lamp flickers

    The lamp flickers all evening.
expect letter acknowledgement wang.fang@example.com AM-1003
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter answer-held anna@desk.example "grants 900.00 CNY"
expect letter approval-wanted mia@desk.example "#offer A refund 900 CNY" "flickers all evening" "original.eml"
expect letter receipt anna@desk.example wang.fang@example.com AM-1003
expect no letters
reply mia@desk.example approval-wanted mia@desk.example "900 CNY"
    #approve
expect letter options wang.fang@example.com "A   refund 900 CNY"
expect letter receipt anna@desk.example "Mia Wong has approved"
expect letter receipt mia@desk.example
expect no letters

# however an amount is written
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #offer A refund 1.500,00 EUR / B replacement
expect letter answer-held anna@desk.example "grants 1,500.00 EUR"
expect letter approval-wanted mia@desk.example "It grants 1,500.00 EUR"
reply anna@desk.example answer-held anna@desk.example "1,500.00 EUR"
    #cancel
expect letter receipt anna@desk.example "dropped"
reply anna@desk.example new-ticket anna@desk.example AM-1002
    Thank you for your patience. We refund you fifteen hundred yuan today.
expect letter answer-held anna@desk.example "grants 1,500.00 CNY"
expect letter approval-wanted mia@desk.example "It grants 1,500.00 CNY"
reply anna@desk.example answer-held anna@desk.example "1,500.00 CNY"
    #cancel
expect letter receipt anna@desk.example "dropped"

# a number that may be many sizes is asked back; the sign of the desk's currency is not
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #offer A refund 1.500 / B replacement
expect letter commands-refused anna@desk.example "it is not clear how much money that is"
reply anna@desk.example new-ticket anna@desk.example AM-1002
    #offer A refund ¥300 / B replacement
expect letter options li.lei@example.com "A   refund ¥300"
expect letter receipt anna@desk.example "(= 300.00 CNY)"
expect no letters

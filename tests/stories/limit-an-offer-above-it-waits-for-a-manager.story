# An offer of more than agents may grant alone does not exist before a manager approves it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #priority high
    #offer A refund 900 CNY / B replacement
    The seal was faulty, and that is ours to put right.
expect letter answer-held anna@desk.example "grants 900.00 CNY" "up to 500.00 CNY alone" "Mia Wong has got it" "#cancel" "#offer A refund 900 CNY / B replacement" "ours to put right"
expect lacks answer-held anna@desk.example "#send anyway"
expect letter approval-wanted mia@desk.example "To approve 900.00 CNY" "Anna Berg" "Above 500.00 CNY a manager approves" "#approve" "#deny" "#priority high" "#offer A refund 900 CNY / B replacement" "ours to put right" "leaks at the handle"
expect html approval-wanted mia@desk.example "It grants 900.00 CNY" "#offer A refund 900 CNY / B replacement"
expect no letters
expect ticket kettle acknowledged waiting=agent owner=nobody

# while it waits there is nothing to choose from, and nobody but a manager lets it go
+1h
reply zhou.min@example.com acknowledgement
    B please
expect letter complainant-wrote anna@desk.example
expect lacks complainant-wrote anna@desk.example "Chosen"
expect letter complainant-wrote lina@desk.example
reply anna@desk.example new-ticket
    #accept B
expect letter commands-refused anna@desk.example "nothing is offered on this ticket"
reply anna@desk.example answer-held
    #send anyway
expect letter commands-refused anna@desk.example "a manager has to approve it"
reply anna@desk.example answer-held
    #approve
expect letter commands-refused anna@desk.example
expect no letters

# all of the mail at once
reply mia@desk.example approval-wanted
    #approve
expect letter options zhou.min@example.com "A   refund 900 CNY" "B   replacement" "ours to put right" "until Fri 13 Nov"
expect letter receipt anna@desk.example "Mia Wong has approved" "#priority high" "refund 900 CNY (= 900.00 CNY)"
expect letter receipt mia@desk.example "in the name of Anna Berg"
expect no letters
expect ticket kettle offered waiting=complainant
+1h
reply zhou.min@example.com options
    A please
expect letter option-taken zhou.min@example.com "A: refund 900 CNY"
expect letter complainant-wrote anna@desk.example "Chosen: A: refund 900 CNY"
expect letter complainant-wrote lina@desk.example
expect no letters

# An offer above the limit goes back to its author: by a manager's word, or when nobody decides

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #offer A refund 900 CNY / B replacement
expect letter answer-held anna@desk.example "grants 900.00 CNY"
expect letter approval-wanted mia@desk.example "#offer A refund 900 CNY"
expect lacks approval-wanted mia@desk.example "no words of its own"
reply mia@desk.example approval-wanted
    #deny The kettle cost 400.
expect letter receipt mia@desk.example "#deny" "Anna Berg"
expect letter answer-returned anna@desk.example "Mia Wong" "The kettle cost 400" "#offer A refund 900 CNY / B replacement"
expect no letters
expect ticket kettle acknowledged

# a smaller one needs nobody
reply anna@desk.example answer-returned
    #offer A refund 400 CNY / B replacement
expect letter options zhou.min@example.com "A   refund 400 CNY"
expect letter receipt anna@desk.example "refund 400 CNY (= 400.00 CNY)"
expect no letters

# another offer takes the place of the one that waits, and that is never heard of again
+1h
reply anna@desk.example new-ticket
    #offer A refund 800 CNY / B replacement
expect letter answer-held anna@desk.example "grants 800.00 CNY"
expect letter approval-wanted mia@desk.example
reply anna@desk.example answer-held
    #offer A refund 450 CNY / B replacement
expect letter options zhou.min@example.com "A   refund 450 CNY"
expect letter receipt anna@desk.example
reply mia@desk.example approval-wanted
    #approve
expect letter commands-refused mia@desk.example "no answer waits"
expect no letters

# nobody decides: a reminder with the same facts, then it goes back
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #offer A refund 70 EUR / B replacement
expect letter answer-held anna@desk.example "grants 70.00 EUR" "up to 60.00 EUR alone"
expect letter approval-wanted mia@desk.example
+5h
expect letter approval-wanted mia@desk.example "Still to approve" "grants 70.00 EUR" "#offer A refund 70 EUR"
expect no letters
+3d
expect letter options-reminder zhou.min@example.com
expect letter answer-returned anna@desk.example "Nobody decided" "#offer A refund 70 EUR / B replacement"
expect no letters
expect ticket toaster acknowledged

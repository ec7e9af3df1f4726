# A trainee's answer goes to the manager first: approved, denied, forgotten

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign tom
expect letter receipt anna@desk.example
print receipt anna@desk.example
expect letter new-ticket tom@desk.example
reply tom@desk.example new-ticket
    #solved
    Thank you for telling us. We refund the 39.90 today.
expect letter answer-held tom@desk.example "waits for a manager"
expect lacks answer-held tom@desk.example "#send anyway"
expect letter approval-wanted mia@desk.example "Tom Hill" "We refund the 39.90" "#approve" "#deny" "The complaint," "The kettle leaks at the handle." "original.eml"
expect html approval-wanted mia@desk.example "We refund the 39.90" "The kettle leaks at the handle."
expect no letters
expect ticket kettle acknowledged owner=tom

# its author can't let it go, nor can a colleague
reply tom@desk.example answer-held
    #send anyway
expect letter commands-refused tom@desk.example "a manager has to approve it"
print commands-refused tom@desk.example
reply tom@desk.example answer-held
    #approve
expect letter commands-refused tom@desk.example
print commands-refused tom@desk.example
reply anna@desk.example new-ticket
    #approve
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
expect no letters

reply mia@desk.example approval-wanted
    #deny Not before the lab has seen it.
expect letter receipt mia@desk.example "#deny" "Tom Hill"
print receipt mia@desk.example
expect letter answer-returned tom@desk.example "Mia Wong" "Not before the lab has seen it" "We refund the 39.90"
expect no letters

reply tom@desk.example answer-returned
    #solved
    I am sorry about the kettle. Please send it to us; we answer within 5 days.
expect letter answer-held tom@desk.example
expect letter approval-wanted mia@desk.example "within 5 days"
reply mia@desk.example approval-wanted
    #approve
expect letter answer zhou.min@example.com "within 5 days" "Tom Hill"
expect letter receipt tom@desk.example "Mia Wong has approved" "#solved"
print receipt tom@desk.example
expect letter receipt mia@desk.example "#approve" "in the name of Tom Hill"
print receipt mia@desk.example
expect no letters
expect ticket kettle resolved owner=tom
+1m
reply mia@desk.example approval-wanted
    #approve
expect letter commands-refused mia@desk.example "no answer waits"
print commands-refused mia@desk.example
expect no letters

# nobody decides: one reminder, then it goes back
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign tom
expect letter receipt anna@desk.example
print receipt anna@desk.example
expect letter new-ticket tom@desk.example
reply tom@desk.example new-ticket
    Thank you. A new toaster comes on Friday.
expect letter answer-held tom@desk.example
expect letter approval-wanted mia@desk.example
+5h
expect letter approval-wanted mia@desk.example "Still to approve" "comes on Friday"
expect no letters
+1d
expect no letters
+2d
expect letter answer-returned tom@desk.example "Nobody decided" "comes on Friday"
expect no letters
expect ticket toaster acknowledged
reply mia@desk.example approval-wanted
    #approve
expect letter commands-refused mia@desk.example "no answer waits"
print commands-refused mia@desk.example

# several wait for the same manager: the mail decides which one is meant
write wang@example.com "The lamp flickers"
    The lamp flickers.
expect letter acknowledgement wang@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign tom
expect letter receipt anna@desk.example
print receipt anna@desk.example
expect letter new-ticket tom@desk.example
reply tom@desk.example new-ticket
    Thank you. The first lamp comes on Friday.
expect letter answer-held tom@desk.example
expect letter approval-wanted mia@desk.example "first lamp"
+1h
reply anna@desk.example new-ticket
    #assign linyue
expect letter receipt anna@desk.example
print receipt anna@desk.example
expect letter new-ticket linyue@desk.example
reply linyue@desk.example new-ticket
    谢谢您，第二盏灯周六到。
expect letter answer-held linyue@desk.example
expect letter approval-wanted mia@desk.example 第二盏灯
reply mia@desk.example approval-wanted mia@desk.example "first lamp"
    #approve
expect letter answer wang@example.com "first lamp"
expect letter receipt tom@desk.example
print receipt tom@desk.example
expect letter receipt mia@desk.example "in the name of Tom Hill"
print receipt mia@desk.example
reply mia@desk.example approval-wanted mia@desk.example "第二盏灯"
    #deny One lamp is enough.
expect letter answer-returned linyue@desk.example "One lamp is enough"
expect letter receipt mia@desk.example
print receipt mia@desk.example
expect no letters

# #cause and #why; a complaint of high severity is not solved or closed without them

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle burnt my daughter"
    The kettle leaks. My little daughter was scalded and is in hospital.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example "Severity: high"
expect letter new-ticket lina@desk.example
expect ticket kettle severity=high cause=none

# refused, with the lines to type; nothing is sent, also not the text
reply anna@desk.example new-ticket
    #close upheld
    We are very sorry.
expect letter commands-refused anna@desk.example "add what it came from, above the text: #cause CAUSE and #why TEXT"
print commands-refused anna@desk.example
expect no letters
expect ticket kettle acknowledged
reply anna@desk.example new-ticket
    #solved
expect letter commands-refused anna@desk.example "#cause CAUSE and #why TEXT"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #cause late
expect letter commands-refused anna@desk.example "there is no such cause; there are: product/…, logistics/…" "Did you mean #cause logistics/late"
print commands-refused anna@desk.example
expect ticket kettle cause=none
reply anna@desk.example new-ticket
    #cause logistics
expect letter commands-refused anna@desk.example "there are: logistics/late, logistics/lost, logistics/damaged, logistics/wrong-item"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
expect letter receipt anna@desk.example "the cause is product: defective"
print receipt anna@desk.example
expect no letters
reply anna@desk.example new-ticket
    #close upheld
expect letter commands-refused anna@desk.example "above the text: #why TEXT"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #cause product/design
    #why The seal gets soft in hot water.
    #why The supplier changed the rubber in May.
expect letter receipt anna@desk.example "the cause is product: unsuitable design (it was product: defective)" "1 of at most 5" "2 of at most 5"
print receipt anna@desk.example
expect no letters
expect ticket kettle cause=product/design

# who gets the ticket reads them, who asks for it too
reply anna@desk.example new-ticket
    #assign lina
expect letter new-ticket lina@desk.example 原因：产品设计不合理 "为什么：The seal gets soft" "为什么：The supplier changed"
expect letter receipt anna@desk.example
print receipt anna@desk.example
reply anna@desk.example new-ticket
    #show
expect letter answer-to-query anna@desk.example "Cause: product: unsuitable design" "why: The seal gets soft in hot water."

# five are enough
reply anna@desk.example new-ticket
    #why Nobody tested the new one.
    #why The test plan names no change of material.
    #why Purchasing does not tell the test laboratory.
    #why One too many.
expect letter commands-refused anna@desk.example "there are 5 already"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #why Nobody tested the new one.
    #why The test plan names no change of material.
    #why Purchasing does not tell the test laboratory.
expect letter receipt anna@desk.example "5 of at most 5"
print receipt anna@desk.example
reply anna@desk.example new-ticket
    #close partly
expect letter receipt anna@desk.example "closed, partly"
print receipt anna@desk.example
expect ticket kettle closed outcome=partly cause=product/design

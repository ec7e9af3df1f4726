# What may be wrong with #offer and #accept, and what they do, as their agent reads it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
reply anna@desk.example new-ticket
    #offer
    #offer refund 300 CNY / replacement
    #offer B refund 300 CNY
    #offer A
    #offer A refund 300 CNY / B
    #offer A a new kettle, which we send to you on the very day on which the factory has made it, packed in the box that it was made for, with a letter of apology from the head of the factory, a bar of chocolate, and a spare seal / B refund 300 CNY
    #offer A one / B two / C three / D four / E five / F six / G seven
    #accept
    #accept G
    #accept AB
    #accept the second one
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket
    #offer A refund 300 / B replacement
    #offer A refund $300 / B replacement
    #offer A voucher ¥300
    #offer A refund 3.505 EUR
    #offer A refund 12,3456 EUR
    #offer A refund 0.505 EUR
    #offer A refund 0.5 JPY
    #offer A refund 9999999999999 EUR
print commands-refused anna@desk.example
+1m

# two offers, an offer and a choice, an offer with words for the inside
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
    #offer A refund 400 CNY / B replacement
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
    #note
    She will take the refund.
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket
    #accept A
print commands-refused anna@desk.example
+1m

# what they do
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement / C voucher 1,250.50 CNY
    The seal was faulty, and that is ours to put right.
print receipt anna@desk.example
+1m
reply anna@desk.example new-ticket
    #accept F
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket
    #accept b
print receipt anna@desk.example
+1m
reply anna@desk.example new-ticket
    #accept B
print commands-refused anna@desk.example
+1m

# too late
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
reply anna@desk.example new-ticket
    #solved
    Dear Ms Zhou, the new kettle is on its way.
+1m
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket
    #accept B
print commands-refused anna@desk.example
+1m

# to nobody
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
bounce acknowledgement li.lei@example.com 5.1.1
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #offer A refund 300 CNY / B replacement
print commands-refused anna@desk.example

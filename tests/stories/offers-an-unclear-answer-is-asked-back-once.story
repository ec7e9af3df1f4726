# an answer with a condition is no choice: the complainant is asked once, and the agents read it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
expect letter options zhou.min@example.com
expect letter receipt anna@desk.example
+1h
reply zhou.min@example.com options
    B, but only if it comes this week
expect letter option-unclear zhou.min@example.com "B   replacement"
expect letter complainant-wrote lina@desk.example "only if it comes"
expect letter complainant-wrote anna@desk.example
+1h
reply zhou.min@example.com option-unclear
    A or B?
expect letter complainant-wrote lina@desk.example "A or B"
expect letter complainant-wrote anna@desk.example
expect no letters
reply anna@desk.example new-ticket
    #accept C
expect letter commands-refused anna@desk.example "there is no option C: they are A to B"
reply anna@desk.example new-ticket
    #accept option b
expect letter option-taken zhou.min@example.com "B: replacement"
expect letter receipt anna@desk.example "takes B: replacement"
reply anna@desk.example new-ticket
    #accept B
expect letter commands-refused anna@desk.example "nothing is offered"
expect no letters

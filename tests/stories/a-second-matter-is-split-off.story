# #split: the mail that is answered becomes a ticket of its own; the old one keeps the rest

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #split
expect letter commands-refused anna@desk.example "only its first mail"
print commands-refused anna@desk.example
reply lina@desk.example new-ticket
    #拆分
expect letter commands-refused lina@desk.example 无法拆分
print commands-refused lina@desk.example
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example
+1h
reply zhou.min@example.com acknowledgement
    By the way, you charged my credit card twice for the toaster.
expect letter complainant-wrote anna@desk.example "credit card twice"
+1h
reply zhou.min@example.com acknowledgement
    And the kettle leaks more every day.
expect letter complainant-wrote anna@desk.example "every day"

reply anna@desk.example complainant-wrote anna@desk.example "credit card twice"
    #split
expect letter acknowledgement zhou.min@example.com AM-1002 "credit card twice"
expect letter new-ticket anna@desk.example AM-1002 "credit card twice"
expect letter receipt anna@desk.example "is AM-1002 now; the rest stays in AM-1001" "AM-1002 is now"
expect no letters
expect tickets 2

# later answers go each to its own
+1h
reply zhou.min@example.com acknowledgement zhou.min@example.com AM-1002
    It was on 2 November.
expect letter complainant-wrote anna@desk.example AM-1002 "2 November"
reply zhou.min@example.com acknowledgement zhou.min@example.com AM-1001
    Any news of the kettle?
expect letter complainant-wrote anna@desk.example AM-1001 "news of the kettle"
expect no letters

# with words of its own, the agent's answer takes the place of the acknowledgement
reply anna@desk.example complainant-wrote anna@desk.example "every day"
    #拆分

    We send you a courier today.
expect letter new-ticket anna@desk.example AM-1003
expect letter new-ticket mia@desk.example AM-1003
expect letter answer zhou.min@example.com AM-1003 "courier today"
expect letter receipt anna@desk.example AM-1003
expect no letters

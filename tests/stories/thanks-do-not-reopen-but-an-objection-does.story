# What a resolved ticket does with a thank-you, and with an objection

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #solved
    A new kettle is on its way.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
expect ticket kettle resolved

+3h
reply zhou.min@example.com answer
    Thank you very much!
expect no letters
expect ticket kettle resolved reopened=0

+1d
reply zhou.min@example.com answer
    The new kettle leaks as well. This is not what I paid for.
expect letter complainant-wrote anna@desk.example "leaks as well"
expect no letters
expect ticket kettle investigating waiting=agent reopened=1

# the grace period is over: it does not close an open ticket
+5d
expect ticket kettle investigating
expect no letters

# closed by the agent, an objection still reopens
reply anna@desk.example complainant-wrote
    #close upheld
    You get your money back today.
expect letter answer zhou.min@example.com "money back"
expect letter receipt anna@desk.example
expect ticket kettle closed outcome=upheld
+2h
reply zhou.min@example.com answer zhou.min@example.com "money back"
    I have not received any money, please check again.
expect letter complainant-wrote anna@desk.example
expect no letters
expect ticket kettle investigating reopened=2
+3d
expect no letters

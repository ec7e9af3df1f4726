# An answer that is taken back has kept no promise: its agent is reminded; one that went out has kept it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #promise 1d call Ms Zhou
expect letter receipt anna@desk.example "noted until 2026-11-04 09:00"
+1h
reply anna@desk.example new-ticket
    We refund the 399 today.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example "waits"
+5m
reply anna@desk.example receipt
    #cancel
expect letter receipt anna@desk.example "taken back before it was sent"
print receipt anna@desk.example
expect no letters
+1d
expect letter promise-due anna@desk.example "call Ms Zhou"
expect no letters

# the same without the second thoughts
reply anna@desk.example new-ticket
    #promise 1d call Ms Zhou again
expect letter receipt anna@desk.example "noted until"
+1h
reply anna@desk.example new-ticket
    We refund the 39.90 today.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example "waits"
+2d
expect no letters

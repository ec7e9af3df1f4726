# A letter comes back: the owner is told once, and no machine writes there again

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example
bounce acknowledgement zhou.min@example.com 5.1.1
expect letter undeliverable anna@desk.example zhou.min@example.com
expect no letters
expect tickets 1
bounce acknowledgement zhou.min@example.com 5.1.1
expect no letters

# no survey goes to an address that does not work
reply anna@desk.example new-ticket
    #close upheld
expect letter receipt anna@desk.example
+2d
expect no letters

# a mail from there shows that it works again
write zhou.min@example.com "The toaster burns"
    My mailbox works again, and the toaster burns every slice.
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters

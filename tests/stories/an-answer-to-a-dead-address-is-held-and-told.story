# An agent answers an address that bounces: the receipt says so; a mail from there lets the answer go

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
bounce acknowledgement zhou.min@example.com 5.1.1
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter undeliverable anna@desk.example
expect letter undeliverable lina@desk.example
reply anna@desk.example new-ticket
    A new kettle is on its way.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example "held"
print receipt anna@desk.example
expect no letters
expect state answer zhou.min@example.com held
+1d
write zhou.min@example.com "The toaster burns"
    My mailbox works again.
expect state answer zhou.min@example.com sent

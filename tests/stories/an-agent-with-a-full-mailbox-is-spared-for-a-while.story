# Letters to an agent come back: the manager is told once, what follows waits, and goes out when she writes

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
bounce new-ticket anna@desk.example 5.2.2
expect letter undeliverable mia@desk.example anna@desk.example
expect no letters
+1h
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket lina@desk.example
expect letter new-ticket anna@desk.example
expect state new-ticket anna@desk.example held
expect no letters
+1d
reply anna@desk.example new-ticket
    #note
    I have made room.
expect letter receipt anna@desk.example
expect state new-ticket anna@desk.example sent
expect no letters

# her own out-of-office note is filed, and nobody gets it
away anna@desk.example new-ticket
    I am on holiday until Monday.
expect no letters

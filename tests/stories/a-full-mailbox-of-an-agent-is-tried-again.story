# An agent's mailbox is full: the manager is told once, letters wait, one is tried again, then all go out

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
bounce new-ticket anna@desk.example 5.2.2
expect letter staff-unreachable mia@desk.example "Letters to Anna Berg" anna@desk.example 5.2.2 "tried again after four hours"
expect state new-ticket anna@desk.example queued
expect no letters
+1h
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket lina@desk.example
expect letter new-ticket anna@desk.example "toaster burns"
expect state new-ticket anna@desk.example held

# the trial comes back: it waits longer, and nobody is told again
+4h
expect state new-ticket anna@desk.example queued
bounce new-ticket anna@desk.example 5.2.2 "kettle leaks"
expect state new-ticket anna@desk.example held
expect no letters
+7h
expect state new-ticket anna@desk.example held

# the next one does not come back: half an hour later the others follow
+2h
expect state new-ticket anna@desk.example queued
+31m
expect state new-ticket anna@desk.example sent
expect no letters

# one of them comes back all the same: the manager knows already
bounce new-ticket anna@desk.example 4.2.2 "toaster burns"
expect state new-ticket anna@desk.example queued
expect no letters

# she writes: what waits goes out at once
write wang.fang@example.com "The pan peels"
    The coating of the pan peels off.
expect letter acknowledgement wang.fang@example.com
expect letter new-ticket lina@desk.example
expect letter new-ticket anna@desk.example "pan peels"
expect state new-ticket anna@desk.example held
reply anna@desk.example new-ticket
    #note
    I have made room.
expect letter receipt anna@desk.example
expect state new-ticket anna@desk.example sent
expect no letters

# weeks later it is news again
+30d
write ma.li@example.com "The iron leaks"
    The iron leaks.
expect letter acknowledgement ma.li@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
bounce new-ticket anna@desk.example 5.2.2
expect letter staff-unreachable mia@desk.example
expect no letters

# her own out-of-office note is filed, and nobody gets it
away anna@desk.example new-ticket
    I am on holiday until Monday.
expect no letters

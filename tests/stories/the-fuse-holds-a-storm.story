# More automatic letters within an hour than the desk ever writes: they are held; an agent's words are not

at 2026-11-03T09:00:00+08:00
write one@example.com "The kettle leaks"
    The kettle leaks at the handle.
write two@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement one@example.com
expect letter new-ticket anna@desk.example kettle
expect letter new-ticket lina@desk.example kettle
expect state acknowledgement two@example.com sent
expect state new-ticket lina@desk.example held
reply anna@desk.example new-ticket anna@desk.example kettle
    A new kettle is on its way.
expect state answer one@example.com sent
write three@example.com "The iron is cold"
    The iron stays cold.
expect tickets 3
expect state acknowledgement three@example.com held

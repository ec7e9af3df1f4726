# Whoever answers a letter that went to somebody else opens a linked ticket of their own

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

reply neighbour@example.org acknowledgement zhou.min@example.com
    I have the same kettle and would like to know what you told Zhou Min.
expect letter acknowledgement neighbour@example.org AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters
expect tickets 2
expect ticket kettle linked=yes

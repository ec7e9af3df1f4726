# An agent's address does not exist any more: nothing is composed for it, the manager told once; a mail from her lifts it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
bounce new-ticket anna@desk.example 5.1.1
expect letter staff-unreachable mia@desk.example anna@desk.example "There is no such mailbox"
expect state new-ticket anna@desk.example failed
expect no letters
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket lina@desk.example
expect no letters

# Lina's is gone, too: the manager is told, and reads the complaints herself
bounce new-ticket lina@desk.example 5.1.1
expect letter staff-unreachable mia@desk.example lina@desk.example
write wang.fang@example.com "The pan peels"
    The coating of the pan peels off.
expect letter acknowledgement wang.fang@example.com
expect letter new-ticket mia@desk.example "pan peels"
expect no letters

# Anna writes: the next complaint reaches her again
reply anna@desk.example new-ticket
    #note
    My address works again.
expect letter receipt anna@desk.example
write ma.li@example.com "The iron leaks"
    The iron leaks.
expect letter acknowledgement ma.li@example.com
expect letter new-ticket anna@desk.example "iron leaks"
expect no letters

# a letter that is refused for what it is concerns that letter alone
bounce new-ticket anna@desk.example 5.7.1
expect letter staff-unreachable mia@desk.example "It refused one letter"
expect state new-ticket anna@desk.example failed
write chen.wei@example.com "The lamp flickers"
    The lamp flickers.
expect letter acknowledgement chen.wei@example.com
expect letter new-ticket anna@desk.example "lamp flickers"
expect no letters

# An agent hands in a customer's mail with commands above it: done on the new ticket, or nothing at all

at 2026-11-03T11:30:00+08:00
write anna@desk.example "Fwd: money back"
    #asign me
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: money back

    I want my money back.
expect letter commands-refused anna@desk.example "#assign me"
write anna@desk.example "Fwd: money back"
    #pending
    #reopen
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: money back

    I want my money back.
expect letter commands-refused anna@desk.example "it is open"
expect no letters
expect tickets 0

write anna@desk.example "Fwd: money back"
    #assign me
    #priority high

    He is a friend of the boss.
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: money back

    I want my money back.
expect letter acknowledgement carl.jensen@example.com AM-1001
expect lacks acknowledgement carl.jensen@example.com "friend of the boss"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt anna@desk.example "opened for carl.jensen@example.com as AM-1001" "the owner is Anna Berg" "acknowledgement"
expect no letters
expect ticket money acknowledged owner=anna priority=high

# one that belongs to a ticket which is there already
write lina@desk.example "Fwd: and my shoes"
    #合并 1001
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: and my shoes

    My shoes came without laces.
expect letter acknowledgement carl.jensen@example.com AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt lina@desk.example "AM-1002 已并入 AM-1001"
expect no letters

# Commands above a forwarded complaint about a colleague: the ticket is opened, but not given to whom it names

at 2026-11-03T11:30:00+08:00
write anna@desk.example "Fwd: rude"
    #assign lina
    #priority high
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: rude

    I complain about Li Na, who shouted at me on the phone.
expect letter acknowledgement carl.jensen@example.com AM-1001
expect letter new-ticket anna@desk.example
expect letter receipt anna@desk.example "opened for carl.jensen@example.com" "can't be given to this person"
print receipt anna@desk.example
expect no letters
expect ticket rude acknowledged owner=nobody priority=normal

write lina@desk.example "Fwd: rude again"
    #转交 我
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: rude again

    I complain about Li Na, who shouted at me again.
expect letter acknowledgement carl.jensen@example.com AM-1002
expect letter new-ticket anna@desk.example
expect letter receipt lina@desk.example 这件投诉提到了您
print receipt lina@desk.example
expect no letters
expect ticket again acknowledged owner=nobody

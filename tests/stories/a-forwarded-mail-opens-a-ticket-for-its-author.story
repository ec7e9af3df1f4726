# An agent hands in a customer's mail: inline, and attached; only a verified agent may

at 2026-11-03T11:30:00+08:00
mail ../../maildir-fixtures/complaints/new/27-forward-inline.eml
expect letter acknowledgement carl.jensen@example.com AM-1001
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt anna@desk.example carl.jensen@example.com AM-1001
expect no letters
mail ../../maildir-fixtures/complaints/new/28-forward-attached.eml
expect letter acknowledgement ma.chao@example.cn AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt lina@desk.example ma.chao@example.cn AM-1002
expect no letters
expect tickets 2

forge anna@desk.example "Fwd: money back"
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: money back

    I want my money back.
expect letter held anna@desk.example
expect no letters
expect tickets 2
expect held 1

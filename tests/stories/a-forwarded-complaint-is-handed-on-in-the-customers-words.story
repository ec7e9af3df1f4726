# Who gets a forwarded complaint from a colleague, or is asked about it, reads the customer's words, not the colleague's

at 2026-11-03T11:30:00+08:00
write anna@desk.example "Fwd: money back"
    #assign me

    He is a friend of the boss.
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: money back

    I want my money back.
expect letter acknowledgement carl.jensen@example.com AM-1001
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #assign lina
expect letter new-ticket lina@desk.example "I want my money back"
expect lacks new-ticket lina@desk.example "#assign me"
expect letter receipt anna@desk.example
reply lina@desk.example new-ticket
    #转部门 logistics
    #备注
    他付了多少钱？
expect letter commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #转部门 quality
    他付了多少钱？
expect letter department-asked anna@desk.example "I want my money back"
expect lacks department-asked anna@desk.example "friend of the boss"
expect lacks department-asked anna@desk.example "#assign me"
expect letter receipt lina@desk.example

# Good keys under a wrong name, and wrong keys under a good name: nothing is closed, the agent is asked

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com AM-1001
expect letter new-ticket anna@desk.example AM-1001
expect letter new-ticket lina@desk.example AM-1001
write tom.reed@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement tom.reed@example.com AM-1002
expect letter new-ticket anna@desk.example AM-1002
expect letter new-ticket lina@desk.example AM-1002

# Anna's own key for the ticket, but the mail server says that the sender is forged
fill mails/forged-agent-closes.eml new-ticket anna@desk.example AM-1001
expect letter held anna@desk.example "could not verify"
# Lina's key, under Anna's name, both of them genuine
reply anna@desk.example new-ticket lina@desk.example AM-1001
    #close rejected
expect letter held anna@desk.example "a letter that was sent to you"
reply lina@desk.example new-ticket anna@desk.example AM-1001
    #关闭 驳回
expect letter held lina@desk.example 不是对我们发给您的邮件的回复
# a key that some other desk has signed is none: the command has no ticket
+1m
fill mails/agent-with-another-desks-token.eml new-ticket anna@desk.example
expect letter commands-refused anna@desk.example "#close rejected"
expect no letters
expect held 3
expect ticket kettle acknowledged outcome=none
expect ticket toaster acknowledged outcome=none

+1m
# the key of the one ticket, the number of the other in the subject: the key decides
fill mails/agent-names-another-ticket.eml new-ticket anna@desk.example AM-1002
expect letter receipt anna@desk.example AM-1002
expect ticket kettle acknowledged outcome=none
expect ticket toaster closed outcome=rejected

# Anna's key in a stranger's mail: a ticket of the stranger's own, which shows nothing
reply eve@example.org new-ticket anna@desk.example AM-1001
    #close rejected
expect letter acknowledgement eve@example.org AM-1003
expect lacks acknowledgement eve@example.org kettle@
expect ticket kettle acknowledged outcome=none linked=yes

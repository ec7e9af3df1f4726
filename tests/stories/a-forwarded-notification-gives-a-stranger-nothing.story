# An agent's letter goes to somebody who was not meant to have it: a stranger, a colleague, a former address

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# the stranger writes to the agent's reply address, below all of the agent's keys
reply eve@elsewhere.test new-ticket anna@desk.example
    #close rejected
    Please tell me everything about this ticket.
expect letter acknowledgement eve@elsewhere.test AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters
expect tickets 2

# with the agent as Sender, as the one who passed it on, as the name in From: more for the stranger's own ticket
fill mails/stranger-with-an-agent-as-sender.eml new-ticket anna@desk.example AM-1001
expect letter complainant-wrote anna@desk.example AM-1002
expect letter complainant-wrote lina@desk.example AM-1002
expect no letters
expect tickets 2

# with the agent as From, and another as Sender or as the one who passed it on
fill mails/agent-sent-by-a-stranger.eml new-ticket anna@desk.example AM-1001
expect letter held anna@desk.example "name different people"
fill mails/agent-passed-on-by-a-stranger.eml new-ticket anna@desk.example AM-1001
expect letter held anna@desk.example "name different people"
expect no letters

# a colleague who answers it is asked: the key was not made for him
reply lina@desk.example new-ticket anna@desk.example AM-1001
    #close rejected
expect letter held lina@desk.example
expect no letters
expect held 3

# and the agent herself is obeyed
reply anna@desk.example new-ticket anna@desk.example AM-1001
    #close rejected
expect letter receipt anna@desk.example "now: closed"

# An agent puts the customer on Cc: whoever reads that mail has the reply address, and gets nothing by it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
fill mails/agent-with-the-customer-on-cc.eml new-ticket anna@desk.example
expect letter receipt anna@desk.example "#assign me"
print receipt anna@desk.example
expect letter answer zhou.min@example.com
expect no letters

# this desk has no mail server that verifies; the forger knows address and Message-ID
+1h
fill mails/forged-agent-closes.eml new-ticket anna@desk.example
expect letter held anna@desk.example "shown to people outside"
expect no letters
expect held 1

# the customer's own name with the agent's address is the customer's mail
reply zhou.min@example.com new-ticket anna@desk.example
    #close upheld
expect letter complainant-wrote anna@desk.example "#close upheld"
expect no letters
expect ticket kettle investigating owner=anna

# the agent answers that newer letter, which nobody else has seen
reply anna@desk.example complainant-wrote
    #solved
    A new kettle is on its way.
expect letter receipt anna@desk.example "#solved"
print receipt anna@desk.example
expect letter answer zhou.min@example.com
expect ticket kettle resolved

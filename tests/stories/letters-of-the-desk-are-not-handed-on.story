# An agent attaches the notification to the answer: the other file goes out, the desk's own letter and a card with a private address do not

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "Kettle leaks"
    The kettle leaks at the handle.
fill mails/agent-attaches-letter.eml new-ticket anna@desk.example
expect letter answer zhou.min@example.com "found the fault"
expect letter receipt anna@desk.example "new ticket.eml" "anna.vcf" "it is a letter of the desk to its staff"
print receipt anna@desk.example

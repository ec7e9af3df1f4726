# A verified mail of the agent is sent again by somebody else, under another Message-ID and to another ticket

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write ho.lan@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement zhou.min@example.com
expect letter acknowledgement ho.lan@example.com
expect letter new-ticket anna@desk.example kettle
expect letter new-ticket anna@desk.example toaster
expect letter new-ticket lina@desk.example kettle
expect letter new-ticket lina@desk.example toaster
fill mails/verified-agent-closes.eml new-ticket anna@desk.example kettle
expect letter receipt anna@desk.example "#close rejected"
expect ticket kettle closed
+2h
fill mails/verified-agent-closes.eml new-ticket anna@desk.example toaster
expect letter held anna@desk.example "carried out before"
expect no letters
expect ticket toaster acknowledged

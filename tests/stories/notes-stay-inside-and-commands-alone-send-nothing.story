# A note is for colleagues; a mail of commands alone writes to nobody outside

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #note
    The whole batch of October has this fault.
expect letter receipt lina@desk.example "#note"
expect no letters
expect ticket kettle acknowledged

reply lina@desk.example new-ticket
    #assign anna
    #close upheld
expect letter new-ticket anna@desk.example
expect letter receipt lina@desk.example "#close upheld"
expect no letters
expect ticket kettle closed owner=anna outcome=upheld

reply lina@desk.example new-ticket
    #reopen
expect letter receipt lina@desk.example
expect no letters
expect ticket kettle investigating reopened=1

# An unknown command stops the mail: nothing is sent, nothing is changed

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #asign lina
    #solved

    You get a new kettle.
expect letter commands-refused anna@desk.example "#asign" "#assign"
expect no letters
expect ticket kettle acknowledged owner=nobody

# a command that does not fit the stage stops the mail as well
reply anna@desk.example new-ticket
    #assign lina
    #reopen

    You get a new kettle.
expect letter commands-refused anna@desk.example "#reopen"
expect no letters
expect ticket kettle acknowledged owner=nobody

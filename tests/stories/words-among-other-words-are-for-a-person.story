# A word inside a longer complaint does nothing, but the agents are told of it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example

reply zhou.min@example.com acknowledgement
    I will not withdraw my complaint before I have my money back.
expect letter complainant-wrote anna@desk.example "nothing was done by itself" "(WITHDRAW)"
expect no letters
expect ticket kettle acknowledged

# not even alone in a paragraph, for what can't be taken back
reply zhou.min@example.com acknowledgement
    WITHDRAW

    if I get my money back today.
expect letter complainant-wrote anna@desk.example "seems to withdraw"
expect no letters
expect ticket kettle acknowledged

# but STATUS is answered, and the words are read
+1h
reply zhou.min@example.com acknowledgement
    STATUS

    By the way, the lid is broken, too.
expect letter complainant-wrote anna@desk.example "the lid is broken"
expect letter status zhou.min@example.com "You wrote to us again."
expect no letters

reply zhou.min@example.com acknowledgement
    你们再不处理我就要升级投诉到消协了，已经等了三天。
expect letter complainant-wrote anna@desk.example "(ESCALATE)"
expect no letters

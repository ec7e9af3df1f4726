# Who asked for a manager, whose answer waits and what is late stands in the manager's mail of the morning

# A Thursday. The first digest after the desk began is that of the next morning
at 2026-11-05T10:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle, and the kitchen floor is swollen from it.
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet, and nobody answers the telephone.
expect letter acknowledgement zhou.min@example.com
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
# One that names the manager is not there for her: not in her figures, and not in the workbook
write tom.reed@example.com "Sent away"
    I asked for Mia Wong, and Mia Wong sent me away.
expect letter acknowledgement tom.reed@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply zhou.min@example.com acknowledgement
    ESCALATE
expect letter escalated zhou.min@example.com
expect letter complainant-wrote mia@desk.example
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example

# Friday, 08:00 in Berlin
at 2026-11-06T15:30:00+08:00
expect letter digest mia@desk.example "1 waiting for you, 2 late, 2 received" "A manager is asked for: AM-1001 The kettle leaks" "zhou.min@example.com" "Write #show to" "    Received               2" "Received: opened within the period"
expect letter digest hua@desk.example "无新增"
expect letter promise-due mia@desk.example
expect no letters

# an answer to a line of it brings the ticket
reply mia@desk.example digest
    #show 1001
expect letter answer-to-query mia@desk.example "The kettle leaks"

# The weekend: nothing. Monday's is the weekly one
at 2026-11-08T15:30:00+08:00
expect no letters
at 2026-11-09T15:30:00+08:00
expect letter digest mia@desk.example "The week: 1 waiting for you"
expect letter digest hua@desk.example
expect no letters

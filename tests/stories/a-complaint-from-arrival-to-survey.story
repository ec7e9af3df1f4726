# A complaint from its first mail to the vote, in English

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks at the handle"
    The kettle I bought on 3 November leaks at the handle. The shop sent me away.

    Zhou Min
expect letter acknowledgement zhou.min@example.com AM-1001 "leaks at the handle"
expect letter new-ticket anna@desk.example AM-1001 "The shop sent me away"
expect letter new-ticket lina@desk.example AM-1001
expect no letters
expect ticket kettle acknowledged waiting=agent owner=nobody queue=quality language=en

+2h
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example "#assign me"
expect no letters
expect ticket kettle acknowledged owner=anna

+1h
reply anna@desk.example new-ticket
    Dear Zhou Min,

    a courier brings a new kettle on Thursday and takes the old one along.
expect letter answer zhou.min@example.com "courier brings a new kettle"
expect lacks answer zhou.min@example.com "#assign"
expect lacks answer zhou.min@example.com "keeps it internal"
expect no letters
expect ticket kettle investigating waiting=complainant

+1d
reply zhou.min@example.com answer
    Thursday is not possible, I am away. Could it be Friday?
expect letter complainant-wrote anna@desk.example "Could it be Friday"
expect no letters
expect ticket kettle investigating waiting=agent

+1h
reply anna@desk.example complainant-wrote
    #solved

    Friday it is. The courier has your telephone number.
expect letter answer zhou.min@example.com "Friday it is"
expect letter receipt anna@desk.example "#solved"
expect no letters
expect ticket kettle resolved waiting=nobody

+2d
expect no letters
expect ticket kettle resolved
+1d
+1h
expect ticket kettle closed
expect no letters

+1d
expect letter survey zhou.min@example.com AM-1001
expect no letters

+3h
vote zhou.min@example.com 5
expect letter survey-thanks zhou.min@example.com
expect no letters
expect ticket kettle closed reopened=0

# one vote, and no reminder after it
+6d
+30d
expect no letters

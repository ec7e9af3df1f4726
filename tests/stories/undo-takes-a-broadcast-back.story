# #cancel within the undo window: nobody of the group case gets the broadcast, and newcomers are told nothing of it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write tom@example.org "Water from the kettle"
    My new kettle loses water.
expect letter acknowledgement tom@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write eve@example.net "Kettle again"
    The kettle is wet below.
expect letter acknowledgement eve@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #group-case new
expect letter receipt anna@desk.example
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case 1001
expect letter receipt anna@desk.example
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    Throw the kettles away.
expect letter answer zhou.min@example.com
expect letter answer tom@example.org
expect letter receipt anna@desk.example "each of the 2 tickets" "#cancel"
print receipt anna@desk.example
expect ticket "Water from" investigating waiting=complainant
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cancel
expect letter receipt anna@desk.example "the complainant got nothing; nor did 1 others of the group case"
print receipt anna@desk.example
expect ticket "Water from" investigating waiting=agent
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #group-case 1001
expect letter receipt anna@desk.example "3 tickets"
print receipt anna@desk.example
+1d
expect state answer tom@example.org cancelled
expect state answer zhou.min@example.com cancelled
expect no letters

# many write of one problem: the manager hears of it once, makes a group case of it, and who writes later joins

at 2026-11-03T09:00:00+08:00
write kate@example.org "Where is my parcel"
    My parcel should have been here on Monday.
expect letter acknowledgement kate@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters

write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the bottom and the whole table was wet.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write tom@example.org Help
    My new kettle leaks at the bottom. Help!
expect letter acknowledgement tom@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write ann@example.org Water
    Since yesterday the kettle leaks water at the bottom.
expect letter acknowledgement ann@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write bob@example.org Leak
    The kettle leaks at the bottom when it boils.
expect letter acknowledgement bob@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write eve@example.net Kettle
    I bought a kettle and it leaks at the bottom.
expect letter acknowledgement eve@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write jim@example.net "Money back"
    Kettle leaks at the bottom, I want my money back.
expect letter acknowledgement jim@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m

expect letter burst mia@desk.example "6 like complaints in 6 h, first AM-1002" "there was none like them" "AM-1002, AM-1003, AM-1004, AM-1005, AM-1006, AM-1007" "leaks at the bottom" "#ignore"
expect lacks burst mia@desk.example parcel
expect no letters

# More like it bring no second letter.
write meg@example.net "Kettle again"
    My kettle leaks at the bottom, too.
expect letter acknowledgement meg@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
expect no letters

# They are a group case by one line, also the one that came behind the letter.
reply mia@desk.example burst mia@desk.example
    #group-case new
expect letter receipt mia@desk.example "AM-1002 is a group case now, with the 6 complaints like it"
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #assign me
expect letter receipt anna@desk.example "the owner is Anna Berg"
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #broadcast
    The seal of this batch is faulty. We send everybody a new kettle.
expect letter answer zhou.min@example.com AM-1002 "The seal of this batch"
expect letter answer tom@example.org AM-1003 "The seal of this batch"
expect letter answer ann@example.org AM-1004
expect letter answer bob@example.org AM-1005
expect letter answer eve@example.net AM-1006
expect letter answer jim@example.net AM-1007
expect letter answer meg@example.net AM-1008
expect letter receipt anna@desk.example "each of the 7 tickets of the group case AM-1002"
expect no letters

# Who writes later joins by himself and is told what the others were; a parcel does not.
+1d
write pat@example.net Kettle
    The kettle that I bought leaks at the bottom.
expect letter acknowledgement pat@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write kim@example.net Parcel
    I still wait for my parcel.
expect letter acknowledgement kim@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
expect letter statement pat@example.net AM-1009 "The seal of this batch"
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #list group-case 1002
expect letter answer-to-query anna@desk.example AM-1009 AM-1002
expect lacks answer-to-query anna@desk.example AM-1010

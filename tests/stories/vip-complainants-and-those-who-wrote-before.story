# Marks of extra care, by the settings, a rule or an agent, change clocks and letters; agents see them

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet.
expect letter acknowledgement emma.hall@example.com "By tomorrow, Wed 4 Nov, 09:00" "By Fri 6 Nov, 09:00"
expect lacks acknowledgement emma.hall@example.com "not the first time"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters

# by address, and by domain
write vera.lang@example.com "Kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement vera.lang@example.com "By today, Tue 3 Nov, 11:00" "By tomorrow, Wed 4 Nov, 09:00"
expect letter new-ticket anna@desk.example "vip"
expect letter new-ticket lina@desk.example "vip"
expect ticket Kettle "tags=vip"
write jo@mail.partner.example "Charged twice"
    My card shows two payments for one order.
expect ticket Charged "tags=vip"
write sam@notpartner.example "Late again"
    My parcel has not come yet.
expect ticket Late tags=none

# by a rule
write max@example.org "Noise"
    I go to the newspapers with this: the machine is loud.
expect ticket Noise "tags=media vip"
expect letter acknowledgement max@example.org "By today, Tue 3 Nov, 11:00"

# who has written before is told that we know, and the manager gets the complaint, too
+1d
write emma.hall@example.com "Parcel is late again"
    My other parcel has not come either.
expect letter acknowledgement emma.hall@example.com "not the first time you had to write to us" "Our manager is told" "By today, Wed 4 Nov, 17:00"
expect letter new-ticket mia@desk.example "repeat-complainant"
expect ticket again severity=high "tags=repeat-complainant"

# by an agent: what was promised gets less time
reply anna@desk.example new-ticket anna@desk.example "Late again"
    #tag vip
expect letter receipt anna@desk.example "its tags are: vip"
write anna@desk.example "show"
    #show AM-1004
expect letter answer-to-query anna@desk.example "Tags: vip"

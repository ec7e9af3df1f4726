# A vip and somebody who complains again are answered sooner without any rule, and agents see at once who writes

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet.
expect letter acknowledgement emma.hall@example.com "By tomorrow, Wed 4 Nov, 09:00" "By Fri 6 Nov, 09:00"
expect letter new-ticket anna@desk.example "[AM-1001] Parcel is late"
expect letter new-ticket lina@desk.example
write vera.lang@example.com "Kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement vera.lang@example.com "By today, Tue 3 Nov, 21:00" "By Fri 6 Nov, 09:00"
expect lacks acknowledgement vera.lang@example.com VIP
expect letter new-ticket anna@desk.example "[AM-1002] VIP: Kettle leaks" "Extra care: VIP: answered first"
expect html new-ticket anna@desk.example "VIP: answered first"
expect letter new-ticket lina@desk.example "[AM-1002] 重点客户：Kettle leaks"
reply vera.lang@example.com acknowledgement
    It leaks at the lid, too.
expect letter complainant-wrote anna@desk.example "[AM-1002] VIP: Kettle leaks"
expect letter complainant-wrote lina@desk.example
expect no letters

# an agent makes somebody one: what was promised gets less time
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #tag vip
expect letter receipt anna@desk.example "its tags are: vip"
write anna@desk.example "show"
    #show AM-1001
expect letter answer-to-query anna@desk.example "Extra care: VIP" "Answer by: today, Tue 3 Nov, 21:00"

# the second complaint within the month
+1d
write emma.hall@example.com "Parcel is late again"
    My other parcel has not come either.
expect letter acknowledgement emma.hall@example.com "not the first time you had to write to us" "By today, Wed 4 Nov, 21:00"
expect letter new-ticket anna@desk.example "has complained often lately" "AM-1001"
expect letter new-ticket lina@desk.example "近期多次投诉"
expect letter new-ticket mia@desk.example
expect no letters

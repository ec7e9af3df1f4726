# The desk was down for a week: of each matter the next letter goes out, once, and what follows counts from then

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet.
write per.lund@example.com "The toaster burns"
    The toaster burns every slice.
write ida.berg@example.com "The lamp flickers"
    The lamp flickers since Monday.
write sun.fei@example.com "The iron is cold"
    The iron stays cold.
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
expect letter acknowledgement zhou.min@example.com
expect letter acknowledgement emma.hall@example.com
expect letter acknowledgement per.lund@example.com
expect letter acknowledgement ida.berg@example.com
expect letter acknowledgement sun.fei@example.com
reply anna@desk.example new-ticket anna@desk.example kettle
    #assign me
    #pending

    Dear Ms Zhou, thank you, and we are sorry. Please send us a photo of the handle.
reply anna@desk.example new-ticket anna@desk.example Parcel
    #assign me
    #offer A refund 20 CNY / B new parcel
reply anna@desk.example new-ticket anna@desk.example toaster
    #assign me
    #close upheld

    Dear Mr Lund, a new toaster is on its way.
reply anna@desk.example new-ticket anna@desk.example lamp
    #assign me
    #forward laboratory
    Which lamp is it?
reply anna@desk.example new-ticket anna@desk.example iron
    #assign me
    #promise 2d call him back
expect letter answer zhou.min@example.com
expect letter options emma.hall@example.com
expect letter answer per.lund@example.com
expect letter department-asked laboratory@example.com
expect letter receipt anna@desk.example
expect letter receipt anna@desk.example
expect letter receipt anna@desk.example
expect letter receipt anna@desk.example
expect letter receipt anna@desk.example
expect no letters

# up again: the first of two reminders, not both; the department before its agents are told
+7d
expect letter reminder zhou.min@example.com "a photo of the handle" "we close your complaint on Sat 21 Nov, 09:00"
expect letter options-reminder emma.hall@example.com "B   new parcel"
expect letter survey per.lund@example.com
expect letter department-reminder laboratory@example.com "Which lamp is it?"
expect letter promise-due anna@desk.example "call him back"
expect no letters
expect ticket toaster closed
+23h
expect no letters
+1h
expect letter department-late anna@desk.example "it was reminded once"
expect no letters
+2d
expect letter options-expired anna@desk.example "B   new parcel"
expect no letters
+1d
expect letter reminder zhou.min@example.com "this is our last reminder" "we close your complaint on Sat 21 Nov, 09:00"
expect letter survey-reminder per.lund@example.com
expect no letters
+7d
expect letter closed-unanswered zhou.min@example.com
expect no letters
+30d
expect no letters

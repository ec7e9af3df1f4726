# Nothing was said for the promised time: the complainant is told where it stands, once; then staff is told, until a person speaks

at 2026-12-30T10:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #hold
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #delay 9d The supplier is closed over New Year.
expect letter holding zhou.min@example.com "Fri 8 Jan 2027, 10:00"
expect letter receipt anna@desk.example
+47h
expect letter clocks-due anna@desk.example "Answer by"
expect no letters
+1h
expect letter progress zhou.min@example.com "You have heard nothing from us for a while" "a person there is dealing with it" "We need an answer from somebody outside our desk" "by Fri 8 Jan, 10:00 we propose a solution"
expect letter clocks-due mia@desk.example "Answer by"
expect no letters
+2d
expect letter clocks-due anna@desk.example "News to the complainant by today, Sun 3 Jan, 10:00"
expect letter clocks-due mia@desk.example "News to the complainant by today, Sun 3 Jan, 10:00"
expect no letters
reply anna@desk.example new-ticket
    #hold

    Dear Ms Zhou, the supplier opens tomorrow, and I call there first thing.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+2d
expect letter progress zhou.min@example.com
expect no letters

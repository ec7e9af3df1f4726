# One reminder; and one survey per person in thirty days

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
reply anna@desk.example new-ticket
    #close upheld
    You get a new one.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+25h
expect letter survey zhou.min@example.com
expect no letters
+4d
+1h
expect letter survey-reminder zhou.min@example.com
expect no letters
+10d
expect no letters

write zhou.min@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example "AM-1001"
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example toaster
    #close upheld
    You get a new toaster.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+2d
+10d
expect no letters

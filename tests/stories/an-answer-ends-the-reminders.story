# An answer of the complainant, or another of ours, moves or ends the reminders; a plain answer asks for none

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
reply anna@desk.example new-ticket
    Dear Ms Zhou, thank you for writing. We look at the kettle today.
+20d
expect letter answer zhou.min@example.com
expect lacks answer zhou.min@example.com "reminder"
reply anna@desk.example new-ticket
    #pending

    Dear Ms Zhou, where did you buy it?
expect letter answer zhou.min@example.com
+2d
reply anna@desk.example new-ticket
    Dear Ms Zhou, the name of the shop will do.
expect letter answer zhou.min@example.com "name of the shop"
# counted from the newer one, and that is repeated
+2d
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter receipt anna@desk.example
expect no letters
+1d
expect letter reminder zhou.min@example.com "name of the shop"
reply zhou.min@example.com reminder
    The one in Wuhan.
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example
expect ticket kettle investigating waiting=agent
+40d
expect ticket kettle investigating waiting=agent
expect no letters

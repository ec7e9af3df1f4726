# An old mail is answered months later about something else

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
+60d
expect letter survey zhou.min@example.com
fill mails/another-matter.eml answer zhou.min@example.com
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example "Wrong address"
expect letter new-ticket lina@desk.example
expect no letters
expect ticket Wrong acknowledged linked=yes
expect ticket kettle closed

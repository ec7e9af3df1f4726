# The reminder and the end of an offer are counted in working days of the department, over New Year

at 2025-12-31T16:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement
expect letter options zhou.min@example.com "until Thu 15 Jan"
expect letter receipt anna@desk.example "may choose until 2026-01-15 16:00"

# three days later is a holiday, four a Sunday that is worked; the third working day is the Tuesday
+3d
+1h
expect no letters
at 2026-01-06T15:59:00+08:00
expect no letters
at 2026-01-06T16:01:00+08:00
expect letter options-reminder zhou.min@example.com "refund 300 CNY"
at 2026-01-15T15:59:00+08:00
expect no letters
at 2026-01-15T16:01:00+08:00
expect letter options-expired anna@desk.example
expect letter options-expired lina@desk.example
expect no letters

# A digest that was missed comes once, late; older ones never; a clock that is set back or changed sends none again

# Friday before the clocks of Berlin go back
at 2026-10-23T10:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# 08:00 is an hour later from Sunday on
at 2026-10-23T14:30:00+08:00
expect letter digest mia@desk.example
expect no letters
at 2026-10-26T14:30:00+08:00
expect letter digest hua@desk.example
expect no letters
at 2026-10-26T15:00:00+08:00
expect letter digest mia@desk.example "The week: 1 late, 1 received"
expect no letters

# back by a day, and right again
at 2026-10-25T15:30:00+08:00
expect no letters
at 2026-10-26T16:00:00+08:00
expect no letters

# down for a week and a day: the last one of each, and no other
at 2026-11-03T20:00:00+08:00
expect letter digest mia@desk.example "1 late, none received"
expect letter digest hua@desk.example
expect no letters
at 2026-11-04T15:30:00+08:00
expect letter digest mia@desk.example
expect letter digest hua@desk.example
expect no letters

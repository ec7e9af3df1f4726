# Automatic mail is filed on its ticket; it is never answered and tells nobody

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
away zhou.min@example.com acknowledgement
    I am out of the office until Monday.
expect no letters
away anna@desk.example new-ticket
    I am on holiday.
expect no letters
expect tickets 1
expect ticket kettle acknowledged waiting=agent

# The reply address of a letter gives an agent's powers for its life only; later the agent is asked

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# after ninety days a found old mail is no key any more, verified or not
+91d
reply anna@desk.example new-ticket
    #close rejected
expect letter held anna@desk.example "too old"
expect no letters
expect ticket kettle acknowledged

reply anna@desk.example held
    Yes, that was me.
expect letter receipt anna@desk.example "#close rejected"
expect ticket kettle closed outcome=rejected

# the complainant's own letter is as good as ever
reply zhou.min@example.com acknowledgement
    It still leaks.
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example

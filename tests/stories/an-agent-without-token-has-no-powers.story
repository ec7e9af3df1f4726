# A mail in an agent's name without a token is held; the real agent is asked once and may release it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# somebody who never saw the agent's letter
forge anna@desk.example "Re: [AM-1001] The kettle leaks"
    #close rejected
expect letter held anna@desk.example
expect no letters
expect held 1
expect ticket kettle acknowledged

# somebody who has the complainant's letter, and writes the agent's name above
reply anna@desk.example acknowledgement zhou.min@example.com
    #close rejected
expect letter held anna@desk.example
expect no letters
expect held 2
expect ticket kettle acknowledged

# the agent vouches for the second one
reply anna@desk.example held
    That was me.
expect held 1
expect letter receipt anna@desk.example "#close rejected"
expect no letters
expect ticket kettle closed outcome=rejected

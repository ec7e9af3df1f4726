# The agents of another queue are asked: their reply to that letter is a note, never an answer to the customer

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #forward logistics desk
    When did the parcel leave?
expect letter department-asked lina@desk.example "When did the parcel leave" "明天（11月4日 周三）9:00"
expect letter receipt anna@desk.example "logistics desk is asked, and has until 2026-11-04 09:00"
expect no letters
reply lina@desk.example department-asked
    #solved
    On 2 November, by night.
expect letter department-answered anna@desk.example "logistics desk has answered" "On 2 November, by night." "#solved"
expect no letters
expect ticket kettle investigating owner=anna waiting=agent

# she still is an agent of the desk, by her other letter
reply lina@desk.example new-ticket
    #priority high
expect letter receipt lina@desk.example
expect ticket kettle priority=high
expect no letters

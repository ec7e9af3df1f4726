# The answer to a question about a ticket that was merged since comes to the ticket that goes on

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
write zhou.min@example.com "Kettle again"
    The same kettle burns my hand.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #forward laboratory
    Which supplier made the seal of this kettle?
expect letter department-asked laboratory@example.com "burns my hand"
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #merge 1001
expect letter receipt anna@desk.example
+48h
expect letter department-reminder laboratory@example.com
reply laboratory@example.com department-reminder
    The supplier from May.
expect letter department-answered anna@desk.example "AM-1001" "The supplier from May"
expect letter department-answered lina@desk.example
expect no letters

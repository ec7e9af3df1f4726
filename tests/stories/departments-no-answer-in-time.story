# A department that does not answer is reminded once; then the agents are told, once

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #forward laboratory
    Which supplier made the seal of this kettle?
expect letter department-asked laboratory@example.com
expect letter receipt anna@desk.example
+47h
expect no letters
+1h
expect letter department-reminder laboratory@example.com "Which supplier made the seal" "You are not reminded again"
expect no letters
+23h
expect no letters
+1h
expect letter department-late anna@desk.example "Laboratory has not answered" "Which supplier made the seal" "You are not told of this again"
expect ticket kettle investigating waiting=agent
+20d
expect no letters

# late is better than never
reply laboratory@example.com department-reminder
    It was the supplier from May.
expect letter department-answered anna@desk.example "supplier from May"
expect no letters

# a ticket that is done waits for nobody
reply anna@desk.example department-answered
    #forward laboratory
    And the lid?
expect letter department-asked laboratory@example.com "And the lid?"
expect letter receipt anna@desk.example
reply anna@desk.example department-answered
    #close upheld
expect letter receipt anna@desk.example
+3d
expect letter survey zhou.min@example.com
expect no letters

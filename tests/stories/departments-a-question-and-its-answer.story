# An agent asks a department; its answer is a note; the complainant hears of neither

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
expect letter department-asked laboratory@example.com "Which supplier made the seal" "leaks at the handle" "Anna Berg" "Nothing of it goes to the complainant" "Thu 5 Nov, 09:00"
expect lacks department-asked laboratory@example.com zhou.min@example.com
expect lacks department-asked laboratory@example.com anna@desk.example
expect letter receipt anna@desk.example "Laboratory is asked, and has until 2026-11-05 09:00" "the complainant is not written to" "laboratory@example.com"
expect no letters
expect ticket kettle investigating waiting=third_party owner=anna

# what looks like a command is text: whoever is asked has no powers
+3h
reply laboratory@example.com department-asked
    #close rejected
    The seal is from our new supplier.
expect letter department-answered anna@desk.example "Laboratory has answered" "#close rejected" "our new supplier" "Which supplier made the seal" "goes to the complainant"
expect no letters
expect ticket kettle investigating waiting=agent owner=anna

# the same, from another address of the department, once more
reply wu.lab@example.com department-asked laboratory@example.com
    Three of that lot leaked when tested.
expect letter department-answered anna@desk.example "Three of that lot"
expect no letters
+10d
expect no letters
expect tickets 1

# the answer of the agent to that letter goes to the complainant, and has nothing of it but what she writes
reply anna@desk.example department-answered
    Dear Ms Zhou, the seal was bad. A new kettle is on its way.
expect letter answer zhou.min@example.com "the seal was bad"
expect lacks answer zhou.min@example.com "Three of that lot"
expect no letters

# A question that comes back: the agents are told, and nothing more is sent there

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
bounce department-asked laboratory@example.com 5.1.1
expect letter undeliverable anna@desk.example laboratory@example.com "Laboratory has not got the question"
expect lacks undeliverable anna@desk.example "The complainant has not got it"
expect no letters
reply anna@desk.example new-ticket
    #forward laboratory
    Once more: which supplier?
expect letter commands-refused anna@desk.example "letters to laboratory@example.com come back"
+2d
expect no letters
+1d
expect letter department-late anna@desk.example
expect no letters

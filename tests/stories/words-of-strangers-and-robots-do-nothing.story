# Words with no effect: of a stranger with a good key, of a robot, of a sender who proves nothing

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example

# a stranger with the complainant's letter learns nothing of the ticket
reply neighbour@example.org acknowledgement zhou.min@example.com
    STATUS
expect letter acknowledgement neighbour@example.org AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect lacks acknowledgement neighbour@example.org kettle
expect no letters
expect ticket "kettle leaks" acknowledged

# an answer that a program wrote
away zhou.min@example.com acknowledgement zhou.min@example.com
    STATUS
expect no letters

# the right sender by name, with nothing that proves it but a tag
fill mails/word-with-a-tag.eml acknowledgement zhou.min@example.com
expect letter complainant-wrote anna@desk.example "does not prove"
expect no letters
expect ticket "kettle leaks" acknowledged

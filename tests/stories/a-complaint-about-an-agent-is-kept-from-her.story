# A ticket that names an agent is not shown to that agent, nor are her words carried out

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks. Anna Berg at your counter laughed at me and sent me away.
expect letter acknowledgement zhou.min@example.com AM-1001
expect letter new-ticket lina@desk.example AM-1001
expect no letters

# nobody can give it to her, and who tries learns no more than that
reply lina@desk.example new-ticket
    #转交 anna
expect letter commands-refused lina@desk.example 这件投诉不能转给此人
print commands-refused lina@desk.example
expect no letters
expect ticket kettle acknowledged owner=nobody

# an earlier ticket that names her is not among the complainant's five in her letter either
write zhou.min@example.com "The toaster burns"
    Another matter: the toaster burns every slice.
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket lina@desk.example AM-1001
expect letter new-ticket anna@desk.example AM-1002
expect lacks new-ticket anna@desk.example AM-1001
expect no letters

# named in a later mail, as the one who deals with it: only where the sentence complains
reply anna@desk.example new-ticket
    #assign me
    Thank you for writing. A new toaster is on its way and comes on Friday.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+1d
reply zhou.min@example.com answer
    Anna Berg wrote that it comes on Friday. Is that morning or afternoon?
expect letter complainant-wrote anna@desk.example
expect no letters
+3d
reply zhou.min@example.com answer
    It did not come, and Anna Berg hung up on me when I called.
expect letter complainant-wrote lina@desk.example "hung up on me"
expect no letters
expect ticket toaster investigating owner=nobody

# what she writes now is kept, and that is all
reply anna@desk.example complainant-wrote
    #close rejected
    That is not how it was.
expect letter not-yours anna@desk.example AM-1002
expect lacks not-yours anna@desk.example toaster
expect no letters
expect ticket toaster investigating owner=nobody

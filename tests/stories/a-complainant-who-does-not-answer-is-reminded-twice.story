# A question to the complainant: two reminders, then the ticket closes with a letter that says how to go on; an answer reopens it

at 2026-12-27T10:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #pending

    Dear Ms Zhou, thank you. Please send us a photo of the handle, then we reply within a day.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
expect ticket kettle investigating waiting=complainant
+71h
expect no letters
+1h
expect letter reminder zhou.min@example.com "To go on with your complaint AM-1001 we need an answer" "a photo of the handle" "we close your complaint on Sun 10 Jan 2027, 10:00"
expect no letters
+4d
expect letter reminder zhou.min@example.com "this is our last reminder" "a photo of the handle" "we close your complaint on Sun 10 Jan, 10:00"
+6d
expect no letters
+1d
expect letter closed-unanswered zhou.min@example.com "reminded you twice" "Nothing has been decided against you."
expect no letters
expect ticket kettle closed outcome=none owner=anna
# nobody is asked how it went who did not answer
+30d
expect no letters
reply zhou.min@example.com closed-unanswered
    I was away. The photo is attached.
expect letter complainant-wrote anna@desk.example
expect ticket kettle investigating waiting=agent reopened=1

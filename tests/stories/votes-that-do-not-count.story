# A vote of a program, of a list, of a stranger, or after its time is none

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
reply anna@desk.example new-ticket
    #assign me
    #close upheld
    You get a new one.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+25h
expect letter survey zhou.min@example.com "answer with the word STOP" "START brings them back"
expect html survey zhou.min@example.com "answer with the word STOP"

# an out-of-office note, an answer of a program under the link's own subject, a list
away zhou.min@example.com survey zhou.min@example.com
    1
fill mails/vote-of-a-robot.eml survey zhou.min@example.com
fill mails/vote-on-a-list.eml survey zhou.min@example.com
expect no letters
expect ticket kettle closed reopened=0

# whoever else has the letter opens a complaint of his own
reply neighbour@example.org survey zhou.min@example.com
    1
expect letter acknowledgement neighbour@example.org AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters
expect ticket "kettle leaks" closed

# nobody has voted until now, so that the reminder goes out, once
+5d
expect letter survey-reminder zhou.min@example.com "answer with the word STOP"
+22d
expect no letters

# after the last day a good vote is filed, and reopens nothing
+2d
reply zhou.min@example.com survey-reminder
    5
expect no letters
expect ticket "kettle leaks" closed reopened=0
vote zhou.min@example.com 4
expect no letters

# a bad one is an objection, and words are for a person
reply zhou.min@example.com survey-reminder
    1
expect letter complainant-wrote anna@desk.example
expect no letters

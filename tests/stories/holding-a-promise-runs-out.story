# No answer will be there in time: the complainant is told why, and a new date; a second time only after a person has spoken

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example
+18h
expect letter clocks-due anna@desk.example "Answer by today, Wed 4 Nov, 09:00"
expect no letters

# two hours before the promised answer
at 2026-11-04T06:59:00+08:00
expect no letters
at 2026-11-04T07:00:00+08:00
expect letter holding zhou.min@example.com "nobody has been able to answer" "By tomorrow, Thu 5 Nov, 09:00 a person answers you, and by Fri 6 Nov, 09:00 we propose a solution" "a person of our team (product quality desk) is dealing with it" "You wrote to us." "with the word ESCALATE"
expect letter clocks-due anna@desk.example "1 put off" "the complainant was told" "Answer by tomorrow, Thu 5 Nov, 09:00; owner Anna Berg"
expect letter clocks-due mia@desk.example "1 put off"
expect no letters

# a person answers, and has to wait for others
at 2026-11-04T10:00:00+08:00
reply anna@desk.example new-ticket
    #hold

    Dear Ms Zhou, I am sorry that you had to wait. The laboratory looks at your kettle.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
at 2026-11-05T15:00:00+08:00
expect letter clocks-due anna@desk.example "Solve by tomorrow, Fri 6 Nov, 09:00"
expect no letters
at 2026-11-06T07:00:00+08:00
expect letter holding zhou.min@example.com "can't settle your complaint AM-1001 in the time we had promised you. The new date is Sun 8 Nov, 09:00" "we need an answer from somebody outside our desk" "We told you that it takes longer, and why." "The person who deals with it answered you."
expect lacks holding zhou.min@example.com "nobody has been able"
expect letter clocks-due anna@desk.example "1 put off" "Solve by Sun 8 Nov, 09:00"
expect letter clocks-due mia@desk.example "1 put off" "Solve by Sun 8 Nov, 09:00"
expect no letters

write anna@desk.example "show"
    #show AM-1001
expect letter answer-to-query anna@desk.example "Wed 4 Nov, 07:00  the desk              put it off by itself"

# nobody speaks any more: everybody inside hears of it, the complainant is not put off again
at 2026-11-07T21:00:00+08:00
expect letter clocks-due anna@desk.example "Solve by tomorrow, Sun 8 Nov, 09:00"
expect no letters
at 2026-11-08T07:00:00+08:00
expect letter progress zhou.min@example.com
expect no letters
at 2026-11-08T09:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late" "Solve by today, Sun 8 Nov, 09:00"
expect no letters
at 2026-11-09T09:00:00+08:00
expect letter clocks-due mia@desk.example "1 promise late" "its agents know"
expect no letters

# The last vote in time counts, a repeated one is silent, words with a vote are read

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
expect letter survey zhou.min@example.com
vote zhou.min@example.com 5
expect letter survey-thanks zhou.min@example.com "very well"
expect no letters
vote zhou.min@example.com 5
expect no letters

# thinking better of it
+1d
reply zhou.min@example.com survey
    3/5 - the courier came late
expect letter survey-thanks zhou.min@example.com so-so
expect letter complainant-wrote anna@desk.example "courier came late" "answered the survey"
expect no letters
expect ticket kettle closed reopened=0

+1d
vote zhou.min@example.com 1
expect letter survey-apology zhou.min@example.com "very badly"
expect letter unhappy mia@desk.example
expect letter unhappy anna@desk.example
expect no letters
expect ticket kettle investigating reopened=1

# what was asked for are words, even if they begin with a number
reply zhou.min@example.com survey-apology
    2 - no, 3 people told me different things.
expect letter complainant-wrote anna@desk.example "3 people"
expect no letters

# a program that answers votes for nobody
away zhou.min@example.com survey zhou.min@example.com
    5
expect no letters

+1d
vote zhou.min@example.com 4
expect letter survey-thanks zhou.min@example.com "stays open until"
expect no letters
expect ticket kettle investigating reopened=1

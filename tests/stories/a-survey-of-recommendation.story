# promises.survey_kind: nps asks on a scale of 0 to 10, and 0 is a vote

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
expect letter survey zhou.min@example.com "recommend us to a friend" "10  extremely likely"
vote zhou.min@example.com 9
expect letter survey-thanks zhou.min@example.com "9 of 10"
expect no letters
reply zhou.min@example.com survey
    7/10, quick but not friendly
expect letter survey-thanks zhou.min@example.com "7 of 10"
expect letter complainant-wrote anna@desk.example "not friendly"
expect no letters
vote zhou.min@example.com 0
expect letter survey-apology zhou.min@example.com "0 of 10"
expect letter unhappy mia@desk.example "0 of 10"
expect letter unhappy anna@desk.example
expect no letters
expect ticket kettle investigating reopened=1

+1h
reply anna@desk.example unhappy
    #stats 7d
expect letter answer-to-query anna@desk.example "NPS -100" "0.0 of 10" "1 sent, 0 of them without a vote"

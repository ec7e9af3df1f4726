# the whole chain: many write of one problem, a group case, a statement, options, the end, an improvement that helps, and who complained is told, once

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the bottom and the whole table was wet.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write tom@example.org "Help"
    My new kettle leaks at the bottom. Help!
expect letter acknowledgement tom@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write ann@example.org "Water"
    Since yesterday the kettle leaks water at the bottom.
expect letter acknowledgement ann@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write bob@example.org "Leak"
    The kettle leaks at the bottom when it boils.
expect letter acknowledgement bob@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write eve@example.net "Kettle"
    I bought a kettle and it leaks at the bottom.
expect letter acknowledgement eve@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write jim@example.net "Money back"
    Kettle leaks at the bottom, I want my money back.
expect letter acknowledgement jim@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m

# 1. The manager hears of the burst, with three samples, and makes a group case of it.
expect letter burst mia@desk.example "6 like complaints in 6 h, first AM-1001" "whole table was wet" "I want my money back" "#group-case new"
expect no letters
reply mia@desk.example burst mia@desk.example
    #group-case new
expect letter receipt mia@desk.example "AM-1001 is a group case now, with the 5 complaints like it"
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
expect letter receipt anna@desk.example

# 2. Each gets a letter of his own; who writes later joins by himself and gets the statement, and his clocks run on.
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    The seal of this batch is faulty. Please do not use the kettle; we write again within a week.
expect letter answer zhou.min@example.com AM-1001 "seal of this batch"
expect letter answer tom@example.org AM-1002 "seal of this batch"
expect letter answer ann@example.org AM-1003 "seal of this batch"
expect letter answer bob@example.org AM-1004 "seal of this batch"
expect letter answer eve@example.net AM-1005 "seal of this batch"
expect letter answer jim@example.net AM-1006 "seal of this batch"
expect letter receipt anna@desk.example "each of the 6 tickets"
expect no letters
+1d
write meg@example.net Kettle
    The kettle that I bought leaks at the bottom.
expect letter acknowledgement meg@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
expect letter statement meg@example.net AM-1007 "seal of this batch" "dates that we promised you do not change"
expect no letters
write anna@desk.example "show"
    #show 1007
expect letter answer-to-query anna@desk.example "AM-1007" "Answer by: tomorrow, Thu 5 Nov, 10:00"

# 3. Options for each; four choose, one wants none, two say nothing and are reminded.
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #offer A refund 300 CNY / B new kettle
    We have found the reason and want to put it right.
expect letter options zhou.min@example.com AM-1001 "A   refund 300 CNY"
expect letter options tom@example.org AM-1002 "A   refund 300 CNY"
expect letter options ann@example.org AM-1003 "A   refund 300 CNY"
expect letter options bob@example.org AM-1004 "A   refund 300 CNY"
expect letter options eve@example.net AM-1005 "A   refund 300 CNY"
expect letter options jim@example.net AM-1006 "A   refund 300 CNY"
expect letter options meg@example.net AM-1007 "A   refund 300 CNY"
expect letter receipt anna@desk.example "each of the 7 tickets" "newcomers are offered nothing"
expect no letters
+1h
reply zhou.min@example.com options zhou.min@example.com
    A
expect letter option-taken zhou.min@example.com "refund 300 CNY"
expect letter complainant-wrote anna@desk.example "[AM-1001]"
reply tom@example.org options tom@example.org
    B please
expect letter option-taken tom@example.org "new kettle"
expect letter complainant-wrote anna@desk.example "[AM-1002]"
expect letter complainant-wrote lina@desk.example "[AM-1002]"
reply ann@example.org options ann@example.org
    B
expect letter option-taken ann@example.org "new kettle"
expect letter complainant-wrote anna@desk.example "[AM-1003]"
expect letter complainant-wrote lina@desk.example "[AM-1003]"
reply bob@example.org options bob@example.org
    A
expect letter option-taken bob@example.org "refund 300 CNY"
expect letter complainant-wrote anna@desk.example "[AM-1004]"
expect letter complainant-wrote lina@desk.example "[AM-1004]"
reply eve@example.net options eve@example.net
    None of these.
expect letter complainant-wrote anna@desk.example "[AM-1005]"
expect letter complainant-wrote lina@desk.example "[AM-1005]"
expect no letters
expect ticket Help investigating waiting=agent
expect ticket Money offered waiting=complainant

# 4. The end of all, with the cause that the master's ticket names.
+3d
expect letter options-reminder jim@example.net
expect letter options-reminder meg@example.net
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #cause product/defect
    #close upheld
    What you have chosen is on its way; if you have not chosen yet, a new kettle is.
expect letter answer zhou.min@example.com AM-1001 "is on its way"
expect letter answer tom@example.org AM-1002 "is on its way"
expect letter answer ann@example.org AM-1003 "is on its way"
expect letter answer bob@example.org AM-1004 "is on its way"
expect letter answer eve@example.net AM-1005 "is on its way"
expect letter answer jim@example.net AM-1006 "is on its way"
expect letter answer meg@example.net AM-1007 "is on its way"
expect letter receipt anna@desk.example "each of the 7 tickets" "closed, upheld"
expect ticket leaks closed outcome=upheld cause=product/defect
expect ticket Water closed outcome=upheld cause=product/defect
+1d
expect letter survey zhou.min@example.com
expect letter survey tom@example.org
expect letter survey ann@example.org
expect letter survey bob@example.org
expect letter survey eve@example.net
expect letter survey jim@example.net
expect letter survey meg@example.net
expect no letters

# 5. What is put right, by whom, by when; and one of them wants no more letters.
reply bob@example.org survey bob@example.org
    STOP
expect letter stopped bob@example.org
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #action Every kettle is tested for leaks before it leaves
    #owner lina
    #due 10d
expect letter receipt anna@desk.example "noted as A-1: Li Na"
expect letter action lina@desk.example "Every kettle is tested"
reply lina@desk.example action
    #完成 1
expect letter receipt lina@desk.example 由主管确认效果
+31d

# 6. A month later the manager gets the figures, with their interval, and confirms; nobody was told before.
expect letter action-effect mia@desk.example "in the 30 days before: 7" "in the 30 days after:  0" "7 people whose complaints led to it" "#done A-1"
expect no letters
reply mia@desk.example action-effect
    #done A-1 Since November every kettle is tested for leaks before it leaves us.
expect letter receipt mia@desk.example "finished; those whose complaints led to it are told"

# 7. You said, we did: to each once, but to who wants no letters.
expect letter you-said zhou.min@example.com AM-1001 "Since November every kettle is tested" "one of 7"
expect letter you-said tom@example.org AM-1002 "Since November every kettle is tested" "one of 7"
expect letter you-said ann@example.org AM-1003 "Since November every kettle is tested" "one of 7"
expect letter you-said eve@example.net AM-1005 "Since November every kettle is tested" "one of 7"
expect letter you-said jim@example.net AM-1006 "Since November every kettle is tested" "one of 7"
expect letter you-said meg@example.net AM-1007 "Since November every kettle is tested" "one of 7"
expect no letters
+60d
expect no letters

# Rare refusals and results: people, times, improvements, group cases, questions, last letters, as agents read them

at 2026-11-03T09:00:00+08:00
mail mails/tent-of-ines.eml
mail mails/tent-of-wang.eml

# people
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #requester ines.duarte@example.com
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cc ines.duarte@example.com
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cc a0@example.org a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org
print receipt anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cc b0@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cc li@example.org
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #uncc zhao@example.org
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #uncc a0@example.org a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org
    #uncc b0@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org

# times and states
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #delay 5d The test is not finished yet.
    I am sorry that you have to wait.
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #reopen
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #final upheld
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #why one
    #why two
    #why three
    #why four
    #why five
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #why six
print commands-refused anna@desk.example

# improvements
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cause product/defect
    #action Every tent is tested in the rain before it leaves #owner lina
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cause product/defect
    #action Every tent is tested in the rain before it leaves
    #due 2030-01-01
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #done A-9
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group tills
    #cause product/defect
    #action Every tent is tested in the rain before it leaves
    #owner tom
    #due 20d
print receipt anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #done A-1
print commands-refused anna@desk.example
+1m
write mia@desk.example "show"
    #show 1001
+1m
reply mia@desk.example answer-to-query
    #redo A-1 too early
print commands-refused mia@desk.example
+1m
reply tom@desk.example action
    #done A-1
print receipt tom@desk.example
+1m
reply tom@desk.example action
    #done A-1
print receipt tom@desk.example
+1m
reply mia@desk.example answer-to-query
    #redo A-1
print commands-refused mia@desk.example
+1m
reply mia@desk.example answer-to-query
    #redo A-1 one lot was not tested
print receipt mia@desk.example
+1m
reply tom@desk.example action
    #done A-1
+31d
reply tom@desk.example action
    #done A-1
print commands-refused tom@desk.example
+1m
reply mia@desk.example action-effect
    #done A-1
print receipt mia@desk.example
+1m
reply mia@desk.example action-effect
    #done A-1
print receipt mia@desk.example
+1m
reply mia@desk.example action-effect
    #redo A-1 they still leak
print commands-refused mia@desk.example

# group cases
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case new
    #assign me
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case 1001
+1m
fill mails/agent-broadcast-quotes.eml new-ticket anna@desk.example "[AM-1001]"
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    Dear Ms Duarte, the tents are recalled.
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    #send anyway
    The tents are recalled.
print receipt anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cancel
print receipt anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #cancel
print commands-refused anna@desk.example

# questions to a department outside
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #forward laboratory
    Which factory made these tents?
+1m
bounce department-asked laboratory@example.com 5.1.1
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #forward laboratory
    Once more: which factory?
print commands-refused anna@desk.example

# tickets that name a colleague, and that are done
+1m
write li.lei@example.com "The toaster burns"
    The toaster burns every slice, and Tom Hill laughed at me.
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #forward tills
    Who took the money?
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #cause service/attitude
    #action Lessons for the tills
    #owner tom
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #send anyway
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #spam
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    We are sorry, and look into it.
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #forward quality
    Are there others?
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #cause service/attitude
    #action Lessons for the tills
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #promise 2d call back
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #final rejected

    We are sorry: we do not uphold your complaint.
print commands-refused anna@desk.example
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #delay 2d The test is not finished
print commands-refused anna@desk.example
+1m
write wang.er@example.com "The lamp flickers"
    The lamp flickers.
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1004]"
    #merge 1003
print commands-refused anna@desk.example
+1m
bounce acknowledgement wang.er@example.com 5.1.1
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1004]"
    I am sorry. A new lamp is on its way.
print receipt anna@desk.example

# what must not leave the desk
+1m
write sun@example.com "The iron is cold"
    The iron stays cold.
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1005]"
    I am sorry. Write to anna@desk.example, or wait for the courier.
print receipt anna@desk.example
+1m
fill mails/agent-attaches-letter.eml new-ticket anna@desk.example "[AM-1005]"
print receipt anna@desk.example

# a broadcast that ends severe complaints
+1m
write ma.li@example.com "The kettle burnt my daughter"
    The kettle leaks. My little daughter was scalded and is in hospital.
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1006]"
    #assign me
    #group-case new
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1006]"
    #broadcast
    #solved
    The kettles are recalled.
print commands-refused anna@desk.example

# letters that nobody asked for, again
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1005]"
    #resubscribe
print commands-refused anna@desk.example
reply sun@example.com acknowledgement
    STOP
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1005]"
    #resubscribe
print receipt anna@desk.example

# A cause, an improvement, its effect, the manager's word, and who complained of it is told, once

at 2026-11-01T09:00:00+08:00
write tom.reed@example.com "Handle drips"
    My kettle drips at the handle.
expect letter acknowledgement tom.reed@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
    #close upheld
expect letter receipt anna@desk.example
+1d
expect letter survey tom.reed@example.com
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# without a cause there is nothing to put right
reply anna@desk.example new-ticket
    #action Test every kettle for leaks
expect letter commands-refused anna@desk.example "#cause CAUSE"
reply anna@desk.example new-ticket
    #cause product/defect
    #assign me
    #action Every kettle is tested for leaks before it leaves
    #owner lina
    #due 2026-11-20
expect letter receipt anna@desk.example "noted as A-1: Li Na" "2026-11-20 23:59" "#action Every kettle is tested for leaks before it leaves #owner lina #due 2026-11-20" "owner Anna Berg"
expect letter action lina@desk.example "Every kettle is tested" "A-1" "#完成 A-1"
expect no letters
expect ticket kettle owner=anna cause=product/defect

# only its owner, or a manager, can say that it is made
reply anna@desk.example new-ticket
    #done A-1
expect letter commands-refused anna@desk.example "only its owner or a manager"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #done 2
expect letter commands-refused anna@desk.example "there is no action A-2"
reply anna@desk.example new-ticket
    #redo 1 no
expect letter commands-refused anna@desk.example "only a manager"

reply lina@desk.example action
    #完成 1
expect letter receipt lina@desk.example "已完成" 由主管确认效果
+4d
expect letter survey-reminder tom.reed@example.com

# a month later
+25d
expect no letters
+2d
expect letter action-effect mia@desk.example "in the 30 days before: 2 (there are complaints of 1 of them only)" "in the 30 days after:  0" "0.00 times as often" "fewer, by more than chance" "2 people whose complaints led to it" "#done A-1"
reply lina@desk.example action
    #完成 1
expect letter commands-refused lina@desk.example 是否见效由主管确认
print commands-refused lina@desk.example

# the manager confirms, in other words
reply mia@desk.example action-effect
    #done A-1 Since November every kettle is tested for leaks before it leaves us.
expect letter receipt mia@desk.example "finished; those whose complaints led to it are told" "Since November every kettle"
print receipt mia@desk.example
expect letter you-said tom.reed@example.com "Since November every kettle is tested" "one of 2" "AM-1001"
expect letter you-said zhou.min@example.com "Since November every kettle is tested" "AM-1002"
expect lacks you-said zhou.min@example.com "Li Na"
+40d
expect no letters
reply mia@desk.example action-effect
    #done 1
expect letter receipt mia@desk.example "finished already"
print receipt mia@desk.example
expect no letters

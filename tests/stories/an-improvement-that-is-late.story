# An owner who is late hears of it each week, the manager after two; what has not helped goes back

at 2026-11-02T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
    #action Test every kettle for leaks
    #due 10d
expect letter receipt anna@desk.example "noted as A-1: Anna Berg has until 2026-11-12 09:00"
print receipt anna@desk.example
expect no letters

+10d
expect letter action-due anna@desk.example "Test every kettle for leaks" "#done A-1"
expect no letters
+7d
expect letter action-due anna@desk.example
expect no letters
+7d
expect letter action-due anna@desk.example
expect letter action-due mia@desk.example "A-1 of Anna Berg was due" "two weeks or more"
expect no letters

# the manager may say that it is made
reply mia@desk.example action-due
    #done A-1
expect letter receipt mia@desk.example "complaints before and after are compared"
print receipt mia@desk.example
+1h
write emma.hall@example.com "Kettle drips"
    It drips.
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
expect letter receipt anna@desk.example
print receipt anna@desk.example
+30d
expect letter action-effect mia@desk.example "in the 30 days before: 1 (there are complaints of 24 of them only)" "in the 30 days after:  1" "0.80 times as often" "0.01 and 62.80"
+7d
expect letter action-effect mia@desk.example
+20d
expect no letters
reply mia@desk.example action-effect
    #redo A-1
expect letter commands-refused mia@desk.example "write why behind the number"
print commands-refused mia@desk.example
reply mia@desk.example action-effect
    #redo A-1 They still leak: test them hot.
expect letter receipt mia@desk.example "back to anna"
print receipt mia@desk.example
expect letter action anna@desk.example "Yours again" "They still leak: test them hot."
expect no letters

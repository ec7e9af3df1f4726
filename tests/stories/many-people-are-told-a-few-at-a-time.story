# Nobody's thanks blow the fuse: those whose complaints led to an improvement are told a few at a time

at 2026-11-02T09:00:00+08:00
write ann@example.com "Handle drips"
    My kettle drips at the handle.
expect letter acknowledgement ann@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
    #action Test every kettle
expect letter receipt anna@desk.example
+3h
write ben@example.com "Handle drips"
    My kettle drips at the handle.
expect letter acknowledgement ben@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
expect letter receipt anna@desk.example
+3h
write cem@example.com "Handle drips"
    My kettle drips at the handle.
expect letter acknowledgement cem@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
expect letter receipt anna@desk.example
+3h
write dan@example.com "Handle drips"
    My kettle drips at the handle.
expect letter acknowledgement dan@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
expect letter receipt anna@desk.example
+3h
write eva@example.com "Handle drips"
    My kettle drips at the handle.
expect letter acknowledgement eva@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause product/defect
expect letter receipt anna@desk.example
+3h
reply anna@desk.example new-ticket
    #done 1
expect letter receipt anna@desk.example
+30d
expect letter action-effect mia@desk.example "in the 30 days before: 5"
+3h
reply mia@desk.example action-effect
    #done 1
expect letter receipt mia@desk.example
expect letter you-said ann@example.com
expect letter you-said ben@example.com
expect no letters
+29m
expect no letters
+1m
expect letter you-said cem@example.com
expect letter you-said dan@example.com
expect no letters
+30m
expect letter you-said eva@example.com "one of 5"
expect no letters
+10d
expect no letters

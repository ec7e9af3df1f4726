# Whom a ticket names can neither get it nor reach it by #merge or #link; what is merged takes its names along

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "A rude answer"
    I complain about Anna Berg, who shouted at me on the phone.
expect letter acknowledgement zhou.min@example.com AM-1001
expect letter new-ticket lina@desk.example
expect no letters
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 anna
expect letter commands-refused lina@desk.example 不能转给此人
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #merge 1001
expect letter commands-refused anna@desk.example "there is no ticket AM-1001"
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #link 1001
expect letter commands-refused anna@desk.example "there is no ticket AM-1001"
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #assign me
expect letter receipt anna@desk.example
expect no letters

# lina merges the complaint about anna into anna's ticket: anna has it no longer
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #合并 1002
expect letter receipt lina@desk.example "AM-1001 已并入 AM-1002"
expect no letters
expect ticket kettle owner=nobody
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #solved
expect letter not-yours anna@desk.example
expect ticket kettle acknowledged

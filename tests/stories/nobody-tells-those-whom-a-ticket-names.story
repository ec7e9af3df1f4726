# Whom a ticket names is not told of it: not by a rule, a query, a hand-over, nor as the manager who approves and is reminded

at 2026-11-03T09:00:00+08:00
# the rule wants everybody to be told
write zhou.min@example.com "The kettle leaks"
    The kettle leaks, and Anna Berg at your counter shouted at me and sent me away.
expect letter acknowledgement zhou.min@example.com AM-1001
expect letter new-ticket lina@desk.example AM-1001
expect letter new-ticket mia@desk.example AM-1001
expect letter new-ticket chen@desk.example AM-1001
expect no letters

# her questions find nothing
write anna@desk.example "questions"
    #list all
    #list overdue
    #find kettle
    #find zhou.min@example.com
    #show 1001
    #stats 7d
expect letter answer-to-query anna@desk.example "No ticket of your departments is open"
expect letter answer-to-query anna@desk.example
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: kettle"
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: zhou.min"
expect letter answer-to-query anna@desk.example "There is no such ticket"
expect letter answer-to-query anna@desk.example "Received          0"
expect no letters

# it is handed to a department where only she works: the manager gets it
reply lina@desk.example new-ticket
    #部门 returns
    #备注
    她自己不能办理。
expect letter receipt lina@desk.example
expect letter new-ticket mia@desk.example "她自己不能办理"
expect no letters
expect ticket kettle queue=returns owner=nobody

# what the complainant writes next, and a letter that comes back, are not told to her either
reply zhou.min@example.com acknowledgement
    When does somebody answer?
expect letter complainant-wrote mia@desk.example
expect no letters
bounce acknowledgement zhou.min@example.com 5.1.1
expect letter undeliverable mia@desk.example
expect no letters

# the manager is named herself: another one approves, and is reminded
write tom.reed@example.com "The toaster is broken"
    The toaster is broken, and your manager Mia Wong lied to me about the repair.
expect letter acknowledgement tom.reed@example.com AM-1002
expect letter new-ticket anna@desk.example AM-1002
expect letter new-ticket lina@desk.example AM-1002
expect no letters
reply anna@desk.example new-ticket
    #assign me
    Thank you for writing. A new toaster comes on Friday.
expect letter answer-held anna@desk.example
expect letter approval-wanted chen@desk.example AM-1002
expect no letters
+4h
expect letter approval-wanted chen@desk.example 仍待批准
expect no letters
reply chen@desk.example approval-wanted
    #approve
    #solved
expect letter receipt chen@desk.example
expect letter receipt anna@desk.example
expect letter answer tom.reed@example.com
expect no letters
write mia@desk.example "questions"
    #find toaster
    #show 1002
expect letter answer-to-query mia@desk.example "No mail of the tickets you may see has: toaster"
expect letter answer-to-query mia@desk.example "There is no such ticket"
expect lacks answer-to-query mia@desk.example "Tom"

# closed and voted 1: the unhappy customer is told to the other manager
+3d
+1d
expect letter survey tom.reed@example.com
vote tom.reed@example.com 1
expect letter survey-apology tom.reed@example.com
expect letter unhappy chen@desk.example
expect letter unhappy anna@desk.example
expect no letters

# nobody is left: nobody is told, and the desk goes on
write ma.li@example.com "The iron leaks"
    The iron leaks. Anna Berg, 李娜, Mia Wong and 陈伟强 all shouted at me and hung up.
expect letter acknowledgement ma.li@example.com
expect no letters
expect ticket iron acknowledged owner=nobody

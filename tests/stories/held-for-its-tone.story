# A first answer that neither thanks nor names a next step, and one that blames, wait for their author

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# nothing of the mail is done, its commands neither
reply anna@desk.example new-ticket
    #assign me
    #solved

    The kettle is fine. You should have read the manual.
expect letter answer-held anna@desk.example "neither thanks nor apologises" "You should have" "#send anyway" "The kettle is fine"
expect no letters
expect ticket kettle acknowledged waiting=agent owner=nobody

# another mail of hers that is none: the answer waits on
reply anna@desk.example answer-held
    #note
    The lab has it.
expect letter receipt anna@desk.example
print receipt anna@desk.example
expect no letters

reply anna@desk.example answer-held
    #send anyway
expect letter answer zhou.min@example.com "The kettle is fine"
expect letter receipt anna@desk.example "#send anyway" "#assign me" "#solved" zhou.min@example.com
print receipt anna@desk.example
expect no letters
expect ticket kettle resolved owner=anna waiting=nobody
+1m
reply anna@desk.example answer-held
    #send anyway
expect letter commands-refused anna@desk.example "no answer of yours waits"
print commands-refused anna@desk.example
expect no letters

# a good answer goes out at once; the tone of a second one is not looked at
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement li.lei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    Thank you for telling us. A new toaster comes on Friday.
expect letter answer li.lei@example.com
expect no letters
+2d
reply anna@desk.example new-ticket
    It is your own fault.
expect letter answer li.lei@example.com "your own fault"
expect no letters

# a better answer takes the place of the one that waits; #cancel drops it
write wang@example.com "The lamp flickers"
    The lamp flickers.
expect letter acknowledgement wang@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    Lamps do that.
expect letter answer-held anna@desk.example
reply anna@desk.example answer-held
    I am sorry about the lamp. Please send it to us, we repair it free of charge.
expect letter answer wang@example.com "free of charge"
expect no letters
reply anna@desk.example answer-held
    #cancel
expect letter commands-refused anna@desk.example "no answer of yours waits"
print commands-refused anna@desk.example

write hu@example.com "The fan hums"
    The fan hums.
expect letter acknowledgement hu@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    Fans do that.
expect letter answer-held anna@desk.example
reply anna@desk.example answer-held
    #cancel
expect letter receipt anna@desk.example "#cancel" "dropped"
print receipt anna@desk.example
expect no letters
expect ticket fan acknowledged

# who knows what he wants says so at once
reply anna@desk.example new-ticket
    #send anyway
    Fans do that.
expect letter answer hu@example.com "Fans do that"
expect letter receipt anna@desk.example "goes out as it is"
print receipt anna@desk.example
expect no letters

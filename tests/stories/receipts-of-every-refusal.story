# Every reason for which a line is refused, as its agent reads it; nothing is done and nothing goes out

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

reply anna@desk.example new-ticket
    # solved
    #slved
    #solved thanks
    #assign me #solved
    #approve
    #solved
    #close upheld
    #dismiss
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    Hello Ms Zhou,
    #note She is difficult.
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #log
    #log telepathy
    #assign
    #assign carla
    #close
    #close maybe
    #status
    #status shelved
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #priority
    #priority 1
    #category
    #category weather
    #cause
    #cause weather
    #why
    #group
    #group moon
    #tag
    #tag a/b
    #tag a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #requester
    #requester zhou
    #requester a@example.org b@example.org
    #requester noreply@example.org
    #cc complaints@desk.example
    #cc lina@desk.example
    #cc a1@example.org a2@example.org a3@example.org a4@example.org a5@example.org a6@example.org a7@example.org a8@example.org a9@example.org b1@example.org b2@example.org b3@example.org b4@example.org b5@example.org b6@example.org b7@example.org b8@example.org b9@example.org c1@example.org c2@example.org c3@example.org c4@example.org
    #merge
    #merge tomorrow
    #merge 9999
    #link 1001
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #list zzz
    #list group moon
    #find
    #find ?
    #stats for ever
    #show kettle
    #deny
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #tag a1
    #tag a2
    #tag a3
    #tag a4
    #tag a5
    #tag a6
    #tag a7
    #tag a8
    #tag a9
    #tag b1
    #tag b2
    #tag b3
    #tag b4
    #tag b5
    #tag b6
    #tag b7
    #tag b8
    #tag b9
    #tag c1
    #tag c2
    #tag c3
    #tag c4
    #tag c5
    #tag c6
    #tag c7
    #tag c8
    #tag c9
    #tag d1
    #tag d2
    #tag d3
    #tag d4
    #tag d5
    #tag d6
    #tag d7
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #promise
    #promise soon
    #promise 2d
    #delay
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #promise 3 working days: call her
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #promise 2026-11-02 call her
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #promise 2030-11-02 call her
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #delay 2d The laboratory is closed.
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #forward quality
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #forward
    #forward accounting
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #forward logistics
    #note
    What about the seal?
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #action
    #due 2d
    #done
    #done it
    #redo 1 no
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #action Glue it
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #cause logistics/late
    #action Glue it
    #owner none
    #due tomorrow
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #cause logistics/late
    #action Glue it
    #due 2020-01-01
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #done A-7
expect letter commands-refused anna@desk.example
print commands-refused anna@desk.example
expect no letters
expect ticket kettle acknowledged owner=nobody outcome=none tags=none
